/**
 * Four much used views as readers get them, on globe and flat map in two themes, in one page that is opened once:
 * a view is an address, and going to an address needs no reload.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { PALETTES, rgb, type Hue, type Theme } from '#map/palette.ts';
import { PROJECTIONS } from '#state/choice.ts';
import { pixelsOf } from './fixtures/pixels.ts';

interface View {
  readonly name: string;
  readonly address: string;
  /** What the flows leave. */
  readonly hues: readonly Hue[];
  /** What the text of the picture, its labels or its legend must say. */
  readonly says: RegExp;
}

const MINED_AND_REFINED = ['extraction', 'processing'] as const;

const VIEWS: readonly View[] = [
  {
    name: 'cobalt',
    address: '',
    hues: MINED_AND_REFINED,
    says: /DR Congo to China/,
  },
  {
    name: 'copper',
    address: 'commodity=copper',
    hues: MINED_AND_REFINED,
    says: /Chile to China/,
  },
  {
    name: 'rare earths, in two units',
    address: 'commodity=rare-earths',
    hues: MINED_AND_REFINED,
    says: /have different units: t REO, t magnet REO/,
  },
  {
    name: 'the copperbelt from near',
    address: 'at=26.5,-11,4',
    hues: ['extraction'],
    says: /Kansanshi/,
  },
];

// Software rendering pays by the pixel.
const SIZE = { width: 1180, height: 640 };

let page: Page;
const problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({
    viewport: SIZE,
    reducedMotion: 'reduce',
    serviceWorkers: 'allow',
  });
  page = await context.newPage();
  page.on('console', (message) => {
    const noise = message.text().includes('GPU stall due to ReadPixels');
    if (['error', 'warning'].includes(message.type()) && !noise) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) problems.push(request.url());
  });
  await page.goto('./');
  await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
});
test.afterAll(() => page.context().close());

/** Goes to an address as the browser's back button does. */
async function visit(address: string, projection: string, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  const query = [address, projection === 'globe' ? '' : `map=${projection}`, 'v=1'].filter(Boolean).join('&');
  await page.evaluate((search) => {
    history.pushState(null, '', `?${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}

for (const { name, address, hues, says } of VIEWS) {
  test(`${name}: flows, names and legend are there on globe and flat map in both themes`, async () => {
    for (const projection of ['globe', 'flat']) {
      for (const theme of ['light', 'dark'] as const) {
        await visit(address, projection, theme);
        const where = `${projection}, ${theme}`;
        const canvas = page.locator('.canvas');
        await expect.poll(() => canvas.locator('text.place').count(), where).toBeGreaterThan(0);
        const legend = page.getByRole('region', { name: 'Legend' });
        await expect(legend.locator('[data-width]').first(), where).toBeVisible();
        await expect(page.locator('.stage'), where).toContainText(says, { timeout: 20_000 });
        await expect(canvas.locator('.top').getByText(/\d+ of \d+ flows/), where).toBeVisible();
        await expect
          .poll(
            async () => {
              const pixels = await pixelsOf(page, canvas);
              const counts = hues.map((hue) => pixels.count(rgb(PALETTES[theme][hue]), 10));
              return Math.min(...(await Promise.all(counts)));
            },
            { message: `${where}: pixels of ${hues.join(' and ')}`, timeout: 8000 },
          )
          .toBeGreaterThan(60);
      }
    }
    expect(problems.splice(0)).toEqual([]);
  });
}

test('two flows are pinned by keyboard, stand side by side and are let go', async () => {
  await visit('', 'equal-area', 'light');
  await page.getByRole('button', { name: /Walk along the flows/ }).focus();
  for (const key of ['ArrowDown', 'p', 'ArrowDown', 'p']) await page.keyboard.press(key);
  const cards = page.getByRole('list', { name: 'Pinned for comparison' }).getByRole('listitem');
  await expect(cards).toHaveCount(2);
  await cards
    .first()
    .getByRole('button', { name: /^Unpin/ })
    .press('Enter');
  await expect(cards).toHaveCount(1);
  await cards
    .first()
    .getByRole('button', { name: /^Unpin/ })
    .click();
  await expect(cards).toHaveCount(0);
});

test('an online basemap is asked for by the reader alone, and one that is not there says so', async () => {
  await visit('', 'flat', 'light');
  const use = async (address: string) => {
    await page.getByRole('button', { name: 'Basemap' }).click();
    await page.getByLabel(/Address of the style/).fill(address);
    await page.getByRole('button', { name: 'Use this style' }).click();
  };
  await page.route('**/served.json', (route) =>
    route.fulfill({
      json: {
        version: 8,
        sources: {},
        layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#123456' } }],
      },
    }),
  );
  const ground = async () => (await pixelsOf(page, page.locator('.canvas'))).count([0x12, 0x34, 0x56]);
  await use(new URL('served.json', page.url()).href);
  await expect.poll(ground).toBeGreaterThan(50_000);
  await use('http://127.0.0.1:4/style.json');
  await expect(page.getByRole('alert')).toContainText(
    'http://127.0.0.1:4/style.json could not be used: the server did not answer',
  );
  await expect.poll(ground).toBe(0);
  // The browser itself notes that nobody answered.
  expect(problems.splice(0).filter((problem) => !problem.includes('Failed to load'))).toEqual([]);
});

for (const projection of PROJECTIONS) {
  test(`axe finds nothing on the ${projection} map with its controls`, async () => {
    await visit('range=shown', projection, 'dark');
    await expect(page.locator('.canvas text.place').first()).toBeAttached();
    const { violations } = await new AxeBuilder({ page })
      .include('.stage')
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
