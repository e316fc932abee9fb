import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { placeLabels, withoutSpaces } from './fixtures/placeLabels.ts';

/** Opens a deck and waits until it needs no network any more. */
async function present(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('main.present')).toHaveAttribute('data-loaded', 'true', { timeout: 45_000 });
  await expect(page.locator('.present-picture')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
}
const sceneOf = (page: Page) => page.locator('main.present').getAttribute('data-scene');
const headline = (page: Page) => page.getByTestId('headline');

/** Blocks of the scene on screen whose text runs out of them. */
async function cut(page: Page): Promise<string[]> {
  return page
    .locator('main.present .text, main.present > .legend')
    .evaluateAll((blocks) =>
      blocks.flatMap((block) =>
        block.scrollHeight > block.clientHeight + 1 || block.scrollWidth > block.clientWidth + 1
          ? [block.textContent]
          : [],
      ),
    );
}

/** Opens a file of scenes in the chooser, and presents them. */
async function presentFile(page: Page, scenes: readonly object[]): Promise<void> {
  const deck = { version: 1, id: 'own', title: { en: 'Mine' }, scenes };
  await page.goto('./?map=equal-area&v=1');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'scenes.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(deck)),
    });
  await page.getByRole('button', { name: 'Present your scenes' }).click();
}

/** Height in pixels, as shown, of the smallest line of text in the picture. */
async function smallestType(page: Page): Promise<number> {
  return page
    .locator('.present-picture :is(text, th, td)')
    .evaluateAll((texts) =>
      Math.min(
        ...texts
          .filter((text) => text.textContent.trim() !== '')
          .map(
            (text) =>
              (parseFloat(getComputedStyle(text).fontSize) *
                (text.closest('.stage')?.getBoundingClientRect().width ?? 0)) /
              (text.closest<HTMLElement>('.stage')?.offsetWidth ?? 1),
          ),
      ),
    );
}

/** Walks from the first scene to the last with one key, and gives the scenes in order. */
async function walk(page: Page): Promise<string[]> {
  const seen = [(await sceneOf(page)) ?? ''];
  for (let step = 0; step < 30; step++) {
    await page.keyboard.press('PageDown');
    const scene = (await sceneOf(page)) ?? '';
    if (scene === seen.at(-1)) return seen;
    await expect(headline(page)).not.toContainText(/[{}…]|NaN/);
    await expect.poll(() => cut(page), scene).toEqual([]);
    seen.push(scene);
  }
  throw new Error('Expected the deck to end');
}

for (const [lang, deck, scenes] of [
  ['en', 'more-than-60', 16],
  ['es', 'africa', 8],
  ['fr', 'north-america', 8],
] as const) {
  test(`the deck ${deck} is walked in ${lang} by Page Down alone with the network off`, async ({
    page,
    context,
  }) => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    // A projector: every sentence must fit, in the longest language, too.
    await page.setViewportSize({ width: 1280, height: 720 });
    await present(page, `./?deck=${deck}&lang=${lang}`);
    await context.setOffline(true);
    expect(await walk(page)).toHaveLength(scenes);
    await expect(page.locator('main.present .text')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(faults).toEqual([]);
  });
}

test('names of the scene before do not stay when the map stands still', async ({ page }) => {
  await present(page, './?deck=africa&scene=gabon-ore');
  // The fine outlines come once the map is idle, and a map that draws places its names anew by itself.
  await page.waitForTimeout(2500);
  await page.keyboard.press('PageDown');
  await expect(page.locator('main.present')).toHaveAttribute('data-scene', 'copper-at-home');
  const published = placeLabels('copper', 'africa');
  const wrong = async () =>
    (await page.locator('.present-picture text.place').allTextContents())
      .map(withoutSpaces)
      .filter((text) => !published.has(text));
  await expect.poll(wrong).toEqual([]);
});

test('the window of notes and the audience are in step', async ({ page, context }) => {
  await present(page, './?deck=more-than-60');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('n');
  const notes = await opened;
  await expect(notes.getByTestId('now')).toHaveText((await headline(page).textContent()) ?? '');
  const next = await notes.getByTestId('next').textContent();
  await page.keyboard.press('PageDown');
  await expect(notes.getByTestId('now')).toHaveText(next ?? '');
  await notes.keyboard.press('End');
  await expect(page.locator('main.present')).toHaveAttribute('data-scene', 'the-review');
  await expect(notes.getByTestId('next')).toHaveText('This is the last scene.');
  await notes.keyboard.press('b');
  await expect(page.locator('main.present .black')).toBeVisible();
  expect((await new AxeBuilder({ page: notes }).analyze()).violations.map(({ id }) => id)).toEqual([]);
});

test('a speaker leaves the path, explores and returns by keyboard alone', async ({ page }) => {
  await page.goto('./?map=equal-area&v=1');
  await page.getByRole('button', { name: 'Present', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Present: More than 60 %?' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main.present')).toHaveAttribute('data-loaded', 'true', { timeout: 45_000 });
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/deck=more-than-60&scene=cobalt-mined/);
  await page.keyboard.press('e');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page).not.toHaveURL(/deck=/);
  await page.keyboard.press('e');
  await expect(page.locator('main.present')).toHaveAttribute('data-scene', 'cobalt-mined');
  await page.keyboard.press('Escape');
  await expect(page.locator('main.present')).toHaveCount(0);
});

test('a presentation that is left brings back the view and the levers that it was started from', async ({
  page,
}) => {
  await page.goto('./?commodity=lithium&scenario=africa&view=table&find=china&v=1');
  await expect(page.getByRole('grid')).toBeVisible();
  const before = page.url();
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Present: More than 60 %?' }).click();
  await expect(page.locator('main.present')).toHaveAttribute('data-scene', 'lithium-mined');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('e');
  await page
    .getByRole('group', { name: 'View' })
    .getByRole('radio', { name: 'Matrix' })
    .check({ force: true });
  await page.keyboard.press('e');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid', { name: 'Flows as a table' })).toBeVisible();
  await expect(page).toHaveURL(before);
});

test('on a phone the buttons of a presentation cover nothing that is written', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await present(page, './?deck=more-than-60&lang=es');
  const controls = (await page.getByRole('navigation').boundingBox())?.y ?? 0;
  const legend = await page.locator('main.present > .legend').boundingBox();
  expect((legend?.y ?? 0) + (legend?.height ?? 0)).toBeLessThanOrEqual(controls);
});

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`the way back to a presentation covers no part of the page at ${width}x${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?deck=more-than-60&scene=cobalt-mined');
    await expect(page.locator('main.present')).toBeVisible({ timeout: 45_000 });
    await page.keyboard.press('e');
    const back = page.getByRole('button', { name: 'Back to the presentation (E)' });
    await expect(back).toBeInViewport({ ratio: 1 });
    await expect(page.locator('main.map')).toBeVisible();
    const box = await back.boundingBox();
    if (!box) throw new Error('Expected the way back to be on screen');
    const under = await page
      .locator('.workspace :is(a, button, select, summary, input, canvas, svg, main.map, [role=banner])')
      .evaluateAll(
        (parts, { x, y, right, bottom }) =>
          parts.flatMap((part) => {
            if (part.textContent.includes('Back to the presentation') || part.matches('.skip')) return [];
            const at = part.getBoundingClientRect();
            const isUnder =
              at.width > 0 && at.left < right && at.right > x && at.top < bottom && at.bottom > y;
            return isUnder ? [part.outerHTML.slice(0, 120)] : [];
          }),
        { x: box.x, y: box.y, right: box.x + box.width, bottom: box.y + box.height },
      );
    expect(under).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await back.click();
    await expect(page.locator('main.present')).toHaveAttribute('data-scene', 'cobalt-mined');
  });
}

test('a control that was just pressed does not keep a speaker from returning', async ({ page }) => {
  await present(page, './?deck=more-than-60&scene=cobalt-mined');
  await page.keyboard.press('e');
  const shares = page.getByRole('group', { name: 'View' }).getByRole('radio', { name: 'Table' });
  await shares.check({ force: true });
  await expect(shares).toBeFocused();
  await page.keyboard.press('e');
  await expect(page.locator('main.present')).toHaveAttribute('data-scene', 'cobalt-mined');
});

test('a talk that another one follows ends, and its window of notes with it', async ({ page, context }) => {
  await present(page, './?deck=africa');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('n');
  const notes = await opened;
  await expect(notes.getByTestId('now')).not.toHaveText('');
  await page.keyboard.press('e');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Present: China stops exporting' }).click();
  await expect(page.locator('main.present')).toHaveAttribute('data-scene', 'who-refines');
  await expect.poll(() => notes.isClosed()).toBe(true);
});

test('a browser that refuses the window of notes is told of', async ({ page }) => {
  await page.addInitScript(() => (window.open = () => null));
  await page.goto('./?deck=africa');
  await expect(page.locator('main.present')).toBeVisible({ timeout: 45_000 });
  await page.keyboard.press('n');
  await expect(page.getByRole('alert')).toContainText('Allow pop-ups');
});

test('the presentation and its chooser have no fault that axe finds', async ({ page }) => {
  const violations = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  await present(page, './?deck=more-than-60');
  await page.mouse.move(300, 300);
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Add the current view' }).click();
  await expect(page.getByLabel('Sentence of scene 1')).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('a captured view begins with a computed sentence, carries notes, and is presented with both', async ({
  page,
  context,
}) => {
  await page.goto('./?commodity=lithium&map=equal-area&v=1&lang=es');
  await page.getByRole('button', { name: 'Presentar', exact: true }).click();
  await page.getByRole('button', { name: 'Agregar la vista actual' }).click();
  await expect(page.getByLabel('Frase de la escena 1')).toHaveValue(
    'Australia extrae {share} del total mundial de litio.',
  );
  await expect(page.getByText('Dicho con las cifras de hoy: Australia extrae 34%')).toBeVisible();
  await page.getByLabel('Notas del orador para la escena 1').fill('Preguntar a la sala');
  await page.getByRole('button', { name: 'Presentar sus escenas' }).click();
  await expect(headline(page)).toHaveText('Australia extrae 34% del total mundial de litio.');
  await page.keyboard.press('l');
  await expect(headline(page)).toHaveText(/^L?’?Australie/);
  await page.keyboard.press('l');
  await expect(headline(page)).toHaveText('Australia mines 34% of the world’s lithium.');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('n');
  await expect((await opened).getByTestId('notes')).toHaveText('Preguntar a la sala');
});

test('a captured diagram, table, matrix and comparison are shown as they were captured', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const views = [
    ['sankey', './?commodity=lithium&view=sankey&map=equal-area&v=1'],
    ['table', '&view=table&sort=-share'],
    ['matrix', '&view=matrix'],
    ['map', '&scenario=africa&compare=side-by-side'],
  ] as const;
  await page.goto(views[0][1]);
  for (const [picture] of views) {
    const view = page.getByRole('group', { name: 'View' });
    if (picture !== 'sankey') {
      await view.getByRole('radio', { name: picture, exact: false }).check({ force: true });
    }
    if (picture === 'table') await page.getByRole('button', { name: 'Share of leg' }).click();
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await page.getByRole('button', { name: 'Add the current view' }).click();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Present your scenes' }).click();
  const room = page.locator('.present-picture');
  await expect(page.locator('main.present')).toHaveAttribute('data-loaded', 'true', { timeout: 45_000 });
  const opened = context.waitForEvent('page');
  await page.keyboard.press('n');
  const notes = await opened;
  const faults = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  await expect(notes.getByRole('region', { name: 'Next' })).toContainText('Table', { timeout: 45_000 });
  await context.setOffline(true);

  await expect(room.locator('svg path.band')).not.toHaveCount(0);
  expect(await faults()).toEqual([]);
  await expect.poll(() => smallestType(page)).toBeGreaterThanOrEqual(20);

  await page.keyboard.press('PageDown');
  await expect(room.getByRole('columnheader', { name: 'Share of leg' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect.poll(() => smallestType(page)).toBeGreaterThanOrEqual(20);
  expect(await room.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  expect(await faults()).toEqual([]);

  await page.keyboard.press('PageDown');
  const cell = room.getByRole('cell', { name: /^Australia → China/ });
  await cell.click();
  await expect(cell).toHaveClass(/lit/);
  expect(await faults()).toEqual([]);
  await expect.poll(() => smallestType(page)).toBeGreaterThanOrEqual(20);

  // A press on a cell must not keep the clicker from going on.
  await page.keyboard.press('PageDown');
  await expect(room.locator('svg path.band, table')).toHaveCount(0);
  await page.keyboard.press('Home');
  await expect(room.locator('svg path.band')).not.toHaveCount(0);
});

test('a captured scene shows its sites and ranges, says what it leaves out and what it is compared with', async ({
  page,
}) => {
  const view = {
    ...{ commodity: 'lithium', projection: 'equal-area', stages: ['extraction'], range: true },
    ...{ scenario: 'africa', against: { scenario: 'china' }, only: ['AUS', 'CHN'] },
  };
  const scene = {
    ...{ id: 'mines', title: { en: 'Mines' }, text: { en: 'Mines of Australia.' }, view, numbers: {} },
    camera: { longitude: 122, latitude: -28, zoom: 3.2 },
  };
  await presentFile(page, [scene]);
  const legend = page.locator('main.present > .legend');
  await expect(legend).toContainText('Only flows from or to Australia and China.');
  await expect(legend).toContainText('low to high estimate');
  await expect(legend).toContainText('Against “China stops exporting”');
  await expect(page.locator('.present-picture').getByText('Greenbushes')).toBeVisible();
});

test('no word of a compared table and no end of a scale is cut, on a phone and in every language', async ({
  page,
}) => {
  const scene = (id: string, view: object) => ({
    ...{ id, title: { en: 'A title' }, text: { en: 'A sentence.' }, view, camera: null, numbers: {} },
  });
  await presentFile(page, [
    scene('table', { commodity: 'cobalt', picture: 'table', scenario: 'africa' }),
    scene('matrix', { commodity: 'copper', picture: 'matrix', leg: 'processing>manufacturing' }),
  ]);
  /** Pixels by which the picture leaves its place to the right or below. */
  const beyond = () =>
    page
      .locator('.present-picture .stage')
      .evaluate((stage) =>
        Math.max(
          0,
          ...[...stage.querySelectorAll<HTMLElement>('table')].flatMap((table) => [
            table.offsetWidth - stage.clientWidth,
            table.offsetHeight - stage.clientHeight,
          ]),
        ),
      );
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const picture of ['table', 'matrix']) {
      await page.keyboard.press(picture === 'table' ? 'Home' : 'End');
      await expect(page.locator('main.present')).toHaveAttribute('data-scene', picture);
      for (let language = 0; language < 3; language++) {
        await page.keyboard.press('l');
        await expect(page.locator('.present-picture table')).toBeVisible();
        await expect.poll(beyond).toBe(0);
        await expect.poll(() => cut(page)).toEqual([]);
      }
    }
  }
});

test('own scenes are saved to a file and opened again, and a hostile file is refused', async ({ page }) => {
  await page.goto('./?map=equal-area&v=1');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Add the current view' }).click();
  await page.getByLabel('Sentence of scene 1').fill('Look at Congo');
  await page.keyboard.press('Tab');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const path = await (await download).path();
  await page.getByRole('button', { name: 'Remove scene 1' }).click();
  const input = page.getByRole('dialog').locator('input[type=file]');
  await input.setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"version":1,"x":2}'),
  });
  await expect(page.getByRole('alert')).toContainText('bad.json');
  await input.setInputFiles(path);
  await expect(page.getByLabel('Sentence of scene 1')).toHaveValue('Look at Congo');
});

test('own scenes are put in order and removed by keyboard without losing the place', async ({ page }) => {
  await page.goto('./?map=equal-area&v=1');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const add = page.getByRole('button', { name: 'Add the current view' });
  for (const number of ['1', '2', '3']) {
    await add.click();
    await page.getByLabel(`Sentence of scene ${number}`).fill(`Scene ${number}`);
  }
  await page.getByRole('button', { name: 'Move scene 3 up' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move scene 2 up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move scene 1 up' })).toBeFocused();
  await expect(page.getByLabel('Sentence of scene 1')).toHaveValue('Scene 3');
  await page.getByRole('button', { name: 'Remove scene 1' }).focus();
  await page.keyboard.press('Enter');
  await expect(add).toBeFocused();
  await expect(page.getByLabel('Sentence of scene 1')).toHaveValue('Scene 1');
  await page.getByRole('button', { name: 'Bring back what was here' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Sentence of scene 1')).toHaveValue('Scene 3');
});

test('a number that differs from what the author of a file saw is said as it was and as it is', async ({
  page,
}) => {
  const query = { measure: 'stage-share', commodity: 'lithium', stage: 'extraction', countries: ['AUS'] };
  const scene = {
    id: 'mined',
    title: { en: 'Lithium' },
    text: { en: 'Australia mines {share}.' },
    view: { commodity: 'lithium', projection: 'equal-area' },
    camera: null,
    numbers: { share: { query, written: 0.76 } },
  };
  await presentFile(page, [scene]);
  await expect(headline(page)).toHaveText('Australia mines 34%.');
  await expect(page.locator('main.present .text')).toContainText('was 76%, now 34%');
});
