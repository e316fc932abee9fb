import { beforeAll, describe, expect, it } from 'vitest';
import type { Network } from '#domain/network.ts';
import type { CommodityEntry } from '#domain/published/manifest.ts';
import type { MeasureChange } from '#domain/published/scenario.ts';
import { countryNames, type CountryNames } from '#format/names.ts';
import { formatShare } from '#format/quantity.ts';
import type { Catalogue } from '#load/Catalogue.ts';
import { stageSummaries } from '#state/stageSummary.ts';
import { legPictures } from '#story/learn/sheet/sheetFlows.ts';
import { SHEET_TASKS, sheetTasks, type SheetTask } from '#story/learn/sheet/sheetTasks.ts';
import { changeRow } from '#ui/what-if/changeRow.ts';
import { siteCatalogue } from '../siteLibrary.ts';

/** One commodity in one world: what the screen would show of it. */
interface Case {
  readonly name: string;
  readonly entry: CommodityEntry;
  readonly network: Network;
  readonly changes: readonly MeasureChange[];
}

let catalogue: Catalogue;
let names: CountryNames;
/** Every commodity of the site, today and in each scenario that changes it. */
let cases: readonly Case[];

beforeAll(async () => {
  catalogue = await siteCatalogue();
  names = countryNames((await catalogue.countries()).values(), 'en');
  const { commodities, scenarios } = catalogue.manifest;
  const today = commodities.map(async (entry) => ({
    ...{ name: entry.id, entry, network: await catalogue.commodity(entry), changes: [] },
  }));
  const modelled = scenarios.map(async ({ file }) => {
    const { id, networks, metrics } = await catalogue.scenario(file);
    return commodities.flatMap((entry): readonly Case[] => {
      const network = networks.get(entry.id);
      const changes = metrics.filter(({ commodity }) => commodity === entry.id);
      return network ? [{ name: `${entry.id} in ${id}`, entry, network, changes }] : [];
    });
  });
  cases = [...(await Promise.all(today)), ...(await Promise.all(modelled)).flat()];
});

const tasksOf = ({ network, entry, changes }: Case): readonly SheetTask[] =>
  sheetTasks(network, { entry, names, locale: 'en', say: (text) => text }, changes);

describe('the worksheet', () => {
  it('is there for today and for what each of the three scenarios changes', () => {
    expect(cases.length).toBeGreaterThan(catalogue.manifest.commodities.length);
    for (const { id } of catalogue.manifest.scenarios)
      expect(cases.some(({ name }) => name.endsWith(` in ${id}`))).toBe(true);
  });

  it('has as many questions with answers for every commodity in every world', () => {
    for (const one of cases) {
      const tasks = tasksOf(one);
      expect(tasks.length, one.name).toBe(SHEET_TASKS);
      expect(new Set(tasks.map(({ id }) => id)).size).toBe(SHEET_TASKS);
      for (const { question, answer } of tasks)
        expect(`${question} ${answer}`).not.toMatch(/NaN|undefined|[{}]/);
    }
  });

  it('names the leader and the share that the bars of that world name', () => {
    for (const one of cases) {
      const [first] = stageSummaries(one.network);
      const answer = tasksOf(one)[0]?.answer ?? '';
      expect(answer, one.name).toContain(formatShare(first?.top.share ?? null, 'en'));
      expect(answer, one.name).toContain(names.get(first?.top.country ?? ''));
    }
  });

  it('asks of a scenario what it moves most and what it leaves unmet, with the figures of the table', () => {
    const modelled = cases.filter(({ changes }) => changes.length > 0);
    for (const one of modelled) {
      const rows = one.changes.map((change) => changeRow(change, names, 'en'));
      const tasks = new Map(tasksOf(one).map((task) => [task.id, task]));
      const unmet = one.changes.findIndex(({ measure }) => measure === 'unmet-demand');
      // A class was once asked how much of demand is missing where nothing is.
      const isShort = (one.changes[unmet]?.result ?? 0) >= 0.0005;
      expect(tasks.has('unmet'), one.name).toBe(isShort);
      if (isShort) expect(tasks.get('unmet')?.answer, one.name).toContain(rows[unmet]?.result);
      const change = tasks.get('change');
      if (!change) continue;
      const row = rows.find(({ label }) => change.question.startsWith(`${label}:`));
      expect(change.question, one.name).toContain(row?.baseline);
      expect(change.answer, one.name).toContain(row?.result);
    }
    expect(modelled.filter((one) => tasksOf(one).some(({ id }) => id === 'change')).length).toBeGreaterThan(
      modelled.length / 2,
    );
  });

  it('asks nothing of today that only a scenario has', () => {
    for (const one of cases.filter(({ changes }) => changes.length === 0))
      expect(tasksOf(one).filter(({ id }) => id === 'change' || id === 'unmet')).toEqual([]);
  });

  it('once counted a flow of nothing among the largest', () => {
    const printed = cases.flatMap(({ network }) => legPictures(network).flatMap(({ flows }) => flows));
    expect(printed.length).toBeGreaterThan(100);
    expect(printed.filter(({ tonnes }) => tonnes === null || tonnes <= 0)).toEqual([]);
  });

  it('prints the largest flows that have a place on the map, and says what part of the leg they are', () => {
    for (const { network } of cases) {
      for (const { flows, shown } of legPictures(network)) {
        const tonnes = flows.map((flow) => flow.tonnes ?? 0);
        expect([...tonnes].sort((a, b) => b - a)).toEqual(tonnes);
        expect(shown).toBeGreaterThan(0);
        expect(shown).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  });
});
