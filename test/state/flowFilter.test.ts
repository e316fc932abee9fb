import { describe, expect, it } from 'vitest';
import { countryWords } from '#format/names.ts';
import { LEAVING } from '#state/choice.ts';
import { flowFilter, isFiltered } from '#state/flowFilter.ts';
import { flowRows } from '#state/flowRows.ts';
import { shownFlows } from '#state/shownFlows.ts';
import { flow, network } from '#test/fixtures/network.ts';

const names = new Map([
  ['COD', 'DR Congo'],
  ['CIV', 'Côte d’Ivoire'],
  ['CHN', 'China'],
]);
const congo = flow('COD', 'CHN', 300);
const ivory = flow('CIV', 'FIN', 100);
const metal = flow('CHN', 'KOR', 22, 'processing', 'estimated');
const all = network([], [congo, ivory, metal]);
const found = (only: string[], find: string) =>
  all.flows.filter(flowFilter({ only, find }, names)).map(({ id }) => id);

describe('flowFilter', () => {
  it('keeps flows from or to any of the chosen ends', () => {
    expect(found(['CHN'], '')).toEqual([congo.id, metal.id]);
    expect(found(['FIN', 'KOR'], '')).toEqual([ivory.id, metal.id]);
  });

  it('keeps flows that hold every word, by name, code, stage or basis', () => {
    expect(found([], 'congo china')).toEqual([congo.id]);
    expect(found([], 'KOR')).toEqual([metal.id]);
    expect(found([], 'estimated')).toEqual([metal.id]);
    expect(found([], 'nowhere-at-all')).toEqual([]);
  });

  it('takes no notice of case and accents', () => {
    expect(found([], 'COTE')).toEqual([ivory.id]);
  });

  it('finds in every language what was looked for in one, so that no link and no scene comes out empty', () => {
    const rows = [{ iso3: 'CHN', name: 'China', name_es: 'China', name_fr: 'Chine' }];
    const shown = (find: string) => all.flows.filter(flowFilter({ only: [], find }, countryWords(rows)));
    expect(shown('chine')).toEqual([congo, metal]);
    expect(shown('estimado')).toEqual([metal]);
    expect(shown('estimé chine')).toEqual([metal]);
  });

  it('narrows by ends and words at once, and not at all without either', () => {
    expect(found(['CHN'], 'congo')).toEqual([congo.id]);
    expect(found([], '  ')).toHaveLength(3);
    expect(isFiltered({ only: [], find: '  ' })).toBe(false);
    expect(isFiltered({ only: ['CHN'], find: '' })).toBe(true);
  });
});

it('a filter leaves every share a part of the whole leg', () => {
  const choice = { stages: LEAVING, estimatedLegs: true, only: ['COD'], find: '' };
  const rows = flowRows(shownFlows(all, choice, names), null, all);
  expect(rows.map(({ share }) => share)).toEqual([300 / 400]);
});
