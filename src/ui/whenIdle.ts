/** Milliseconds after which what waits is done in any case: a busy page must not go without it. */
const LATEST = 1500;

/** Resolves when the browser has nothing better to do: what is not seen first must not hold up what is. */
export function whenIdle(): Promise<void> {
  return new Promise((done) => {
    // Safari has no idle callback; a task of its own comes after the one that draws.
    if (typeof requestIdleCallback === 'undefined') setTimeout(done, 0);
    else requestIdleCallback(() => done(), { timeout: LATEST });
  });
}
