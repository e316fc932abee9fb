import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ProjectsFile } from '#domain/published/tables/projects.ts';
import { RestrictionsFile } from '#domain/published/tables/restrictions.ts';
import { TimelineFile } from '#domain/published/tables/timeline.ts';
import { standingOn, type RestrictionRow } from '#domain/standing.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { leadOf, leadsOf, medianAhead } from '#ui/context/leadTimes.ts';
import { barsOf, dayOf, eventsUntil, monthOf, standings } from '#ui/context/policyTime.ts';
import { nextStep } from '#ui/context/Player.svelte.ts';

const table = (name: string): unknown =>
  JSON.parse(readFileSync(`static/data/tables/${name}.json`, 'utf8')) as unknown;
const { rows: restrictions } = parsePublished(RestrictionsFile, table('restrictions'), 'restrictions');
const { rows: projects } = parsePublished(ProjectsFile, table('projects'), 'projects');
const { rows: timeline } = parsePublished(TimelineFile, table('timeline'), 'timeline');

const [FIRST, LAST] = [monthOf('2016-01'), monthOf('2030-12')];
const month = fc.integer({ min: FIRST, max: LAST });
const restriction = fc.constantFrom(...restrictions);

describe('restrictions on a date', () => {
  test('DR Congo bans cobalt in spring 2025 and limits it by quota a year later', () => {
    const inForce = (day: string) =>
      standings(restrictions, 'cobalt', day)
        .filter(({ row, standing }) => row.country === 'COD' && standing === 'in-force')
        .map(({ row }) => row.kind);
    expect(inForce('2025-05-01')).toEqual(['ban']);
    expect(inForce('2026-05-01')).toEqual(['quota']);
  });

  test("China's ban on gallium is suspended from November 2025", () => {
    const ban = standings(restrictions, 'gallium', '2026-01-15').find(
      ({ row }) => row.country === 'CHN' && row.kind === 'ban',
    );
    expect(ban?.standing).toBe('suspended');
  });

  test('on all goods belong to every commodity', () => {
    expect(standings(restrictions, 'tin', '2025-06-01').map(({ row }) => row.commodity)).toEqual(['all']);
  });

  test('list those in force first', () => {
    fc.assert(
      fc.property(month, (at) => {
        const order = standings(restrictions, null, dayOf(at)).map(({ standing }) => standing === 'in-force');
        expect(order.lastIndexOf(true)).toBeLessThan(order.includes(false) ? order.indexOf(false) : Infinity);
      }),
    );
  });

  test('are drawn as they stand: in the middle of a month, a bar of that kind lies there', () => {
    const isWhole = (row: RestrictionRow) =>
      [row.from, row.until, row.suspended_from, row.suspended_until].every(
        (date) => date === null || !/-(0[2-9]|[12]\d|30)$/.test(date.slice(7)),
      );
    fc.assert(
      fc.property(restriction.filter(isWhole), month, (row, at) => {
        const drawn = barsOf(row, LAST + 1).find((bar) => bar.from <= at && at < bar.until)?.kind ?? null;
        const standing = standingOn(row, dayOf(at).replace(/01$/, '15'));
        expect(drawn).toBe(standing === 'in-force' || standing === 'suspended' ? standing : null);
      }),
    );
  });

  test('have bars that neither overlap nor run backwards', () => {
    fc.assert(
      fc.property(restriction, (row) => {
        const bars = barsOf(row, LAST + 1);
        bars.forEach((bar, index) => {
          expect(bar.until).toBeGreaterThan(bar.from);
          expect(bar.from).toBeGreaterThanOrEqual(bars[index - 1]?.until ?? -Infinity);
        });
      }),
    );
  });
});

test('a month and its first day are two names of the same', () => {
  fc.assert(
    fc.property(month, (at) => {
      expect(monthOf(dayOf(at))).toBe(at);
    }),
  );
});

test('events up to a date are the newest first and none of later', () => {
  const past = eventsUntil(timeline, '2025-04-30');
  expect(past[0]?.date).toBe('2025-04-04');
  expect(past.every(({ date }) => date <= '2025-04-30')).toBe(true);
  expect(past.at(-1)?.date).toBe('1994');
});

describe('lead times', () => {
  const [some] = projects;
  if (some === undefined) throw new Error('Expected a project, found none');
  const project = { ...some, in_baseline: false, status_date: '2025-11', start_year: 2028 };

  test('run from the year in which a status was read to the start', () => {
    expect(leadOf(project)).toMatchObject({ read: 2025, years: 3 });
  });

  test('are not known where either end is not', () => {
    expect(leadOf({ ...project, start_year: null }).years).toBeNull();
    expect(leadOf({ ...project, status_date: null }).years).toBeNull();
  });

  test('in the middle leave out what runs already and what is not known', () => {
    const leads = [
      { ...project, start_year: 2026 },
      { ...project, start_year: 2029 },
      { ...project, start_year: null },
      { ...project, start_year: 2018, in_baseline: true },
    ].map(leadOf);
    expect(medianAhead(leads)).toEqual({ count: 2, years: 2.5 });
    expect(medianAhead([])).toBeNull();
  });

  test('of one commodity hold all its projects, unknown starts last', () => {
    const leads = leadsOf(projects, 'nickel');
    expect(leads.length).toBe(projects.filter(({ commodity }) => commodity === 'nickel').length);
    expect(leads.at(-1)?.project.start_year).toBeNull();
  });
});

test('playing ends at the last step', () => {
  expect(nextStep(2024, 2025)).toBe(2025);
  expect(nextStep(2025, 2025)).toBeNull();
});
