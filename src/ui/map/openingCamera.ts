import type { ScenarioFile } from '#domain/published/scenario.ts';
import type { Camera } from '#map/camera.ts';

/** Published cameras count zoom as web maps do, where the whole world fills a usual screen at 2. */
const WORLD_ZOOM = 2;

/** Where a scenario is first looked at; `null` leaves it to the projection. */
export function openingCamera(published: ScenarioFile['camera'] | null): Camera | null {
  if (!published) return null;
  const [longitude, latitude] = published.center;
  return { longitude, latitude, zoom: Math.max(0, published.zoom - WORLD_ZOOM) };
}
