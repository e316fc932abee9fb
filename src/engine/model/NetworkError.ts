/** A network that contradicts itself: which feature, which field, what was expected and what was found. */
export class NetworkError extends Error {
  constructor(
    readonly feature: string,
    readonly field: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`${feature}, ${field}: expected ${expected}, found ${found}`);
    this.name = 'NetworkError';
  }
}
