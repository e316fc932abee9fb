import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROJECTIONS, mapZoom, type Camera, type Projection } from '#map/camera.ts';
import { equalEarthProjector } from '#map/equalEarth.ts';
import { cameraTo } from '#map/inSight.ts';
import { flatProjector, globeProjector, type Projector } from '#map/projector.ts';
import { prepareScene } from '#map/scene.ts';
import { cobaltNetwork } from './fixtures.ts';

const SIZE = { width: 900, height: 600 };
const scene = prepareScene(cobaltNetwork(), { estimatedLegs: true });
const POLAND = 'cobalt:FIN:processing>POL:manufacturing';
const PACIFIC: Camera = { longitude: -150, latitude: -20, zoom: 0 };

function viewOf(projection: Projection, camera: Camera): Projector {
  if (projection === 'equal-area') return equalEarthProjector(camera, SIZE);
  const center = [camera.longitude, camera.latitude] as const;
  const state = { center, zoom: mapZoom(camera, projection, SIZE), size: SIZE };
  return projection === 'globe' ? globeProjector(state) : flatProjector(state);
}
const turned = (id: string, projection: Projection, camera: Camera) =>
  cameraTo(id, scene, camera, viewOf(projection, camera));

describe('a flow or place that is picked out of sight', () => {
  test('behind the globe is turned to, at the same zoom', () => {
    const camera = turned(POLAND, 'globe', PACIFIC);
    expect(camera).toMatchObject({ zoom: 0 });
    expect(camera?.longitude).toBeGreaterThan(0);
    expect(turned('cobalt:COD:extraction', 'globe', PACIFIC)).toEqual({
      longitude: 26.1,
      latitude: -10.7,
      zoom: 0,
    });
  });

  test.each(PROJECTIONS)('beside the %s map is moved to', (projection) => {
    expect(turned(POLAND, projection, { longitude: -70, latitude: -20, zoom: 3 })).not.toBeNull();
  });

  test.each(PROJECTIONS)(
    'on the %s map is in sight after one turn, wherever the reader looked',
    (projection) => {
      const camera = fc.record({
        longitude: fc.double({ min: -180, max: 180, noNaN: true }),
        latitude: fc.double({ min: -60, max: 60, noNaN: true }),
        zoom: fc.constant(0),
      });
      const ids = [...scene.flows, ...scene.places].map(({ id }) => id);
      fc.assert(
        fc.property(camera, fc.constantFrom(...ids), (from, id) => {
          const to = turned(id, projection, from);
          if (to) expect(turned(id, projection, to)).toBeNull();
        }),
        { numRuns: 300 },
      );
    },
  );
});

test('what is in sight, or not of the scene, moves nothing', () => {
  const africa = { longitude: 60, latitude: 10, zoom: 0 };
  expect(turned('cobalt:COD:extraction>CHN:processing', 'globe', africa)).toBeNull();
  expect(turned('nickel:IDN:extraction', 'globe', africa)).toBeNull();
});
