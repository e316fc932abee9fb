import { describe, expect, test } from 'vitest';
import { holdOut } from '#scripts/steps/holdOut.ts';
import type { SeedInput } from '#scripts/steps/seed.ts';
import { link } from './links.ts';

/** A world in which trade follows totals and distance exactly, and one in which it does not. */
const origins = ['AUS', 'CHL', 'PER', 'ZAF'];
const buyers = ['CHN', 'JPN', 'KOR', 'DEU'];
const distanceKm = (origin: string, buyer: string) =>
  500 * (1 + origins.indexOf(origin) + buyers.indexOf(buyer));
const world = (tonnes: (origin: string, buyer: string) => number): SeedInput => {
  const reports = origins.flatMap((origin) =>
    buyers.map((buyer) => link(`${origin}>${buyer}`, tonnes(origin, buyer))),
  );
  const total = (end: 'origin' | 'destination', id: string) =>
    reports.filter((row) => row[end] === id).reduce((sum, row) => sum + row.tonnes, 0);
  return {
    supply: new Map(origins.map((id) => [id, total('origin', id)])),
    intake: new Map(buyers.map((id) => [id, total('destination', id)])),
    ...{ reports, matrices: [], shortage: 'unknown-origin', distanceKm },
    rules: {
      ...{
        homeOnly: new Set(),
        knownPlants: [],
        toStocks: new Map(),
        blocked: new Set(),
        noExports: new Set(),
      },
    },
  };
};
const byGravity = world((origin, buyer) => 100 / (1 + distanceKm(origin, buyer) / 1000));
const byFriends = world((origin, buyer) => (origins.indexOf(origin) === buyers.indexOf(buyer) ? 100 : 1));

describe('hold-out', () => {
  test('hides every link once, in five folds', () => {
    expect(holdOut(byGravity)).toMatchObject({ links: 16, folds: 5 });
  });

  test('with every report known the balance moves nothing', () => {
    expect(holdOut(byFriends)?.allLinks).toBeCloseTo(0, 9);
  });

  test('finds hidden links better where trade follows distance than where it does not', () => {
    const [near, far] = [holdOut(byGravity)?.hidden ?? NaN, holdOut(byFriends)?.hidden ?? NaN];
    expect(near).toBeLessThan(0.2);
    expect(far).toBeGreaterThan(near);
  });

  test('an older matrix helps where distance does not', () => {
    const matrices = byFriends.reports.map((row) => ({ ...row, reported: 0, evidence: 'matrix' as const }));
    const helped = holdOut({ ...byFriends, matrices })?.hidden ?? NaN;
    expect(helped).toBeLessThan(holdOut(byFriends)?.hidden ?? NaN);
  });

  test('says the same on every run', () => {
    expect(holdOut(byFriends)).toEqual(holdOut(byFriends));
  });

  test('says nothing where fewer than ten links are reported', () => {
    expect(holdOut({ ...byFriends, reports: byFriends.reports.slice(0, 9) })).toBeNull();
  });
});
