/** Milliseconds a step is shown. */
const PACE = 600;

/** One step on, or `null` where the end is reached. */
export function nextStep(value: number, last: number): number | null {
  return value < last ? value + 1 : null;
}

/**
 * Steps through years (or months) by itself until the last one, where it stops; begun at the end it starts over.
 * Not offered where the reader asked for less motion: the arrow keys step there too.
 */
export class Player {
  readonly offered = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  #timer: ReturnType<typeof setInterval> | null = $state.raw(null);

  /** @param range the steps there are; `show` moves to one. */
  constructor(
    private readonly range: () => readonly [first: number, last: number],
    private readonly value: () => number,
    private readonly show: (value: number) => void,
  ) {}

  get isPlaying(): boolean {
    return this.#timer !== null;
  }

  toggle(): void {
    if (this.isPlaying) this.stop();
    else this.#play();
  }

  /** One step by hand; playing stops, so that hand and clock do not pull in two ways. */
  step(by: number): void {
    this.stop();
    const [first, last] = this.range();
    this.show(Math.min(last, Math.max(first, this.value() + by)));
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #play(): void {
    if (!this.offered) return;
    const [first, last] = this.range();
    if (this.value() >= last) this.show(first);
    this.#timer = setInterval(() => {
      const next = nextStep(this.value(), this.range()[1]);
      if (next === null) this.stop();
      else this.show(next);
    }, PACE);
  }
}
