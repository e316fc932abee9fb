import type { Leg } from '#domain/network.ts';
import * as m from '#messages';

/** A leg by the forms at its ends: "cobalt in ore → refined cobalt". */
export function legText(leg: Leg | null, say: (text: string) => string): string {
  return leg === null ? '' : m.leg_title({ from: say(leg.fromLabel), to: say(leg.toLabel) });
}
