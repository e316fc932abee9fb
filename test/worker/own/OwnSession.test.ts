import { describe, expect, test } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { stageSummaries } from '#state/stageSummary.ts';
import { countries, ownFile } from '#test/load/own/ownFiles.ts';
import { OwnSession } from '#worker/own/OwnSession.ts';
import type { OwnStep, Preview } from '#worker/own/port.ts';
import type { OwnSettings } from '#load/own/settings.ts';
import { manyRows } from './manyRows.ts';

const settings = ({ tables }: Preview, changes: Partial<OwnSettings> = {}): OwnSettings => ({
  tables: tables.map(({ kind, match, decimals }) => ({ kind, match, decimals: decimals.mark })),
  ...{ unit: 't', content: 1, from: 'extraction', to: 'processing', year: null },
  ...{ answers: new Map(), leaveOut: false },
  ...changes,
});

const FLOWS =
  'origin,destination,from,to,tonnes\nChile,China,mine,refining,30\nChina,Korea,refining,factory,30\n';
const PLACES = 'country,stage,tonnes\nChile,mine,60\n';

describe('an import', () => {
  test('waits for every decision, then gives a network with its totals met', async () => {
    const session = new OwnSession(countries);
    const preview = await session.read([ownFile('flows.csv', FLOWS), ownFile('places.csv', PLACES)]);
    expect(preview.tables.map(({ kind }) => kind)).toEqual(['flows', 'places']);
    const asked = session.check(settings(preview));
    expect(asked.data).toBeNull();
    expect(asked.doubtful.map(({ text }) => text)).toEqual(['Korea']);
    const { data } = session.check(settings(preview, { answers: new Map([['Korea', 'KOR']]) }));
    expect(data?.network.flows.map(({ id, tonnes, basis }) => [id, tonnes, basis])).toEqual([
      ['own-data:CHL:extraction>CHN:processing', 60, 'reconciled'],
      ['own-data:CHN:processing>KOR:manufacturing', 30, 'reported'],
    ]);
    expect(data?.entry.stages.map(({ stage }) => stage).sort()).toEqual([
      'extraction',
      'manufacturing',
      'processing',
    ]);
    expect(data?.network.places.every(({ position }) => position !== null)).toBe(true);
  });

  test('gives nothing while rows have problems, and the rest once they may be left out', async () => {
    const session = new OwnSession(countries);
    const preview = await session.read([
      ownFile('own.csv', 'origin,destination,t\nCHL,CHN,5\nPER,CHN,five\n'),
    ]);
    const checked = session.check(settings(preview));
    expect([checked.problemCount, checked.linkCount, checked.data]).toEqual([1, 1, null]);
    const { data } = session.check(settings(preview, { leaveOut: true }));
    expect(data?.network.flows).toHaveLength(1);
  });

  test('of 100,000 rows tells how far it is, and can be measured and changed', async () => {
    const steps = new Map<OwnStep, number>();
    const session = new OwnSession(countries, (step) => steps.set(step, (steps.get(step) ?? 0) + 1));
    const file = ownFile('many.csv', manyRows(100_000));
    const { data, problemCount } = session.check(settings(await session.read([file])));
    expect(problemCount).toBe(0);
    expect(steps.get('reading')).toBeGreaterThan(10);
    expect(steps.get('checking')).toBeGreaterThan(10);
    const network = data?.network;
    if (!network) throw new Error('Expected a network');
    const expected = Array.from({ length: 100_000 }, (_, row) => (row % 997) + 0.5);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(network.flows.map(({ tonnes }) => tonnes ?? 0))).toBeCloseTo(sum(expected), 3);
    expect(stageSummaries(network).map(({ stage }) => stage)).toEqual([
      'extraction',
      'processing',
      'manufacturing',
    ]);
  });

  test('is taken by the engine with every place in balance', async () => {
    const session = new OwnSession(countries);
    const { data } = session.check(settings(await session.read([ownFile('own.csv', manyRows(400))])));
    if (!data) throw new Error('Expected a network');
    const ban: Extract<Lever, { kind: 'export-restriction' }> = {
      kind: 'export-restriction',
      commodity: 'own-data',
      country: data.network.flows[0]?.origin ?? '',
      stage: 'extraction',
      target: 'all',
      measure: { type: 'ban' },
    };
    const { flows } = runScenario(data.network, { levers: [ban], horizon: 2030 });
    const abroad = flows.filter(
      ({ origin, destination, from }) =>
        origin === ban.country && destination !== origin && from === 'extraction',
    );
    expect(abroad.some(({ baseline }) => baseline > 0)).toBe(true);
    for (const { tonnes } of abroad) expect(tonnes).toBeLessThan(1e-6);
  });
});
