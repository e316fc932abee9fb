/** Everything drawn, bottom to top. A layer that is not in the list has no place on the map, and says so. */
export const Z_ORDER = [
  'sea',
  'graticule',
  'land',
  'region',
  'borders',
  'borders-disputed',
  'flows',
  'sites',
  'places',
  'change-marks',
  'labels',
] as const;
export type LayerId = (typeof Z_ORDER)[number];

/**
 * Layers sorted bottom to top.
 * @throws Error when a layer's id is not in `Z_ORDER`.
 */
export function inZOrder<T extends { readonly id: string }>(layers: readonly T[]): T[] {
  const ranked = layers.map((layer) => {
    const rank = Z_ORDER.indexOf(layer.id as LayerId);
    if (rank < 0) throw new Error(`Expected a layer of Z_ORDER (${Z_ORDER.join(', ')}), found ${layer.id}`);
    return { layer, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ layer }) => layer);
}
