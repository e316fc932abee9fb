/**
 * The twelve most used views as readers get them, in every projection and both themes, in one page that is opened
 * once: a view is an address, and going to an address needs no reload.
 */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { PALETTES, rgb, type Hue, type Theme } from '#map/palette.ts';
import { PROJECTIONS } from '#state/choice.ts';
import { pixelsOf } from './fixtures/pixels.ts';
import { placeLabels, withoutSpaces } from './fixtures/placeLabels.ts';

interface View {
  readonly name: string;
  readonly commodity: string;
  readonly scenario?: string;
  /** The rest of the address. */
  readonly more?: string;
  /** What the flows leave. */
  readonly hues: readonly Hue[];
  /** What the text of the picture, its labels or its legend must say. */
  readonly says: RegExp;
}

const MINED_AND_REFINED = ['extraction', 'processing'] as const;

const VIEWS: readonly View[] = [
  { name: 'cobalt', commodity: 'cobalt', hues: MINED_AND_REFINED, says: /DR Congo to China/ },
  { name: 'lithium', commodity: 'lithium', hues: MINED_AND_REFINED, says: /Australia to China/ },
  { name: 'copper', commodity: 'copper', hues: MINED_AND_REFINED, says: /Chile to China/ },
  { name: 'nickel', commodity: 'nickel', hues: MINED_AND_REFINED, says: /Indonesia to China/ },
  {
    name: 'graphite',
    commodity: 'graphite',
    hues: MINED_AND_REFINED,
    says: /Not on the map: synthetic material/,
  },
  {
    name: 'rare earths, in two units',
    commodity: 'rare-earths',
    hues: MINED_AND_REFINED,
    says: /50\skt magnet REO[\s\S]*a scale for each stage/,
  },
  {
    name: 'manganese mined alone',
    commodity: 'manganese',
    more: 'stages=extraction',
    hues: ['extraction'],
    says: /South Africa to China/,
  },
  {
    name: 'the ranges of cobalt',
    commodity: 'cobalt',
    more: 'range=shown',
    hues: MINED_AND_REFINED,
    says: /low to high estimate/,
  },
  {
    name: 'Africa builds out',
    commodity: 'cobalt',
    scenario: 'africa',
    hues: MINED_AND_REFINED,
    says: /lost/,
  },
  {
    name: 'China stops graphite',
    commodity: 'graphite',
    scenario: 'china',
    hues: MINED_AND_REFINED,
    says: /lost/,
  },
  {
    name: 'a North American market',
    commodity: 'lithium',
    scenario: 'north-america',
    hues: ['processing'],
    says: /gained/,
  },
  {
    name: 'the copperbelt from near',
    commodity: 'cobalt',
    more: 'at=26.5,-11,4',
    hues: ['extraction'],
    says: /Kansanshi|DR Congo/,
  },
];

// Software rendering pays by the pixel.
const SIZE = { width: 1180, height: 640 };

let page: Page;
let problems: string[] = [];

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({
    viewport: SIZE,
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.on('console', (message) => {
    const noise = /GPU stall due to ReadPixels|Service Worker registration blocked/.test(message.text());
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
test.afterEach(() => {
  expect(problems.splice(0), 'warnings, errors, and requests that leave the page').toEqual([]);
});

/** Goes to an address as the browser's back button does. */
async function visit(address: string, projection: string, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  // Not between two themes: axe would read the ink of one on the paper of the other.
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  const query = [address, projection === 'globe' ? '' : `map=${projection}`, 'v=1'].filter(Boolean).join('&');
  await page.evaluate((search) => {
    history.pushState(null, '', `?${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
    return new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  }, query);
}

async function useBasemap(address: string): Promise<void> {
  await page.getByRole('button', { name: 'Basemap' }).click();
  await page.getByLabel(/Address of the style/).fill(address);
  await page.getByRole('button', { name: 'Use this style' }).click();
}

for (const [index, { name, commodity, scenario = null, more = '', hues, says }] of VIEWS.entries()) {
  test(`${name}: flows, names and legend are there in every projection, and every figure is its own`, async () => {
    const address = [`commodity=${commodity}`, scenario && `scenario=${scenario}`, more]
      .filter(Boolean)
      .join('&');
    const published = placeLabels(commodity, scenario);
    for (const [turn, projection] of PROJECTIONS.entries()) {
      // From view to view each projection changes its theme, so that all six pictures are seen six times.
      const theme = (index + turn) % 2 === 0 ? 'light' : 'dark';
      await visit(address, projection, theme);
      const where = `${projection}, ${theme}`;
      const canvas = page.locator('.canvas');
      await expect(page.locator('.stage'), where).toContainText(says, { timeout: 20_000 });
      const legend = page.getByRole('region', { name: 'Legend' });
      await expect(legend.locator('[data-width]').first(), where).toBeVisible();
      await expect(page.locator('.stage .top').getByText(/\d+ of \d+ flows/), where).toBeVisible();
      const labels = async () => (await canvas.locator('text.place').allTextContents()).map(withoutSpaces);
      await expect.poll(async () => (await labels()).length, where).toBeGreaterThan(0);
      await expect
        .poll(async () => (await labels()).filter((text) => !published.has(text)), where)
        .toEqual([]);
      await expect
        .poll(
          async () => {
            const pixels = await pixelsOf(page, canvas);
            const counts = hues.map((hue) => pixels.count(rgb(PALETTES[theme][hue]), 10));
            return Math.min(...(await Promise.all(counts)));
          },
          { message: `${where}: pixels of ${hues.join(' and ')}`, timeout: 20_000 },
        )
        .toBeGreaterThan(10);
    }
  });
}

test('a scenario is compared as change, side by side and under a slider, on one scale', async () => {
  await visit('commodity=graphite&scenario=china', 'equal-area', 'light');
  await expect(page.locator('.canvas [data-change=lost]').first()).toBeVisible();
  const legend = await page.getByRole('region', { name: 'Legend' }).locator('[data-width]').allTextContents();
  await page.getByRole('radio', { name: 'Side by side' }).check({ force: true });
  const today = page.getByRole('region', { name: 'Today' });
  const scenario = page.getByRole('region', { name: 'China stops exporting', exact: true });
  for (const side of [today, scenario]) {
    await expect(side.locator('[data-flow]').first()).toBeAttached();
    await expect(side.locator('text.place').first()).toBeAttached();
  }
  const labelsOf = (side: Locator) => side.locator('text.place').allTextContents();
  expect(await labelsOf(today)).not.toEqual(await labelsOf(scenario));
  expect(
    await page.getByRole('region', { name: 'Legend' }).locator('[data-width]').allTextContents(),
  ).toEqual(legend);
  await page.getByRole('radio', { name: 'Swipe' }).check({ force: true });
  const slider = page.locator('.compare input[type=range]');
  await slider.press('End');
  await expect(scenario).toHaveCSS('clip-path', 'inset(0px 0px 0px 100%)');
  await page.getByRole('radio', { name: 'Change' }).check({ force: true });
  await expect(today).toHaveCount(0);
});

test('Equal Earth is moved by keys and buttons, and what is picked out of sight is turned to', async () => {
  await visit('at=20,0,3', 'equal-area', 'light');
  const congo = page.locator('[data-place="cobalt:COD:extraction"]');
  const left = async () => (await congo.boundingBox())?.x ?? NaN;
  const before = await left();
  await page.locator('.canvas [role=region]').press('ArrowRight');
  await expect.poll(left).toBeCloseTo(before - 100, 0);
  await page.getByRole('option', { name: /Australia → Australia/ }).click();
  await expect(page).not.toHaveURL(/at=20/);
  await expect(page.locator('[data-place="cobalt:AUS:extraction"]')).toBeInViewport();
  await page.getByRole('button', { name: 'Closer' }).click();
  await expect(page).toHaveURL(/at=[^&]*,4(&|$)/);
  await page.getByRole('button', { name: 'Whole world' }).click();
  await expect(page).toHaveURL(/at=11,0,0/);
});

test('sites are found by their words without a pointer, with who says so, and the map goes to them', async () => {
  await visit('', 'equal-area', 'light');
  await page.getByRole('button', { name: 'Sites', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Sites: Cobalt' });
  await dialog.getByRole('searchbox').fill('kansanshi');
  const row = dialog.getByRole('listitem').filter({ hasText: 'Kansanshi' }).first();
  await expect(row).toContainText(/operated by/);
  await expect(row).toContainText(/Sources: (?!SITE_)/);
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await row.getByRole('button').press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/at=26\.\d+,-12\.\d+,5/);
  await expect(page.locator('[data-site]').first()).toBeAttached();
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
  await useBasemap(new URL('served.json', page.url()).href);
  await expect.poll(ground).toBeGreaterThan(50_000);
  await useBasemap('http://127.0.0.1:4/style.json');
  await expect(page.getByRole('alert')).toContainText(
    'http://127.0.0.1:4/style.json could not be used: the server did not answer',
  );
  await expect.poll(ground).toBe(0);
  await page.getByRole('button', { name: 'Basemap' }).click();
  await page.getByRole('button', { name: 'Back to the outlines' }).click();
  forgetFailedLoads();
});

test('a map left while it opens, or while its basemap is on its way, gives its graphics back and warns of nothing', async () => {
  for (const projection of ['equal-area', 'flat', 'equal-area', 'globe'])
    await visit('', projection, 'light');
  await expect(page.locator('.canvas text.place').first()).toBeAttached();
  let refuse = () => {};
  const refused = new Promise<void>((resolve) => (refuse = resolve));
  await page.route('**/late.json', (route) => refused.then(() => route.abort()));
  const asked = page.waitForRequest('**/late.json');
  await useBasemap(new URL('late.json', page.url()).href);
  await asked;
  const contexts = await page
    .locator('.canvas')
    .evaluateHandle((canvas) =>
      [...canvas.querySelectorAll('canvas')].map((drawn) => drawn.getContext('webgl2')),
    );
  await visit('', 'equal-area', 'light');
  await expect
    .poll(() => contexts.evaluate((all) => all.map((gl) => gl?.isContextLost())))
    .toEqual([true, true]);
  refuse();
  await visit('', 'flat', 'light');
  await expect(page.getByRole('alert')).toContainText('late.json could not be used');
  await page.getByRole('button', { name: 'Basemap' }).click();
  await page.getByRole('button', { name: 'Back to the outlines' }).click();
  forgetFailedLoads();
});

/** The browser itself notes that nobody answered. */
function forgetFailedLoads(): void {
  problems = problems.filter((problem) => !problem.includes('Failed to load'));
}

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
