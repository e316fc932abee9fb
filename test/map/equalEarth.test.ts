import { geoPath } from 'd3-geo';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { basemapProjection, boxInSight, equalEarthFrame, PATH_UNITS } from '#map/equalEarth.ts';
import { landOfTheWorld } from './land.ts';

const cameras = fc.record({
  longitude: fc.integer({ min: -160, max: 180 }),
  latitude: fc.integer({ min: -80, max: 80 }),
  zoom: fc.double({ min: 0, max: 6, noNaN: true }),
});
const sizes = fc.record({
  width: fc.integer({ min: 100, max: 4000 }),
  height: fc.integer({ min: 100, max: 2000 }),
});

/** What a screen shows, in path units. */
function view({ x, y, scale }: ReturnType<typeof equalEarthFrame>, size: { width: number; height: number }) {
  const units = PATH_UNITS / scale;
  return {
    left: -x * units,
    top: -y * units,
    right: (size.width - x) * units,
    bottom: (size.height - y) * units,
  };
}

it('the part of the basemap that is drawn holds all that is in sight, and is at most six views across', () => {
  fc.assert(
    fc.property(cameras, sizes, (camera, size) => {
      const frame = equalEarthFrame(camera, size);
      const box = boxInSight(frame, size);
      const seen = view(frame, size);
      const longest = Math.max(seen.right - seen.left, seen.bottom - seen.top);
      expect(box.left).toBeLessThan(seen.left);
      expect(box.top).toBeLessThan(seen.top);
      expect(box.right).toBeGreaterThan(seen.right);
      expect(box.bottom).toBeGreaterThan(seen.bottom);
      expect(Math.max(box.right - box.left, box.bottom - box.top)).toBeLessThanOrEqual(6 * longest);
    }),
    { numRuns: 300, seed: 4 },
  );
});

it('from near the outlines in sight are those of the whole world, in a tenth of the text', async () => {
  const land = await landOfTheWorld();
  const size = { width: 900, height: 500 };
  const frame = equalEarthFrame({ longitude: 40, latitude: -11, zoom: 4 }, size);
  const seen = view(frame, size);
  const whole = geoPath(basemapProjection()).digits(2)(land) ?? '';
  const part = geoPath(basemapProjection(boxInSight(frame, size))).digits(2)(land) ?? '';
  const inSight = (path: string) =>
    [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]
      .filter(([, x, y]) => {
        const [px, py] = [Number(x), Number(y)];
        return px > seen.left && px < seen.right && py > seen.top && py < seen.bottom;
      })
      .map(([point]) => point);
  expect(inSight(whole).length).toBeGreaterThan(50);
  expect(new Set(inSight(part))).toEqual(new Set(inSight(whole)));
  expect(part.length).toBeLessThan(whole.length / 10);
});
