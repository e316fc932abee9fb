import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { PALETTES, rgb, type Theme } from '#map/palette.ts';
import { pixelsOf } from './fixtures/pixels.ts';
import { servePlayground, type PlaygroundServer } from './fixtures/playgroundServer.ts';

interface Prediction {
  readonly id: string;
  readonly width: number;
  readonly stroke: string;
  readonly stage: 'extraction' | 'processing';
  readonly points: readonly { readonly x: number; readonly y: number }[];
}
type PlaygroundWindow = Window & {
  playground: {
    predicted(): Prediction[];
    hovered: string | null;
    selection: string | null;
    errors: string[];
  };
};

const CONGO = 'cobalt:COD:extraction>CHN:processing';
const PACIFIC = 'cobalt:CHN:processing>USA:manufacturing';

// Software rendering pays by the pixel.
test.use({ viewport: { width: 1000, height: 640 } });

let server: PlaygroundServer;
test.beforeAll(async () => {
  server = await servePlayground();
});
test.afterAll(() => server.close());

/** Problems on the console, and requests that left this machine. */
function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    const noise = message.text().includes('404') && message.location().url.endsWith('favicon.ico');
    if (['error', 'warning'].includes(message.type()) && !noise) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(server.address).origin) && !/^(data|blob):/.test(request.url())) {
      problems.push(`request to ${request.url()}`);
    }
  });
  return problems;
}

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`${server.address}?bare&${query}`);
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  // Names are placed in the frame after the flows, and shown in the next.
  await page.evaluate(frames, 4);
}
function frames(count: number): Promise<void> {
  return new Promise((done) => {
    const next = (left: number) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });
}
const playground = <T>(page: Page, read: (of: PlaygroundWindow['playground']) => T): Promise<T> =>
  page.evaluate(`(${read.toString()})(window.playground)`) as Promise<T>;

for (const theme of ['light', 'dark'] as const satisfies readonly Theme[]) {
  for (const projection of ['globe', 'flat', 'equal-area']) {
    test(`the ${theme} ${projection} map shows flows, circles, names and land`, async ({ page }) => {
      const problems = watch(page);
      await open(page, `projection=${projection}&theme=${theme}`);
      const pixels = await pixelsOf(page);
      const palette = PALETTES[theme];
      // The great flow alone is some 350 pixels long and 20 wide.
      expect(await pixels.count(rgb(palette.extraction))).toBeGreaterThan(3500);
      expect(await pixels.count(rgb(palette.processing))).toBeGreaterThan(500);
      expect(await pixels.count(rgb(palette.land))).toBeGreaterThan(35_000);
      for (const name of ['China', 'Indonesia', 'Australia', 'Finland']) {
        await expect(page.locator('text.place', { hasText: name })).toHaveCount(1);
      }
      expect(await page.locator('text.country').count()).toBeGreaterThan(10);
      expect(problems).toEqual([]);
    });
  }
}

for (const projection of ['globe', 'flat']) {
  test(`on the ${projection} map the graphics card draws where the geometry says`, async ({ page }) => {
    await open(page, `projection=${projection}`);
    const predictions = await playground(page, (of) => of.predicted());
    const pixels = await pixelsOf(page);
    const wide = predictions.filter(({ width, stroke }) => width > 1.5 && stroke === 'solid');
    expect(wide.map(({ id }) => id)).toContain(CONGO);
    for (const { id, stage, points } of wide) {
      const colour = rgb(PALETTES.light[stage]);
      let hits = 0;
      for (const { x, y } of points) {
        if (await pixels.isNear(x, y, colour, 50)) hits += 1;
      }
      // Thinner flows may cross over a point or two.
      expect(hits, `${id}: ${hits} of ${points.length} points`).toBeGreaterThanOrEqual(points.length - 2);
    }
  });

  test(`on the ${projection} map a pointer beside a hairline still finds it`, async ({ page }) => {
    await open(page, `projection=${projection}`);
    const predictions = await playground(page, (of) => of.predicted());
    const thin = predictions.filter(({ width, points }) => width < 1 && points.length >= 5).slice(0, 12);
    expect(thin).toHaveLength(12);
    let found = 0;
    for (const { id, points } of thin) {
      for (const { x, y } of points) {
        if (x < 10 || y < 10 || x > 990 || y > 630) continue;
        await page.mouse.move(x + 3, y + 3);
        const hovered = await playground(page, (of) => of.hovered);
        if (hovered !== id) continue;
        found += 1;
        break;
      }
    }
    expect(found / thin.length).toBeGreaterThanOrEqual(0.75);
  });
}

test('a click selects, a click on the sea lets go', async ({ page }) => {
  await open(page, 'projection=globe');
  const point = (await playground(page, (of) => of.predicted()))[0]?.points[2];
  expect(point).toBeDefined();
  await page.mouse.click(point?.x ?? 0, point?.y ?? 0);
  await expect.poll(() => playground(page, (of) => of.selection)).toBe(CONGO);
  await page.mouse.click(60, 60);
  await expect.poll(() => playground(page, (of) => of.selection)).toBeNull();
});

test('the tooltip says what, how much, of what and how sure', async ({ page }) => {
  await open(page, 'projection=equal-area');
  const point = await page
    .locator(`[data-target="${CONGO}"]`)
    .first()
    .evaluate((path) => {
      const middle = (path as SVGPathElement).getPointAtLength((path as SVGPathElement).getTotalLength() / 3);
      return { x: middle.x, y: middle.y };
    });
  await page.mouse.move(point.x, point.y);
  await expect(page.getByRole('tooltip')).toContainText('187');
  await expect(page.getByRole('tooltip')).toContainText('reconciled');
});

test('Equal Earth draws every flow of the scene and the Pacific crossing at both edges', async ({ page }) => {
  await open(page, 'projection=equal-area');
  const ids = await page
    .locator('[data-flow]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-flow')));
  expect(new Set(ids).size).toBe(27);
  expect(ids.filter((id) => id === PACIFIC)).toHaveLength(2);
});

test('Equal Earth pans by dragging and zooms about the pointer', async ({ page }) => {
  await open(page, 'projection=equal-area');
  const congo = page.locator('[data-place="cobalt:COD:extraction"]');
  const before = await congo.boundingBox();
  const [x, y] = [(before?.x ?? 0) + (before?.width ?? 0) / 2, (before?.y ?? 0) + (before?.height ?? 0) / 2];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -400);
  const zoomed = await congo.boundingBox();
  expect(Math.abs((zoomed?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(12);
  await page.mouse.down();
  await page.mouse.move(x - 100, y, { steps: 4 });
  await page.mouse.up();
  const moved = await congo.boundingBox();
  expect((zoomed?.x ?? 0) - (moved?.x ?? 0)).toBeGreaterThan(85);
  expect(await playground(page, (of) => of.selection)).toBeNull();
});

test('arrow keys walk from flow to flow', async ({ page }) => {
  await open(page, 'projection=equal-area');
  await page.getByRole('button', { name: /Walk along the flows/ }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await playground(page, (of) => of.selection)).toBe(CONGO);
  await page.keyboard.press('ArrowRight');
  expect(await playground(page, (of) => of.selection)).toBe('cobalt:CHN:processing>CHN:manufacturing');
  await page.keyboard.press('Escape');
  expect(await playground(page, (of) => of.selection)).toBeNull();
});

for (const [canvas, which] of ['basemap', 'flows'].entries()) {
  test(`a lost graphics context of the ${which} recovers by itself`, async ({ page }) => {
    await open(page, 'projection=globe');
    await page.evaluate((index) => {
      const context = document.querySelectorAll('canvas')[index]?.getContext('webgl2');
      context?.getExtension('WEBGL_lose_context')?.loseContext();
    }, canvas);
    const inked = async () => (await pixelsOf(page)).count(rgb(PALETTES.light.extraction));
    await expect.poll(inked, { timeout: 20_000 }).toBeGreaterThan(4500);
    const dry = async () => (await pixelsOf(page)).count(rgb(PALETTES.light.land));
    await expect.poll(dry, { timeout: 20_000 }).toBeGreaterThan(35_000);
    expect(await playground(page, (of) => of.errors)).toEqual([]);
  });
}

test('the first flows are not drawn on a small canvas and stretched over the map', async ({ page }) => {
  await page.addInitScript(() => {
    const draw = WebGL2RenderingContext.prototype.drawArraysInstanced;
    const small: string[] = [];
    Object.assign(window, { small });
    WebGL2RenderingContext.prototype.drawArraysInstanced = function (...of) {
      const canvas = this.canvas as HTMLCanvasElement;
      if (canvas.width < 0.9 * canvas.clientWidth) small.push(`${canvas.width} of ${canvas.clientWidth}`);
      draw.apply(this, of);
    };
  });
  await open(page, 'projection=globe');
  expect(await page.evaluate(() => (window as unknown as { small: string[] }).small)).toEqual([]);
});

test('gains and losses carry a plus or minus, and a lost flow is hollow', async ({ page }) => {
  await open(page, 'projection=globe&changed');
  await expect(page.locator('[data-change="lost"]').first()).toBeAttached();
  await expect(page.locator('[data-change="gained"]').first()).toBeAttached();
  const pixels = await pixelsOf(page);
  expect(await pixels.count(rgb(PALETTES.light.extraction))).toBeLessThan(4500);
});

test('flows behind the horizon are counted, and a click turns to them', async ({ page }) => {
  await open(page, 'projection=globe');
  const behind = page.getByRole('button', { name: /behind the horizon/ });
  await expect(behind).toBeVisible();
  await behind.click();
  await expect(page.locator('text.place', { hasText: 'Cuba' })).toHaveCount(1);
});

test('two maps side by side move together', async ({ page }) => {
  await open(page, 'projection=equal-area&changed&compare=side');
  const [left, right] = [page.locator('section').first(), page.locator('section').last()];
  const offset = async () => {
    const circles = [left, right].map((one) =>
      one.locator('[data-place="cobalt:COD:extraction"]').boundingBox(),
    );
    const [a, b] = await Promise.all(circles);
    return (b?.x ?? 0) - (a?.x ?? 0);
  };
  const before = await offset();
  expect(before).toBeCloseTo(500, 0);
  await page.mouse.move(300, 300);
  await page.mouse.down();
  await page.mouse.move(200, 260, { steps: 3 });
  await page.mouse.up();
  expect(await offset()).toBeCloseTo(before, 0);
});

test('the slider uncovers the second map', async ({ page }) => {
  await open(page, 'projection=equal-area&changed&compare=swipe');
  const scenario = page.locator('section').last();
  await expect(scenario).toHaveCSS('clip-path', 'inset(0px 0px 0px 50%)');
  await page.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect(scenario).toHaveCSS('clip-path', /^inset\(0(px)?( 0(px)?){0,2}( 0%)?\)$/);
});

test('motion is not offered to readers who asked for less, and stops by itself for the others', async ({
  page,
}) => {
  await open(page, 'projection=flat');
  await expect(page.getByRole('button', { name: 'Show direction in motion' })).toHaveCount(0);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page, 'projection=flat');
  const before = await pixelsOf(page);
  await page.getByRole('button', { name: 'Show direction in motion' }).click();
  await expect(page.getByRole('button', { name: 'Stop the motion' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show direction in motion' })).toBeVisible({
    timeout: 15_000,
  });
  await page.mouse.move(60, 60);
  const hue = rgb(PALETTES.light.extraction);
  expect(await (await pixelsOf(page)).count(hue)).toBe(await before.count(hue));
});

test('on a phone no name leaves the map or covers another', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 420 });
  await open(page, 'projection=globe');
  const boxes = await page.locator('.labels text').evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { left, right, top: top + 2, bottom: bottom - 2 };
    }),
  );
  expect(boxes.length).toBeGreaterThan(5);
  for (const [i, a] of boxes.entries()) {
    expect(a.left).toBeGreaterThanOrEqual(0);
    expect(a.right).toBeLessThanOrEqual(390);
    for (const b of boxes.slice(i + 1)) {
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    }
  }
});

test('axe finds nothing on map and legend', async ({ page }) => {
  await page.goto(`${server.address}?projection=equal-area`);
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
