import fc from 'fast-check';
import type { Network } from '#domain/network.ts';
import { smallNetwork, type Link } from './smallNetwork.ts';

function hundredths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max }).map((value) => value / 100);
}

/**
 * Balanced networks of up to 5 mining, 4 processing and 4 manufacturing places with scrap: what a processing
 * place puts out is what it takes in times the yield. Flows have ranges that hold their tonnes.
 */
export const arbitraryNetwork: fc.Arbitrary<Network> = fc
  .record({
    mines: fc.integer({ min: 1, max: 5 }),
    plants: fc.integer({ min: 1, max: 4 }),
    makers: fc.integer({ min: 1, max: 4 }),
    recovery: hundredths(30, 100),
    // Hundredths, because random doubles are mostly next to nothing.
    amounts: fc.array(hundredths(0, 10_000), { minLength: 40, maxLength: 40 }),
    holes: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    widths: fc.array(hundredths(0, 90), { minLength: 40, maxLength: 40 }),
  })
  .map(({ mines, plants, makers, recovery, amounts, holes, widths }) => {
    let next = 0;
    const ranged = (tonnes: number): [number, number, number] => {
      const width = widths[next++ % 40] ?? 0;
      return [tonnes, tonnes * (1 - width), tonnes * (1 + width)];
    };
    const links: Link[] = [];
    for (let plant = 0; plant < plants; plant++) {
      let intake = 0;
      for (let mine = 0; mine <= mines; mine++) {
        const cell = plant * 6 + mine;
        if (holes[cell] === true && mine > 0) continue;
        const tonnes = amounts[cell] ?? 0;
        intake += tonnes;
        const origin = mine === mines ? 'scrap' : `M${mine}X`;
        links.push([origin, 'extraction', `P${plant}X`, 'processing', ...ranged(tonnes)]);
      }
      const weights = Array.from(
        { length: makers },
        (_, maker) => 0.1 + (amounts[24 + plant * 4 + maker] ?? 0),
      );
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      weights.forEach((weight, maker) => {
        const tonnes = (intake * recovery * weight) / all;
        links.push([`P${plant}X`, 'processing', `K${maker}X`, 'manufacturing', ...ranged(tonnes)]);
      });
    }
    return smallNetwork(links, { yields: { 'extraction>processing': recovery } });
  });
