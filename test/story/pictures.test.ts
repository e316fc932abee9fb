import { describe, expect, it } from 'vitest';
import { defaultChoice } from '#state/choice.ts';
import { flowRows } from '#state/flowRows.ts';
import { shownFlows } from '#state/shownFlows.ts';
import { roomMatrix } from '#story/present/pictures/roomMatrix.ts';
import { roomColumns, roomRows } from '#story/present/pictures/roomTable.ts';
import { columnsOf } from '#ui/views/flowTable.ts';
import { legsOf } from '#ui/views/matrixLeg.ts';
import { siteCatalogue } from './siteLibrary.ts';

const catalogue = await siteCatalogue();
const entryOf = (id: string) => {
  const entry = catalogue.manifest.commodities.find((commodity) => commodity.id === id);
  if (!entry) throw new Error(`Expected ${id} in the manifest`);
  return entry;
};
const cobalt = await catalogue.commodity(entryOf('cobalt'));
const initial = defaultChoice({ commodities: ['cobalt'], scenarios: [], referenceYear: 2024 });
const rows = flowRows(shownFlows(cobalt, initial), null, cobalt);

describe('the table before an audience', () => {
  const idsOf = (isNarrow: boolean, isCompared = false, sortedBy: 'tonnes' | 'high' = 'tonnes') =>
    roomColumns(columnsOf(new Map(), isCompared), sortedBy, isNarrow).map(({ id }) => id);

  it('says of every flow how sure it is, on the smallest screen, too', () => {
    expect(idsOf(false)).toContain('basis');
    expect(idsOf(true, true)).toEqual(['origin', 'destination', 'tonnes', 'change', 'basis']);
  });

  it('shows the column that it is sorted by', () => {
    expect(idsOf(false)).not.toContain('high');
    expect(idsOf(true, false, 'high')).toContain('high');
  });

  it('shows the selected flow though it ranks below the rows that fit', () => {
    const last = rows.at(-1)?.flow.id ?? '';
    const shown = roomRows(rows, 5, last);
    expect(shown).toHaveLength(5);
    expect(shown.at(-1)?.flow.id).toBe(last);
    expect(roomRows(rows, 5, rows[0]?.flow.id ?? null)).toEqual(rows.slice(0, 5));
  });
});

describe('the matrix before an audience', () => {
  const [leg] = legsOf(rows);
  const ofLeg = rows.filter((row) => row.leg === leg);

  it('fits its room, the rest and what closes the balance counted', () => {
    for (const room of [4, 5, 6, 8, 30]) {
      const matrix = roomMatrix(ofLeg, { origins: room, destinations: room });
      expect(matrix.origins.length).toBeLessThanOrEqual(room);
      expect(matrix.destinations.length).toBeLessThanOrEqual(room);
    }
  });

  it('keeps all tonnes whatever the room', () => {
    const whole = roomMatrix(ofLeg, { origins: 99, destinations: 99 });
    for (const room of [0, 1, 6]) {
      const { origins, destinations } = roomMatrix(ofLeg, { origins: room, destinations: room });
      for (const ends of [origins, destinations]) {
        expect(ends.reduce((sum, { tonnes }) => sum + tonnes, 0)).toBeCloseTo(whole.total, 6);
      }
    }
  });
});
