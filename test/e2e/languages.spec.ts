import { expect, test, type Page } from '@playwright/test';
import { englishWordsIn, textsIn } from '#test/ui/englishIn.ts';
import { properNames } from '#test/ui/properNames.ts';
import { openFromBar } from './fixtures/openFromBar.ts';

const names = properNames();

const WORDS = {
  es: {
    views: ['Sankey', 'Tabla', 'Matriz', 'Mapa'],
    sites: 'Sitios',
    take: ['Llevar', 'Exportar, enlace y cita'],
  },
  fr: {
    views: ['Sankey', 'Tableau', 'Matrice', 'Carte'],
    sites: 'Sites',
    take: ['Emporter', 'Exporter, lien et citation'],
  },
} as const;

/** Whatever stands on the page, folded away or not, is read: menus and folds hold it all along. */
async function expectNoEnglish(page: Page, where: string): Promise<void> {
  const texts = await page.locator('html').evaluate(textsIn);
  expect([where, texts.length > 20, englishWordsIn(texts, names)]).toEqual([where, true, []]);
}

for (const language of ['es', 'fr'] as const) {
  const words = WORDS[language];

  test(`in ${language} no word of English stands on any picture, in a list, an export or a remark on a wrong link`, async ({
    page,
  }) => {
    const open = async (query: string) => {
      await page.goto(`./?map=equal-area&${query}&v=1&lang=${language}`);
      await expect(page.locator('.stage')).toHaveAttribute('data-ready', 'true', { timeout: 45_000 });
      await expect(page.locator('.strip line.break').first()).toBeAttached();
    };
    await open('commodity=graphite&scenario=china&range=shown&selected=a&leg=x&at=x&levers=x');
    await expectNoEnglish(page, 'a scenario, a wrong address and a series that breaks');
    for (const view of words.views) {
      await page.locator('main label', { hasText: view }).first().click();
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      await expectNoEnglish(page, view);
    }
    await page.getByRole('button', { name: words.sites, exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    await expectNoEnglish(page, words.sites);
    await page.keyboard.press('Escape');
    await openFromBar(page, words.take[0], words.take[1]);
    await expect(page.getByRole('dialog').getByRole('button', { name: 'XLSX' })).toBeVisible();
    await expectNoEnglish(page, words.take[1]);
    await page.keyboard.press('Escape');
    await open('commodity=germanium&scenario=africa&country=MEX');
    await expectNoEnglish(page, 'a country in a scenario');
  });
}
