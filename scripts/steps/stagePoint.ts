import { area, bbox, booleanPointInPolygon, flatten, point } from '@turf/turf';
import type { LonLat } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import type { Outline } from '#scripts/read/outlines.ts';

/** Steps east and north of the label point, as shares of the extent of the largest part of the country. */
const STEPS: Record<Stage, readonly [east: number, north: number]> = {
  extraction: [-0.12, 0.06],
  processing: [0.12, 0.06],
  manufacturing: [0.04, -0.14],
  use: [-0.1, -0.14],
};

/**
 * A point for a stage whose sites are not known: beside the label point of the country, another for each
 * stage so that they do not hide each other, halfway back as often as needed to stay on its land.
 */
export function stagePoint(label: LonLat, stage: Stage, outlines: readonly Outline[]): LonLat {
  const parts = outlines.flatMap((outline) => flatten(outline).features);
  const [largest] = parts.map((part) => ({ part, area: area(part) })).sort((a, b) => b.area - a.area);
  if (largest === undefined) return label;
  const [west, south, east, north] = bbox(largest.part);
  const width = Math.min(east - west, 40);
  const height = Math.min(north - south, 25);
  for (const share of [1, 0.5, 0.25]) {
    const longitude = label[0] + STEPS[stage][0] * width * share;
    const latitude = label[1] + STEPS[stage][1] * height * share;
    const turned = longitude < west ? longitude + 360 : longitude;
    if (booleanPointInPolygon(point([turned, latitude]), largest.part)) {
      return [Math.round(longitude * 1000) / 1000, Math.round(latitude * 1000) / 1000];
    }
  }
  return label;
}
