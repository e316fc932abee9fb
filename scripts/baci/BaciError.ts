/** A release or a request that cannot be used: shown as it is, without a stack. */
export class BaciError extends Error {
  constructor(expected: string, found: string, remedy: string) {
    super(`Expected ${expected}, found ${found}. ${remedy}`);
    this.name = 'BaciError';
  }
}
