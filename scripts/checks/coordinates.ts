import { bbox, booleanPointInPolygon, point, pointToPolygonDistance } from '@turf/turf';
import type { Tables } from '../read/dictionary.ts';
import type { Outline } from '../read/outlines.ts';
import type { Problem } from '../read/problem.ts';
import type { RowOrigin } from '../read/table.ts';
import { problemAt } from '../read/problemAt.ts';

/** Outlines at 1:50 million cut off bays and islands: harbours and coastal smelters lie this far outside. */
const COAST_TOLERANCE_KM = 15;

interface Located {
  readonly at: RowOrigin;
  readonly id: string;
  readonly country: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

/**
 * Every site and project lies on the globe and in the country that its row states, within the tolerance of
 * the coast or of data/rules/outside_outline.csv. A rule that excuses nothing is a problem, too.
 */
export function coordinates(tables: Tables, outlines: readonly Outline[]): Problem[] {
  const rules = new Map(tables.outside_outline.map((rule) => [`${rule.table}|${rule.id}`, rule]));
  const used = new Set<string>();
  const check = (table: 'sites' | 'projects', rows: readonly Located[]) =>
    rows.flatMap((row) => {
      if (row.lat === null || row.lon === null) return [];
      if (Math.abs(row.lat) > 90) return [problemAt(row, 'lat', 'a latitude of -90 to 90', String(row.lat))];
      if (Math.abs(row.lon) > 180)
        return [problemAt(row, 'lon', 'a longitude of -180 to 180', String(row.lon))];
      const distance = kilometresOutside([row.lon, row.lat], row.country, outlines);
      if (distance <= COAST_TOLERANCE_KM) return [];
      const rule = rules.get(`${table}|${row.id}`);
      if (rule !== undefined) used.add(`${table}|${row.id}`);
      if (rule !== undefined && rule.country === row.country && distance <= rule.max_km) return [];
      const found = Number.isFinite(distance)
        ? `a point ${distance.toFixed(0)} km outside`
        : 'no outline of it';
      return [problemAt(row, 'lat, lon', `a point in ${row.country}`, found)];
    });
  const problems = [...check('sites', tables.sites), ...check('projects', tables.projects)];
  const idle = tables.outside_outline
    .filter((rule) => !used.has(`${rule.table}|${rule.id}`))
    .map((rule) => problemAt(rule, 'id', 'a point that needs the rule', `"${rule.id}"`, 'drop the rule.'));
  return [...problems, ...idle];
}

/** 0 inside; infinite when the country has no outline. A country may have several outlines. */
function kilometresOutside(
  [longitude, latitude]: readonly [number, number],
  country: string,
  outlines: readonly Outline[],
): number {
  const own = outlines.filter((outline) => outline.properties.a3 === country);
  const turns = [longitude, longitude + 360, longitude - 360].map((lon) => point([lon, latitude]));
  if (own.some((outline) => turns.some((turn) => booleanPointInPolygon(turn, outline)))) return 0;
  const distances = own.flatMap((outline) => {
    // Measuring is slow: only the turns at which the outline is drawn.
    const [west, , east] = bbox(outline);
    return turns
      .filter(({ geometry: { coordinates } }, index) => {
        const [lon = 0] = coordinates;
        return index === 0 || (west <= lon && lon <= east);
      })
      .map((turn) => pointToPolygonDistance(turn, outline, { units: 'kilometers' }));
  });
  return Math.min(...distances);
}
