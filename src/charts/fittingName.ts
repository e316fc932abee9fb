/** A name cut to a number of letters; a chart tells the whole of it in its title. */
export function fittingName(name: string, letters: number): string {
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
}
