/** Ends a `switch` over a closed union: the compiler proves that no case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Expected every case to be handled, found ${JSON.stringify(value)}`);
}
