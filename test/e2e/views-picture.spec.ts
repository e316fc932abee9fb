/** The twelve most used views as readers get them, in every projection and both themes. */
import { expect, test, type Locator } from '@playwright/test';
import { PALETTES, rgb, type Hue } from '#map/palette.ts';
import { PROJECTIONS } from '#state/choice.ts';
import { oneMapPage } from './fixtures/oneMapPage.ts';
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

const map = oneMapPage();

for (const [index, { name, commodity, scenario = null, more = '', hues, says }] of VIEWS.entries()) {
  test(`${name}: flows, names and legend are there in every projection, and every figure is its own`, async () => {
    const address = [`commodity=${commodity}`, scenario && `scenario=${scenario}`, more]
      .filter(Boolean)
      .join('&');
    const published = placeLabels(commodity, scenario);
    for (const [turn, projection] of PROJECTIONS.entries()) {
      // From view to view each projection changes its theme, so that all six pictures are seen six times.
      const theme = (index + turn) % 2 === 0 ? 'light' : 'dark';
      await map.visit(address, projection, theme);
      const where = `${projection}, ${theme}`;
      const canvas = map.page.locator('.canvas');
      await expect(map.page.locator('.stage'), where).toContainText(says, { timeout: 20_000 });
      const legend = map.page.getByRole('region', { name: 'Legend' });
      await expect(legend.locator('[data-width]').first(), where).toBeVisible();
      await expect(map.page.locator('.stage .top').getByText(/\d+ of \d+ flows/), where).toBeVisible();
      const labels = async () => (await canvas.locator('text.place').allTextContents()).map(withoutSpaces);
      await expect.poll(async () => (await labels()).length, where).toBeGreaterThan(0);
      await expect
        .poll(async () => (await labels()).filter((text) => !published.has(text)), where)
        .toEqual([]);
      await expect
        .poll(
          async () => {
            const pixels = await pixelsOf(map.page, canvas);
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
  await map.visit('commodity=graphite&scenario=china', 'equal-area', 'light');
  await expect(map.page.locator('.canvas [data-change=lost]').first()).toBeVisible();
  const legend = await map.page
    .getByRole('region', { name: 'Legend' })
    .locator('[data-width]')
    .allTextContents();
  await map.page.getByRole('radio', { name: 'Side by side' }).check({ force: true });
  const today = map.page.getByRole('region', { name: 'Today' });
  const scenario = map.page.getByRole('region', { name: 'China stops exporting', exact: true });
  for (const side of [today, scenario]) {
    await expect(side.locator('[data-flow]').first()).toBeAttached();
    await expect(side.locator('text.place').first()).toBeAttached();
  }
  const labelsOf = (side: Locator) => side.locator('text.place').allTextContents();
  expect(await labelsOf(today)).not.toEqual(await labelsOf(scenario));
  expect(
    await map.page.getByRole('region', { name: 'Legend' }).locator('[data-width]').allTextContents(),
  ).toEqual(legend);
  await map.page.getByRole('radio', { name: 'Swipe' }).check({ force: true });
  const slider = map.page.locator('.compare input[type=range]');
  await slider.press('End');
  await expect(scenario).toHaveCSS('clip-path', 'inset(0px 0px 0px 100%)');
  await map.page.getByRole('radio', { name: 'Change' }).check({ force: true });
  await expect(today).toHaveCount(0);
});
