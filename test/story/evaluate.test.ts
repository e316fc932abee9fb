import { beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '#story/evaluate.ts';
import type { Library } from '#story/Library.ts';
import type { Query } from '#story/query.ts';
import { siteLibrary } from './siteLibrary.ts';

let library: Library;
beforeAll(async () => {
  library = await siteLibrary();
});
const ask = (query: Query) => evaluate(query, library);

describe('evaluate', () => {
  it('gives all countries together the whole of a stage', async () => {
    const { places } = await library.baseline('cobalt');
    const countries = places.flatMap(({ country, stage }) =>
      country && stage === 'processing' ? [country] : [],
    );
    const share = await ask({ measure: 'stage-share', commodity: 'cobalt', stage: 'processing', countries });
    expect(share).toBeCloseTo(1, 9);
  });

  it('says null, not 0, where a withheld figure is all there is', async () => {
    const query = {
      measure: 'stage-share',
      commodity: 'lithium',
      stage: 'extraction',
      countries: ['USA'],
    } as const;
    expect(await ask({ ...query, countries: [...query.countries] })).toBeNull();
  });

  it('says null for a year that no series holds', async () => {
    const share = await ask({
      measure: 'history-share',
      commodity: 'cobalt',
      stage: 'extraction',
      countries: ['COD'],
      year: 1950,
    });
    expect(share).toBeNull();
  });

  it('runs the engine where options differ from the published ones', async () => {
    const base = { measure: 'unmet-share', commodity: 'cobalt', scenario: 'africa' } as const;
    const published = await ask(base);
    const without = await ask({ ...base, toggled: ['drc-cobalt-quota'] });
    expect(published).toBeGreaterThan(0.1);
    expect(without).toBe(0);
  });

  it('gives the published result and its own run of the same options one answer', async () => {
    const base = { measure: 'unmet-share', commodity: 'cobalt', scenario: 'africa' } as const;
    // An option of another commodity: the levers of cobalt stay as published, but the engine is asked.
    const computed = await ask({ ...base, toggled: ['zandkopsdrift'] });
    expect(computed).toBeCloseTo((await ask(base)) ?? NaN, 5);
  });

  it('cites nothing from a column that is not there', async () => {
    const query = { measure: 'printed', table: 'claims', row: 'C2', index: 0, unit: 'percent' } as const;
    expect(await ask({ ...query, column: 'constructor' })).toBeNull();
    expect(await ask({ ...query, column: 'result', index: 40 })).toBeNull();
  });

  it('names a commodity, scenario or option that this site does not have', async () => {
    await expect(ask({ measure: 'hhi', commodity: 'unobtainium', stage: 'extraction' })).rejects.toThrow(
      'Expected a commodity of this site, found "unobtainium"',
    );
    await expect(
      ask({ measure: 'unmet-share', commodity: 'cobalt', scenario: 'africa', toggled: ['nothing'] }),
    ).rejects.toThrow('Expected an option of scenario "africa"');
  });
});
