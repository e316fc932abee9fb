import type { Iso3 } from '#domain/ids.ts';
import { addTo, type LeftOut, type Link } from './leg.ts';

export interface Admissible {
  readonly links: readonly Link[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Keeps what can be true beside the totals: an exporter has output at the stage, an importer takes in at the
 * next and may buy abroad, exports do not exceed output and imports do not exceed intake. Links that exceed them are scaled down
 * together, floors and caps with them; every cut is listed.
 */
export function admissibleLinks(
  links: readonly Link[],
  supply: ReadonlyMap<Iso3, number>,
  intake: ReadonlyMap<Iso3, number>,
  homeOnly: ReadonlySet<Iso3> = new Set(),
): Admissible {
  const leftOut = new Map<string, LeftOut>();
  const leaveOut = (reason: string, tonnes: number, rows: number) => {
    const before = leftOut.get(reason) ?? { reason, rows: 0, tonnes: 0 };
    leftOut.set(reason, { reason, rows: before.rows + rows, tonnes: before.tonnes + tonnes });
  };
  const known = links.filter((link) => {
    const noOutput = !((supply.get(link.origin) ?? 0) > 0);
    const noIntake = !((intake.get(link.destination) ?? 0) > 0);
    if (noOutput)
      leaveOut('the exporter has no output at this stage: scrap or transit', link.tonnes, link.rows);
    else if (noIntake) leaveOut('the importer takes nothing in at the next stage', link.tonnes, link.rows);
    else if (homeOnly.has(link.destination)) {
      leaveOut('the importer takes home material only', link.tonnes, link.rows);
    }
    return !noOutput && !noIntake && !homeOnly.has(link.destination);
  });
  const cut = (rows: readonly Link[], end: 'origin' | 'destination', limits: ReadonlyMap<Iso3, number>) => {
    const totals = new Map<Iso3, number>();
    for (const link of rows) addTo(totals, link[end], link.tonnes);
    return rows.map((link) => {
      const ratio = Math.min(1, (limits.get(link[end]) ?? 0) / (totals.get(link[end]) ?? 1));
      if (ratio === 1) return link;
      const side = end === 'origin' ? 'exports above output' : 'imports above intake';
      leaveOut(`${side} of ${link[end]}`, link.tonnes * (1 - ratio), 0);
      const tonnes = link.tonnes * ratio;
      return { ...link, tonnes, low: Math.min(link.low, tonnes), high: Math.max(link.high * ratio, tonnes) };
    });
  };
  return { links: cut(cut(known, 'origin', supply), 'destination', intake), leftOut: [...leftOut.values()] };
}
