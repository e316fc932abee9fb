import { describe, expect, it } from 'vitest';
import { bandKey, readingBands } from '#engine/measure/readingBands.ts';
import { MEASURES, readingsOf } from '#engine/measure/readings.ts';
import { stageRows } from '#engine/measure/stageRows.ts';
import { originBounds } from '#engine/trace/originBounds.ts';
import { boundsOf } from '#worker/deep/answerDeep.ts';
import { smallNetwork } from '#test/engine/smallNetwork.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';

const chain = smallNetwork([
  ['COD', 'extraction', 'CHN', 'processing', 80],
  ['AUS', 'extraction', 'FIN', 'processing', 20],
  ['CHN', 'processing', 'USA', 'manufacturing', 60],
  ['CHN', 'processing', 'CHN', 'manufacturing', 20],
  ['FIN', 'processing', 'USA', 'manufacturing', 20],
]);

describe('long questions', () => {
  it('gives the bounds of the engine, tells how far it is, and adds up places of one country', async () => {
    const intake = 'testium:USA:manufacturing';
    const [congo, finland] = ['testium:COD:extraction', 'testium:FIN:processing'];
    const steps: number[] = [];
    const answer = await boundsOf(
      {
        kind: 'bounds',
        network: chain,
        intake,
        questions: [
          { key: 'one', places: [congo] },
          { key: 'both', places: [congo, finland] },
        ],
      },
      (done, total) => steps.push(done / total),
    );
    const one = (await originBounds(chain, congo, [intake])).get(intake);
    expect(answer.get('one')).toEqual(one);
    expect(answer.get('both')).toMatchObject({ low: (one?.low ?? NaN) + 0.25, high: 1 });
    expect(steps).toEqual([0.5, 1]);
  });

  it('draws the same bands every time, around the published figure', () => {
    const cobalt = shippedNetworks().find(({ commodity }) => commodity === 'cobalt');
    if (!cobalt) throw new Error('Expected the published network of cobalt');
    const terms = { governance: new Map<string, number>(), region: new Set(['USA']) };
    const draws = { seed: 7, draws: 20 };
    const ask = () => readingBands(cobalt, terms, undefined, draws);
    const [first, second] = [ask(), ask()];
    expect(first).toEqual(second);
    const form = cobalt.places.find(({ stage }) => stage === 'processing')?.form ?? '';
    const bands = first.get(bandKey('processing', form));
    if (!bands) throw new Error('Expected bands of refined cobalt');
    const today = readingsOf(stageRows(cobalt, 'processing', form), { ...terms, demand: [] });
    for (const measure of MEASURES) {
      const band = bands[measure];
      if (band) expect(band.p10).toBeLessThanOrEqual(band.p90);
    }
    expect(bands.hhi?.p90).toBeGreaterThan((today.hhi.value?.low ?? NaN) * 0.8);
    expect(bands.hhi?.p10).toBeLessThan((today.hhi.value?.low ?? NaN) * 1.2);
  });
});
