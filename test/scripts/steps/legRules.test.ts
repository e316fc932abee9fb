import { describe, expect, test } from 'vitest';
import { reassignExcess, rulesOfLeg } from '#scripts/steps/legRules.ts';
import { realTables } from '../checks/tablesWith.ts';
import { byPair, link } from './links.ts';

const tables = realTables();
const leg = tables.legs.find(({ commodity, from }) => commodity === 'lithium' && from === 'extraction');
const [rule] = tables.flow_rules;

describe('rules of a leg', () => {
  test('are those of its commodity and stages only', () => {
    if (leg === undefined) throw new Error('Expected the first leg of lithium, found none');
    const rules = rulesOfLeg(leg, tables.flow_rules);
    expect([...rules.homeOnly].sort()).toEqual(['ARG', 'CHL']);
    expect(rules.hubs.size).toBe(0);
  });

  test('a rule without its country names file and line', () => {
    if (leg === undefined || rule === undefined) throw new Error('Expected a rule, found none');
    const empty = { ...rule, ...{ commodity: leg.commodity, from: leg.from, to: leg.to, to_form: null } };
    const nowhere = { ...empty, kind: 'home-only', destination: null } as const;
    expect(() => rulesOfLeg(leg, [nowhere])).toThrow(/destination in data\/rules\/flow_rules\.csv:\d+/);
    const tooMuch = { ...empty, kind: 'to-stocks', origin: 'AUS', value: 2 } as const;
    expect(() => rulesOfLeg(leg, [tooMuch])).toThrow(/share from 0 to 1.*found 2/);
  });
});

describe('excess exports', () => {
  test('of Congo above its output go to DR Congo', () => {
    const links = reassignExcess(
      [link('COG>CHN', 80), link('COG>ARE', 20)],
      new Map([['COG', 10]]),
      new Map([['COG', 'COD']]),
    );
    const about = (tonnes: number): unknown => expect.closeTo(tonnes, 9);
    expect(byPair(links)).toEqual({
      ...{ 'COG>CHN': about(8), 'COD>CHN': about(72), 'COG>ARE': about(2), 'COD>ARE': about(18) },
    });
  });

  test('within output stay where they are', () => {
    const links = [link('COG>CHN', 8)];
    expect(byPair(reassignExcess(links, new Map([['COG', 10]]), new Map([['COG', 'COD']])))).toMatchObject({
      'COG>CHN': 8,
    });
  });
});
