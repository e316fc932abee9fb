import type { GeoStream, GeoStreamWrapper } from 'd3-geo';

/**
 * A projection whose lines have no two points nearer than a distance: what nobody can see costs a browser most of the
 * time in which it draws an outline of the world. Ends of lines stay where they are.
 * @param distance in units of the projection, usually a part of a pixel.
 */
export function thinned(projection: GeoStreamWrapper, distance: number): GeoStreamWrapper {
  return { stream: (sink) => projection.stream(thinning(sink, distance)) };
}

function thinning(sink: GeoStream, distance: number): GeoStream {
  let isLine = false;
  let last: readonly [number, number] | null = null;
  /** The end of the line so far, when it was left out. */
  let skipped: readonly [number, number] | null = null;
  const put = (x: number, y: number) => {
    sink.point(x, y);
    last = [x, y];
    skipped = null;
  };
  return {
    point(x, y) {
      if (isLine && last && Math.hypot(x - last[0], y - last[1]) < distance) skipped = [x, y];
      else put(x, y);
    },
    lineStart() {
      isLine = true;
      last = skipped = null;
      sink.lineStart();
    },
    lineEnd() {
      if (skipped) put(...skipped);
      isLine = false;
      sink.lineEnd();
    },
    polygonStart: () => sink.polygonStart(),
    polygonEnd: () => sink.polygonEnd(),
    sphere: () => sink.sphere?.(),
  };
}
