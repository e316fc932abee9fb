/**
 * The most used views as readers get them, each in three projections and two themes, in one page that is opened once:
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
    name: 'lithium',
    address: 'commodity=lithium',
    hues: MINED_AND_REFINED,
    says: /Australia to China/,
  },
  {
    name: 'nickel',
    address: 'commodity=nickel',
    hues: MINED_AND_REFINED,
    says: /Indonesia to China/,
  },
  {
    name: 'copper',
    address: 'commodity=copper',
    hues: MINED_AND_REFINED,
    says: /Chile to China/,
  },
  {
    name: 'graphite',
    address: 'commodity=graphite',
    hues: ['extraction'],
    says: /China to China/,
  },
  {
    name: 'rare earths, in two units',
    address: 'commodity=rare-earths',
    hues: MINED_AND_REFINED,
    says: /have different units: t REO, t magnet REO/,
  },
  {
    name: 'cobalt when China restricts',
    address: 'scenario=china',
    hues: MINED_AND_REFINED,
    says: /gained.*lost.*unchanged/s,
  },
  {
    name: 'cobalt when Africa builds',
    address: 'scenario=africa',
    hues: MINED_AND_REFINED,
    says: /gained.*lost.*unchanged/s,
  },
  {
    name: 'lithium when North America builds',
    address: 'commodity=lithium&scenario=north-america',
    hues: ['extraction'],
    says: /gained.*lost.*unchanged/s,
  },
  {
    name: 'mined cobalt alone',
    address: 'stages=extraction',
    hues: ['extraction'],
    says: /leaves a mine/,
  },
  {
    name: 'cobalt with its ranges',
    address: 'range=shown',
    hues: MINED_AND_REFINED,
    says: /low to high estimate/,
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
  test(`${name}: flows, names and legend are there in every projection and theme`, async () => {
    for (const projection of PROJECTIONS) {
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

test('a scenario stands beside today and under a slider, with the same legend, and as change again', async () => {
  await visit('scenario=china', 'equal-area', 'light');
  const legend = page.getByRole('region', { name: 'Legend' });
  await expect(page.locator('.canvas [data-change]').first()).toBeAttached({ timeout: 20_000 });
  const widths = await legend.locator('[data-width]').evaluateAll((all) => all.map((one) => one.outerHTML));
  await page.getByRole('radio', { name: 'Side by side' }).check({ force: true });
  for (const map of [page.locator('.compare section').first(), page.locator('.compare section').last()]) {
    await expect(map.locator('[data-flow]').first()).toBeAttached();
  }
  expect(await legend.locator('[data-width]').evaluateAll((all) => all.map((one) => one.outerHTML))).toEqual(
    widths,
  );
  await page.getByRole('radio', { name: 'Swipe' }).check({ force: true });
  await page.getByRole('slider', { name: /Where the two maps meet/ }).press('Home');
  await expect(page.locator('.compare section').last()).toHaveCSS('clip-path', /inset\(0/);
  await page.getByRole('radio', { name: 'Change', exact: true }).check({ force: true });
  await expect(page.locator('.canvas [data-change]').first()).toBeAttached();
});

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
