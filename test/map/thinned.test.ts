import { geoEqualEarth, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { thinned } from '#map/thinned.ts';
import { landOfTheWorld } from './land.ts';

/** Points as they are: no projection between the line and what is drawn. */
const PLAIN = { stream: (sink: { point(x: number, y: number): void }) => sink } as never;

/** The points that are drawn of a line. */
function drawn(coordinates: [number, number][], distance: number): [number, number][] {
  const line: GeoPermissibleObjects = { type: 'LineString', coordinates };
  const path = geoPath(thinned(PLAIN, distance)).digits(15)(line) ?? '';
  return [...path.matchAll(/[ML]([^,]+),([^MLZ]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

const coordinate = fc.integer({ min: -1000, max: 1000 });
const lines = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 });

it('keeps both ends of a line, adds no point, and leaves none nearer than the distance but the end', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 300 }), (line, distance) => {
      const points = drawn(line, distance);
      expect(points[0]).toEqual(line[0]);
      expect(points.at(-1)).toEqual(line.at(-1));
      expect(points.length).toBeLessThanOrEqual(line.length);
      for (const [index, [x, y]] of points.slice(1, -1).entries()) {
        const [px, py] = points[index] as [number, number];
        expect(Math.hypot(x - px, y - py)).toBeGreaterThanOrEqual(distance);
      }
    }),
    { numRuns: 300, seed: 3 },
  );
});

it('draws the world with less than a quarter of the text at the distance of half a pixel', async () => {
  const land = await landOfTheWorld();
  const projection = geoEqualEarth().scale(1000).translate([0, 0]).precision(0.1);
  const full = geoPath(projection)(land)?.length ?? 0;
  const thin = geoPath(thinned(projection, 4)).digits(0)(land)?.length ?? 0;
  expect(thin).toBeGreaterThan(1000);
  expect(thin).toBeLessThan(full / 4);
});
