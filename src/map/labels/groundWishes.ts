import type { Projector } from '../projector.ts';
import type { PlaceRow } from '../rows.ts';
import type { SiteMark } from '../sites.ts';
import { HEIGHT, isNear, type CountryPoint, type LabelText } from './labelText.ts';
import type { LabelWish } from './placeLabels.ts';

/** Single sites are named, clusters counted; both only where nothing of the flows is in the way. */
export function siteWishes(sites: readonly SiteMark[], projector: Projector, text: LabelText): LabelWish[] {
  return sites.flatMap(({ id, position, radius, sites: members }): LabelWish[] => {
    const point = projector.place(position);
    if (point.hidden || !isNear(point, projector)) return [];
    const name = members.length > 1 ? String(members.length) : (members[0]?.name ?? '');
    const spots = [{ x: point.x, y: point.y, clearance: radius }];
    const width = text.width(name, 'country');
    return [{ id, text: name, detail: '', kind: 'site', spots, slack: 0, width, height: HEIGHT.country }];
  });
}

/** The names of countries that have no place of the data, where they fit into the country. */
export function countryWishes(
  countries: readonly CountryPoint[],
  places: readonly PlaceRow[],
  projector: Projector,
  text: LabelText,
): LabelWish[] {
  const named = new Set(places.map(({ place }) => place.country));
  return countries.flatMap(({ country, position, area }): LabelWish[] => {
    if (named.has(country)) return [];
    const point = projector.place(position);
    if (point.hidden || !isNear(point, projector)) return [];
    const name = text.country(country);
    const width = text.width(name, 'country');
    // The name must fit into its country: compare with the side of a square of the country's area.
    const inside = projector.place([position[0], position[1] + 1]);
    const side = Math.sqrt(area * 41253) * Math.hypot(inside.x - point.x, inside.y - point.y);
    if (width > 1.3 * side) return [];
    const spots = [0, -14, 14, -28, 28].map((dy) => ({ x: point.x, y: point.y + dy, clearance: 0 }));
    return [
      {
        id: `country:${country}`,
        text: name,
        detail: '',
        kind: 'country',
        spots,
        slack: 0,
        width,
        height: HEIGHT.country,
      },
    ];
  });
}
