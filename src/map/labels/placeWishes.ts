import type { Iso3 } from '#domain/ids.ts';
import type { Projector } from '../projector.ts';
import type { PlaceRow } from '../rows.ts';
import { HEIGHT, isNear, type LabelText } from './labelText.ts';
import type { LabelWish } from './placeLabels.ts';

/** How much ink a label may lie on: what the picture is about is named in any case, the rest only on free ground. */
const SLACK = { chief: 240, large: 60, known: 34, small: 8 } as const;
/** Countries named in any case, and the radius from which a circle counts as large. */
const CHIEF = 2;
/** Countries of which a reader asks where they are: a hairline may run behind their names. */
const KNOWN = 8;
const LARGE_RADIUS = 10;

function placeSlack(radius: number, rank: number, isAbout: boolean): number {
  if (rank <= CHIEF) return SLACK.chief;
  if (radius >= LARGE_RADIUS) return SLACK.large;
  return isAbout || rank <= KNOWN ? SLACK.known : SLACK.small;
}

/** Pixels between a circle and its name; where that is on something else, the name may stand further off. */
const NEAR = 1;
const FAR = 11;

/** The names of places, each country once, at its largest place. */
export function placeWishes(
  places: readonly PlaceRow[],
  projector: Projector,
  text: LabelText,
  about: readonly Iso3[],
): LabelWish[] {
  const named = new Set<Iso3>();
  return places.flatMap(({ place: { country }, position, radius, tonnes, id }): LabelWish[] => {
    if (country === null || named.has(country)) return [];
    const point = projector.place(position);
    if (point.hidden || !isNear(point, projector)) return [];
    named.add(country);
    const name = text.country(country);
    const detail = tonnes === null ? '' : text.tonnes(tonnes);
    const width = text.width(name, 'place') + (detail ? 5 + text.width(detail, 'detail') : 0);
    const spots = [NEAR, FAR].map((gap) => ({ x: point.x, y: point.y, clearance: radius + gap }));
    return [
      {
        id,
        text: name,
        detail,
        kind: 'place',
        spots,
        slack: placeSlack(radius, named.size, about.includes(country)),
        width,
        height: HEIGHT.place,
      },
    ];
  });
}
