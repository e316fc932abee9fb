/** Seconds that the pulse runs before it stops by itself: below the five of WCAG 2.2.2, so it never needs stopping. */
const SECONDS = 4.8;
/** Periods a second. */
const PACE = 0.6;
/** The pulse's phase when nothing moves. */
const STILL = -1;

/**
 * A pulse along the flows that shows direction once more, in motion. It starts only when asked, stops by itself, and
 * is only a phase: nothing of the data depends on it. It is not offered where the reader asked for less motion.
 */
export class Motion {
  #phase = $state(STILL);
  #frame = 0;

  readonly offered = !matchMedia('(prefers-reduced-motion: reduce)').matches;

  get phase(): number {
    return this.#phase;
  }

  get isPlaying(): boolean {
    return this.#phase !== STILL;
  }

  play(): void {
    if (!this.offered || this.isPlaying) return;
    const start = performance.now();
    const step = (now: number) => {
      const seconds = Math.max(0, now - start) / 1000;
      if (seconds > SECONDS) return this.stop();
      this.#phase = seconds * PACE;
      this.#frame = requestAnimationFrame(step);
    };
    step(start);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#phase = STILL;
  }
}
