import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveSuppliers } from '#engine/measure/effectiveSuppliers.ts';
import { governedHhi } from '#engine/measure/governedHhi.ts';
import { hhi } from '#engine/measure/hhi.ts';
import { shares } from '#engine/measure/shares.ts';
import { topShare } from '#engine/measure/topShare.ts';
import { OTHER, type SupplyRow } from '#engine/measure/supplyRow.ts';

const SETTINGS = { seed: 20261125, numRuns: 500 };
const amount = fc.double({ min: 0.001, max: 1e6, noNaN: true });
const name = (index: number) => `C${String(index).padStart(2, '0')}`;
const known = fc
  .array(amount, { minLength: 1, maxLength: 12 })
  .map((values): SupplyRow[] => values.map((value, index) => ({ country: name(index), value })));
/** Up to three withheld rows with bounds, beside known rows and "other countries". */
const partlyWithheld = fc
  .tuple(known, fc.array(fc.tuple(amount, amount), { maxLength: 3 }), amount)
  .map(([rows, bounds, others]): SupplyRow[] => [
    ...rows,
    ...bounds.map(([a, b], index) => ({
      country: `W${index}X`,
      value: null,
      low: Math.min(a, b),
      high: Math.max(a, b),
    })),
    { country: OTHER, value: others },
  ]);

function low(range: { low: number } | null): number {
  return range?.low ?? NaN;
}

/** A world that the rows allow: withheld figures at a point of their interval, OTH split into parts. */
function oneTruth(rows: readonly SupplyRow[], at: number, parts: number): SupplyRow[] {
  return rows.flatMap((row): SupplyRow[] => {
    if (row.country === OTHER) {
      const each = (row.value ?? 0) / parts;
      return Array.from({ length: parts }, (_, index) => ({ country: `O${index}X`, value: each }));
    }
    const value = row.value ?? (row.low ?? 0) * (1 - at) + (row.high ?? 0) * at;
    return [{ country: row.country, value }];
  });
}

describe('measures of concentration', () => {
  it('do not change when every tonne is counted k-fold', () => {
    fc.assert(
      fc.property(partlyWithheld, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (rows, k) => {
        const scale = (value: number | null | undefined) =>
          value === null || value === undefined ? null : value * k;
        const scaled = rows.map((row) => ({
          country: row.country,
          value: scale(row.value),
          low: scale(row.low),
          high: scale(row.high),
        }));
        const before = hhi(rows);
        const after = hhi(scaled);
        expect(after?.low).toBeCloseTo(before?.low ?? NaN, 10);
        expect(after?.high).toBeCloseTo(before?.high ?? NaN, 10);
        expect(low(topShare(scaled, 3)?.share ?? null)).toBeCloseTo(
          low(topShare(rows, 3)?.share ?? null),
          10,
        );
      }),
      SETTINGS,
    );
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(partlyWithheld, (rows) => {
        const turned = [...rows].reverse();
        expect(hhi(turned)?.high).toBeCloseTo(hhi(rows)?.high ?? NaN, 12);
        expect(hhi(turned)?.low).toBeCloseTo(hhi(rows)?.low ?? NaN, 12);
        expect(topShare(turned, 1)?.share.high).toBeCloseTo(topShare(rows, 1)?.share.high ?? NaN, 12);
        expect(shares(turned)).toHaveLength(shares(rows).length);
      }),
      SETTINGS,
    );
  });

  it('lie between n equal suppliers and one', () => {
    fc.assert(
      fc.property(known, (rows) => {
        const range = hhi(rows);
        expect(range?.low).toBeCloseTo(range?.high ?? NaN, 12);
        expect(low(range)).toBeGreaterThanOrEqual(1 / rows.length - 1e-12);
        expect(low(range)).toBeLessThanOrEqual(1 + 1e-12);
        expect(low(effectiveSuppliers(rows))).toBeLessThanOrEqual(rows.length + 1e-9);
        const sum = shares(rows).reduce((total, { share }) => total + share.low, 0);
        expect(sum).toBeCloseTo(1, 12);
        const leader = low(topShare(rows, 1)?.share ?? null);
        expect(low(range)).toBeLessThanOrEqual(leader + 1e-12);
        expect(low(range)).toBeGreaterThanOrEqual(leader ** 2 - 1e-12);
      }),
      SETTINGS,
    );
  });

  it('never fall when two suppliers merge', () => {
    fc.assert(
      fc.property(
        known.filter((rows) => rows.length > 1),
        (rows) => {
          const [first, second, ...rest] = rows;
          const merged = { country: 'MRG', value: (first?.value ?? 0) + (second?.value ?? 0) };
          expect(low(hhi([merged, ...rest]))).toBeGreaterThanOrEqual(low(hhi(rows)) - 1e-12);
        },
      ),
      SETTINGS,
    );
  });

  it('hold every truth that withheld figures and "other countries" allow', () => {
    fc.assert(
      fc.property(
        partlyWithheld,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (rows, at, parts) => {
          const truth = oneTruth(rows, at, parts);
          const range = hhi(rows);
          const value = low(hhi(truth));
          expect(value).toBeGreaterThanOrEqual((range?.low ?? NaN) - 1e-12);
          expect(value).toBeLessThanOrEqual((range?.high ?? NaN) + 1e-12);
          for (const count of [1, 3]) {
            const top = topShare(rows, count)?.share;
            const real = low(topShare(truth, count)?.share ?? null);
            expect(real).toBeGreaterThanOrEqual((top?.low ?? NaN) - 1e-12);
            expect(real).toBeLessThanOrEqual((top?.high ?? NaN) + 1e-12);
          }
        },
      ),
      SETTINGS,
    );
  });

  it('reach the high end of their range in one of the corners', () => {
    fc.assert(
      fc.property(partlyWithheld, (rows) => {
        const unknown = rows.filter((row) => row.value === null).map((row) => row.country);
        const corners = Array.from({ length: 2 ** unknown.length }, (_, corner) =>
          rows.map((row) => {
            const bit = unknown.indexOf(row.country);
            const value = bit === -1 ? row.value : ((corner & (1 << bit) ? row.high : row.low) ?? null);
            // One single other country.
            return { country: row.country === OTHER ? 'ONE' : row.country, value };
          }),
        );
        const most = Math.max(...corners.map((corner) => low(hhi(corner))));
        expect(hhi(rows)?.high).toBeCloseTo(most, 10);
      }),
      SETTINGS,
    );
  });

  it('weigh by governance between the best and the worst governed supplier', () => {
    fc.assert(
      fc.property(
        known,
        fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (rows, marks) => {
          const governance = new Map(rows.map((row, index) => [row.country, marks[index] ?? 0]));
          const used = [...governance.values()];
          const range = governedHhi(rows, { governance, trade: new Map() });
          expect(low(range)).toBeGreaterThanOrEqual(low(hhi(rows)) * Math.min(...used) - 1e-9);
          expect(low(range)).toBeLessThanOrEqual(low(hhi(rows)) * Math.max(...used) + 1e-9);
        },
      ),
      SETTINGS,
    );
  });
});
