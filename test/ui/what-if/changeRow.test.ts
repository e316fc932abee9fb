import { describe, expect, it } from 'vitest';
import { changeRow } from '#ui/what-if/changeRow.ts';

const names = new Map([['COD', 'DR Congo']]);
const change = { commodity: 'cobalt', stage: 'extraction', country: null } as const;

describe('changeRow', () => {
  it('writes each measure in its own unit, and no share of demand as tonnes', () => {
    const rows = [
      changeRow(
        { ...change, measure: 'top-share', country: 'COD', baseline: 0.77, result: 0.61 },
        names,
        'en',
      ),
      changeRow({ ...change, measure: 'hhi', baseline: 0.608, result: 0.42 }, names, 'en'),
      changeRow({ ...change, measure: 'unmet-demand', baseline: 0, result: 0.317 }, names, 'en'),
      changeRow({ ...change, measure: 'region-share', baseline: null, result: 0.25 }, names, 'en'),
    ].map(({ label, baseline, result }) => [label, baseline, result.replace('\u00a0', ' ')]);
    expect(rows).toEqual([
      ['Mined: largest share, DR Congo', '77%', '61%'],
      ['Mined: HHI', '6,080', '4,200'],
      ['Demand not met', '0%', '32%'],
      ['Mined: share of the region', '–', '25%'],
    ]);
  });
});
