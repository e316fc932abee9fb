import type { Iso3 } from '#domain/ids.ts';
import { distinct, type Link, pairKey, sumOf } from './leg.ts';
import { joinByPair, joinLinks, scaleLink } from './links.ts';

export interface PassThrough {
  readonly links: readonly Link[];
  /** Goods that a hub passed on, told as origin to destination. */
  readonly collapsed: readonly { via: Iso3; origin: Iso3; destination: Iso3; tonnes: number }[];
  /** The same with the goods that came back where they came from. */
  readonly ways: PassThrough['collapsed'];
  /** Tonnes that a hub sent back where they came from: no flow, counted on the way in and out. */
  readonly returned: number;
}

/**
 * Collapses goods that a country only passes on. What a hub exports above its own output is taken for
 * imports passed on (at most what it imports) and is given to the origins of those imports, in proportion:
 * COD > NAM > CHN becomes COD > CHN. Exports above output plus imports stay with the hub and are cut later.
 * Repeated, because goods may pass several hubs.
 */
export function passThrough(
  links: readonly Link[],
  output: ReadonlyMap<Iso3, number>,
  isHub: (country: Iso3) => boolean,
): PassThrough {
  let current = joinByPair(links);
  const all: PassThrough['collapsed'][number][] = [];
  const hubs = [...new Set(links.map((link) => link.origin))].filter(isHub).sort();
  for (let round = 0; round < 4; round += 1) {
    for (const hub of hubs) current = collapse(hub, current, output.get(hub) ?? 0, all);
  }
  const isReturn = (way: PassThrough['collapsed'][number]) => way.origin === way.destination;
  return {
    links: [...current.values()].filter((link) => link.tonnes > 1e-9),
    collapsed: all.filter((way) => !isReturn(way)),
    ways: all,
    returned: 2 * sumOf(all.filter(isReturn), ({ tonnes }) => tonnes),
  };
}

function collapse(
  hub: Iso3,
  links: Map<string, Link>,
  output: number,
  collapsed: PassThrough['collapsed'][number][],
): Map<string, Link> {
  const imports = [...links.values()].filter((link) => link.destination === hub);
  const exports = [...links.values()].filter((link) => link.origin === hub);
  const exported = sumOf(exports, (link) => link.tonnes);
  const imported = sumOf(imports, (link) => link.tonnes);
  const passed = Math.min(exported - output, imported);
  if (!(passed > exported * 1e-9) || imported === 0) return links;

  const next = new Map(links);
  for (const into of imports) next.set(pairKey(into.origin, hub), scaleLink(into, 1 - passed / imported));
  for (const out of exports) next.set(pairKey(hub, out.destination), scaleLink(out, 1 - passed / exported));
  for (const out of exports) {
    for (const into of imports) {
      const tonnes = (out.tonnes * passed * into.tonnes) / (exported * imported);
      collapsed.push({ via: hub, origin: into.origin, destination: out.destination, tonnes });
      if (into.origin === out.destination) continue; // goods that come back are no flow
      const key = pairKey(into.origin, out.destination);
      const share = tonnes / out.tonnes;
      const sources = distinct([...out.sources, ...into.sources]);
      const passedOn = { ...scaleLink(out, share), origin: into.origin, sources, rows: 0 };
      const before = next.get(key);
      next.set(key, before === undefined ? passedOn : joinLinks(before, passedOn));
    }
  }
  return next;
}
