import { beforeAll, describe, expect, it } from 'vitest';
import { PhrasesFile } from '#domain/published/tables/phrases.ts';
import { phraseBook } from '#format/names.ts';
import type { Catalogue } from '#load/Catalogue.ts';
import { readContext, type ContextData } from '#ui/context/readContext.ts';
import { siteCatalogue } from '#test/story/siteLibrary.ts';

/** What the tables of time and context show of each row, names of projects and companies excepted. */
const TEXTS: Record<string, (data: ContextData) => readonly (string | null)[]> = {
  events: ({ timeline }) => timeline.flatMap(({ event, place }) => [event, place]),
  restrictions: ({ restrictions }) => restrictions.flatMap(({ product, kind }) => [product, kind]),
  projects: ({ projects }) =>
    projects.flatMap((row) => [row.product, row.status_as_read, row.start_year_basis]),
  prices: ({ prices }) => prices.flatMap((row) => [row.price_series, row.statistic]),
  'moves of prices': ({ volatility }) => volatility.flatMap((row) => [row.price_series, row.basis]),
};

let catalogue: Catalogue;
let data: ContextData;
beforeAll(async () => {
  catalogue = await siteCatalogue();
  data = await readContext(catalogue);
});

describe.each(['es', 'fr'])('time and context in %s', (language) => {
  it.each(Object.entries(TEXTS))('has words for every text of the %s', async (_name, of) => {
    const book = phraseBook(await catalogue.table('phrases', PhrasesFile), language);
    const texts = of(data).filter((text) => text !== null);
    expect(texts.length).toBeGreaterThan(0);
    expect([...new Set(texts)].filter((text) => !book.has(text))).toEqual([]);
  });
});
