import * as m from '#messages';

const SURPLUS = /^(exports above output|imports above intake) of ([A-Z]{3})$/;

/** Why reported rows are not in a flow, with countries by their names. `say` knows the reasons that name none. */
export function leftOutReason(
  reason: string,
  say: (text: string) => string,
  nameOf: (country: string) => string,
): string {
  const [, kind, country] = SURPLUS.exec(reason) ?? [];
  if (country === undefined) return say(reason);
  const name = { country: nameOf(country) };
  return kind === 'exports above output' ? m.room_left_out_exports(name) : m.room_left_out_imports(name);
}
