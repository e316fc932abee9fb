import type { World } from '../basemapStyle.ts';

/** The coarse outlines (25 kB compressed): drawn first. They come with the bundle, so the map asks no server. */
export async function coarseWorld(): Promise<World> {
  return JSON.parse((await import('../../assets/world-110m.json?raw')).default) as World;
}

/** The fine outlines (145 kB compressed): loaded when the map is idle. */
export async function fineWorld(): Promise<World> {
  return JSON.parse((await import('../../assets/world-50m.json?raw')).default) as World;
}
