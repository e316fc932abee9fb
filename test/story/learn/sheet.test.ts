import { beforeAll, describe, expect, it } from 'vitest';
import { countryNames, type CountryNames } from '#format/names.ts';
import { formatShare } from '#format/quantity.ts';
import type { Catalogue } from '#load/Catalogue.ts';
import { stageSummaries } from '#state/stageSummary.ts';
import { legPictures } from '#story/learn/sheet/sheetFlows.ts';
import { SHEET_TASKS, sheetTasks } from '#story/learn/sheet/sheetTasks.ts';
import { siteCatalogue } from '../siteLibrary.ts';

let catalogue: Catalogue;
let names: CountryNames;
beforeAll(async () => {
  catalogue = await siteCatalogue();
  names = countryNames((await catalogue.countries()).values(), 'en');
});

describe('the worksheet', () => {
  it('has as many questions with answers for every commodity of the site', async () => {
    for (const entry of catalogue.manifest.commodities) {
      const tasks = sheetTasks(await catalogue.commodity(entry), {
        entry,
        names,
        locale: 'en',
        say: (text) => text,
      });
      expect(tasks.length, entry.id).toBe(SHEET_TASKS);
      expect(new Set(tasks.map(({ id }) => id)).size).toBe(SHEET_TASKS);
      for (const { question, answer } of tasks)
        expect(`${question} ${answer}`).not.toMatch(/NaN|undefined|[{}]/);
    }
  });

  it('names the leader and the share that the bars name', async () => {
    for (const entry of catalogue.manifest.commodities) {
      const network = await catalogue.commodity(entry);
      const [first] = stageSummaries(network);
      const answer =
        sheetTasks(network, { entry, names, locale: 'en', say: (text) => text })[0]?.answer ?? '';
      expect(answer).toContain(formatShare(first?.top.share ?? null, 'en'));
      expect(answer).toContain(names.get(first?.top.country ?? ''));
    }
  });

  it('prints the largest flows that have a place on the map, and says what part of the leg they are', async () => {
    for (const entry of catalogue.manifest.commodities) {
      const network = await catalogue.commodity(entry);
      for (const { flows, shown } of legPictures(network)) {
        const tonnes = flows.map((flow) => flow.tonnes ?? 0);
        expect([...tonnes].sort((a, b) => b - a)).toEqual(tonnes);
        expect(shown).toBeGreaterThan(0);
        expect(shown).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });
});
