import { describe, expect, it } from 'vitest';
import { flowRows } from '#state/flowRows.ts';
import { cobaltNetwork } from '#test/map/fixtures.ts';
import { legKey, legsOf, shownLeg } from '#ui/views/matrixLeg.ts';

const rows = flowRows(cobaltNetwork(), null);
const legs = legsOf(rows);
const [first, second] = legs;
const flowOn = (leg: (typeof legs)[number] | undefined) => rows.find((row) => row.leg === leg)?.flow;

describe('the leg of a matrix', () => {
  it('is the first one, upstream, until another is asked for or selected', () => {
    expect(legs.length).toBeGreaterThan(1);
    expect(shownLeg(rows, { leg: null, selected: null })).toBe(first);
    expect(shownLeg(rows, { leg: null, selected: flowOn(second)?.id ?? null })).toBe(second);
  });

  it('stays the one asked for, whatever is selected', () => {
    const asked = second ? legKey(second) : null;
    expect(shownLeg(rows, { leg: asked, selected: flowOn(first)?.id ?? null })).toBe(second);
  });

  it('falls back where an address asks for a leg that the commodity does not have, and is none without flows', () => {
    expect(shownLeg(rows, { leg: 'use>extraction', selected: null })).toBe(first);
    expect(shownLeg([], { leg: null, selected: null })).toBeNull();
  });
});
