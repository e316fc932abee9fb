/** A number of an arithmetic line: nine digits, so that what is computed from it is the published figure again. */
export function significant(value: number): number {
  return Number(value.toPrecision(9));
}
