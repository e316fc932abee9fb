import { assertNever } from '#domain/assertNever.ts';
import type { Iso3, Special } from '#domain/ids.ts';
import type { Stage } from '#domain/stage.ts';
import { formatCount, formatShare, formatTonnes } from '#format/quantity.ts';
import * as m from '#messages';
import type { MapScene } from './scene.ts';
import type { Stroke } from './rows.ts';

/** What the hue of a flow means: the stage it leaves. */
export function leavesText(stage: Stage): string {
  switch (stage) {
    case 'extraction':
      return m.map_leaves_extraction();
    case 'processing':
      return m.map_leaves_processing();
    case 'manufacturing':
      return m.map_leaves_manufacturing();
    case 'use':
      return m.map_leaves_use();
    default:
      return assertNever(stage);
  }
}

/** What a line's dashes mean: what stands behind its amount. */
export function strokeText(stroke: Stroke): string {
  switch (stroke) {
    case 'solid':
      return m.map_solid();
    case 'dashed':
      return m.map_dashed();
    case 'dotted':
      return m.map_dotted();
    case 'hatched':
      return m.map_hatched();
    default:
      return assertNever(stroke);
  }
}

/** The name of an end that is nowhere on earth. */
export function specialText(special: Special): string {
  switch (special) {
    case 'scrap':
      return m.map_nowhere_scrap();
    case 'synthetic':
      return m.map_nowhere_synthetic();
    case 'unknown-origin':
      return m.map_nowhere_unknown_origin();
    case 'stocks-and-losses':
      return m.map_nowhere_stocks_and_losses();
    default:
      return assertNever(special);
  }
}

/** "40 of 92 flows, 94% of tonnes": how much of the whole the picture shows. */
export function captionText({ flows, hidden, total, units }: MapScene, locale: string): string {
  // Tonnes of ore and tonnes of metal make no sum.
  if (units.length > 1) return drawnText({ flows, total }, locale);
  return m.map_caption({
    shown: formatCount(flows.length, locale),
    total: formatCount(total.count, locale),
    share: formatShare(1 - hidden.share, locale),
  });
}

/** "40 of 366 flows": how many the picture shows. */
export function drawnText({ flows, total }: Pick<MapScene, 'flows' | 'total'>, locale: string): string {
  return m.map_caption_flows({
    shown: formatCount(flows.length, locale),
    total: formatCount(total.count, locale),
  });
}

/** "40 of 366 flows; 18% of tonnes not drawn": the same where there is room for a line alone. */
export function shortCaption(scene: MapScene, locale: string): string {
  const { flows, hidden, total, units } = scene;
  if (units.length > 1 || hidden.count === 0) return captionText(scene, locale);
  return m.map_caption_short({
    shown: formatCount(flows.length, locale),
    total: formatCount(total.count, locale),
    share: formatShare(hidden.share, locale),
  });
}

/** "326 flows with 18% of tonnes not drawn": what the picture leaves out; `null` when it leaves out nothing. */
export function notDrawnText({ hidden, units }: MapScene, locale: string): string | null {
  if (hidden.count === 0) return null;
  const count = formatCount(hidden.count, locale);
  if (units.length > 1) return m.map_not_drawn_flows({ count });
  return m.map_not_drawn({ count, share: formatShare(hidden.share, locale) });
}

/**
 * "Not on the map: scrap 11 kt.": the shown stages' flows with an end nowhere on earth; `null` when there is none.
 * @param say the name of a unit in the reader's language, which is said where the map has several.
 */
export function nowhereText(
  { hidden, units }: MapScene,
  locale: string,
  say: (text: string) => string,
): string | null {
  if (hidden.nowhere.length === 0) return null;
  const parts = hidden.nowhere.map(({ special, unit, tonnes }) => {
    const amount = amountText(tonnes, units.length > 1 ? unit : undefined, locale, say);
    return `${specialText(special)} ${amount}`;
  });
  return m.map_nowhere({ list: new Intl.ListFormat(locale).format(parts) });
}

/** "200 kt", or "200 kt bauxite" where tonnes of several things stand beside each other. */
export function amountText(
  tonnes: number,
  unit: string | undefined,
  locale: string,
  say: (text: string) => string,
): string {
  const amount = formatTonnes(tonnes, locale);
  return unit === undefined ? amount : `${amount} ${say(unit).replace(/^t /, '')}`;
}

/** "3 flows behind the horizon"; `null` when all are in sight. */
export function behindText(count: number, locale: string): string | null {
  if (count === 0) return null;
  return m.map_behind({ count: formatCount(count, locale) });
}

/** Names of countries and specials alike. */
export function endText(end: Iso3 | Special, country: (country: Iso3) => string): string {
  return end === end.toUpperCase() ? country(end) : specialText(end as Special);
}
