import type { Browser, Locator, Page, Worker } from '@playwright/test';
import type { DeskProbe, Move, Watched } from './fixtures/deskFigures.ts';
import { median } from './part.ts';

/** There and back twice over all values of a slider. */
const SWEEPS = 4;
/** Of the mouse; one sweep takes a reader about a second and a half. */
const EVENTS_PER_SWEEP = 90;
const EVENT_MS = 1000 / 60;

/** In the engine's thread: an answer leaves in the turn in which its solve began. */
const ENGINE_PROBE = `
  const post = self.postMessage.bind(self), later = self.setTimeout.bind(self);
  let turn = 0;
  self.solves = [];
  self.setTimeout = (run, ms) => later(() => { turn = performance.now(); run(); }, ms);
  self.postMessage = (message) => {
    if (message.type === 'answer') self.solves.push(performance.now() - turn);
    post(message);
  };
`;

/** What happened while a slider was dragged, in milliseconds. */
export interface Drag {
  readonly moves: readonly Move[];
  /** The engine's own time per answer. */
  readonly solves: readonly number[];
  /** A frame of the map in which nothing but the pulse along its flows changes; `null` = no map in sight. */
  readonly idleFrame: number | null;
}

/**
 * Opens an address and drags the slider of its one lever.
 * @param script the probe, run before the app (fixtures/deskProbe.ts).
 * @param watched elements whose change with an answer is timed.
 */
export async function measureDrag(
  browser: Browser,
  script: string,
  url: string,
  { watched, hasMap }: { readonly watched: Watched; readonly hasMap: boolean },
): Promise<Drag> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    // What keeps the site for later fetches all of it in the first minute.
    serviceWorkers: 'block',
  });
  try {
    await page.addInitScript({ content: script });
    const workers: Worker[] = [];
    page.on('worker', (worker) => workers.push(worker));
    await page.goto(url);
    const slider = page.getByRole('list', { name: 'Levers of your own' }).getByRole('slider');
    await slider.waitFor({ timeout: 60_000 });
    await slider.scrollIntoViewIfNeeded();
    for (const selector of Object.values(watched)) await page.locator(selector).first().waitFor();
    if (hasMap) await page.locator('.stage[data-ready="true"]').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1500);
    const idleFrame = hasMap ? await idle(page) : null;

    const engine = workers.find((worker) => worker.url().includes('engine.worker'));
    if (!engine) throw new Error('Expected the engine in a thread of its own, found none');
    await engine.evaluate(ENGINE_PROBE);
    await callProbe(page, 'watch', watched);
    // The first sweep has the code compiled, and is not counted.
    await drag(page, slider, 1);
    await engine.evaluate('self.solves.length = 0');
    const moves = await drag(page, slider, SWEEPS);
    return { moves, solves: (await engine.evaluate('self.solves')) as number[], idleFrame };
  } finally {
    await page.close();
  }
}

/** Takes the slider at its left end and moves it to the right, back, and so on, as evenly as a hand does. */
async function drag(page: Page, slider: Locator, sweeps: number): Promise<readonly Move[]> {
  await slider.fill('0');
  await page.waitForTimeout(500);
  const box = await slider.boundingBox();
  if (!box) throw new Error('Expected a slider in sight, found none');
  const thumb = 8;
  const [left, width, y] = [box.x + thumb, box.width - 2 * thumb, box.y + box.height / 2];
  await page.mouse.move(left, y);
  await page.mouse.down();
  // Going to the left end was no move of the mouse.
  await callProbe(page, 'take');
  const start = performance.now();
  for (let event = 0; event <= sweeps * EVENTS_PER_SWEEP; event++) {
    const late = performance.now() - start - event * EVENT_MS;
    // A mouse does not wait: events that would come late are left out.
    if (late > EVENT_MS) continue;
    if (late < 0) await new Promise((resolve) => setTimeout(resolve, -late));
    const at = event / EVENTS_PER_SWEEP;
    const part = Math.floor(at) % 2 === 0 ? at % 1 : 1 - (at % 1);
    await page.mouse.move(left + part * width, y);
  }
  await page.waitForTimeout(800);
  await page.mouse.up();
  return callProbe(page, 'take');
}

/** The pulse changes one number of the flow layer, and the map draws anew with every frame. */
async function idle(page: Page): Promise<number> {
  await callProbe(page, 'frames');
  await page.getByRole('button', { name: 'Show direction in motion' }).click();
  await page.waitForTimeout(6000);
  return median(await callProbe(page, 'frames'));
}

function callProbe<K extends keyof DeskProbe>(
  page: Page,
  what: K,
  given?: Watched,
): Promise<ReturnType<DeskProbe[K]>> {
  return page.evaluate(
    ([name, watched]) => {
      const { deskProbe } = window as unknown as { deskProbe: DeskProbe };
      return (deskProbe[name] as (watched?: Watched) => unknown)(watched);
    },
    [what, given] as const,
  ) as Promise<ReturnType<DeskProbe[K]>>;
}
