import { turnedTo, type Camera } from './camera.ts';
import type { ScreenPoint } from './geometry/screenLine.ts';
import { drawingsOf } from './drawings.ts';
import type { Projector } from './projector.ts';
import type { MapScene } from './scene.ts';

/** Part of a flow that must be seen for a reader to know where it is. */
const ENOUGH = 1 / 3;

/**
 * The camera that brings a flow or place into sight.
 * @returns `null` where it is in sight already, or where the scene has nothing of that id.
 */
export function cameraTo(
  id: string,
  scene: Pick<MapScene, 'flows' | 'places'>,
  camera: Camera,
  projector: Projector,
): Camera | null {
  const { width, height } = projector.size;
  const isSeen = ({ x, y, hidden }: ScreenPoint) => !hidden && x > 0 && y > 0 && x < width && y < height;
  const flow = scene.flows.find((row) => row.id === id);
  if (flow) {
    // A flow that the map's edge cuts is drawn twice, and each half is seen once.
    const points = drawingsOf(flow, projector).map(({ line }) => line);
    const seen = points.flat().filter(isSeen).length;
    return seen >= ENOUGH * (points[0]?.length ?? 0) ? null : turnedTo([flow], camera);
  }
  const place = scene.places.find((row) => row.id === id);
  if (!place || isSeen(projector.place(place.position))) return null;
  const [longitude, latitude] = place.position;
  return { ...camera, longitude, latitude };
}
