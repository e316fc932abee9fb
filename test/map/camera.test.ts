import { expect, test } from 'vitest';
import { MAX_ZOOM, zoomed } from '#map/camera.ts';

test('a map is never zoomed out beyond the whole world, nor in beyond its finest outlines', () => {
  const camera = { longitude: 26, latitude: -11, zoom: 1 };
  expect(zoomed(camera, 1)).toEqual({ ...camera, zoom: 2 });
  expect(zoomed(camera, -3)).toEqual({ ...camera, zoom: 0 });
  expect(zoomed(camera, 30)).toEqual({ ...camera, zoom: MAX_ZOOM });
});
