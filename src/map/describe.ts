import type { Iso3 } from '#domain/ids.ts';
import type { Basis } from '#domain/basis.ts';
import { formatShare, formatTonnes } from '#format/quantity.ts';
import * as m from '#messages';
import { captionText, endText, notDrawnText, nowhereText } from './mapText.ts';
import type { MapScene } from './scene.ts';
import type { FlowRow } from './rows.ts';

/** What texts about the map need to know about the reader. */
export interface Reader {
  readonly locale: string;
  readonly country: (country: Iso3) => string;
  /** Who published a source; absent = its id. */
  readonly source?: (id: string) => string;
  /** A text of the data in the reader's language; absent = as published. */
  readonly say?: (text: string) => string;
}

const BASIS: Readonly<Record<Basis, () => string>> = {
  reported: m.basis_reported,
  reconciled: m.basis_reconciled,
  estimated: m.basis_estimated,
  modelled: m.basis_modelled,
  withheld: m.basis_withheld,
};

const TOLD = 3;

function ends({ flow }: FlowRow, { country }: Reader): { origin: string; destination: string } {
  return { origin: endText(flow.origin, country), destination: endText(flow.destination, country) };
}

/**
 * The picture in words, made from the rows it is drawn from: how much it shows, its largest flows, what changed and
 * what is not on the map.
 * @param commodity its name in the reader's language.
 */
export function describeScene(scene: MapScene, commodity: string, reader: Reader): string {
  const { locale } = reader;
  const list = (parts: readonly string[]) => new Intl.ListFormat(locale).format(parts);
  const largest = scene.flows.slice(0, TOLD).map((row) =>
    m.map_text_flow({
      ...ends(row, reader),
      tonnes: formatTonnes(row.tonnes, locale),
      share: formatShare(row.share, locale),
    }),
  );
  const changed = scene.flows
    .flatMap((row) => (row.change && row.change.kind !== 'kept' ? [{ row, change: row.change }] : []))
    .sort((a, b) => sizeOf(b.change) - sizeOf(a.change))
    .slice(0, TOLD)
    .map(({ row, change }) => {
      const words = { ...ends(row, reader), tonnes: formatTonnes(sizeOf(change), locale) };
      return change.kind === 'gained' ? m.map_text_gain(words) : m.map_text_loss(words);
    });
  return [
    m.map_text_shown({
      caption: captionText(scene, locale),
      commodity,
      year: String(scene.referenceYear),
    }),
    largest.length > 0 ? m.map_text_largest({ list: list(largest) }) : null,
    changed.length > 0 ? changeText(scene, list(changed)) : null,
    sentence(notDrawnText(scene, locale)),
    nowhereText(scene, locale, reader.say ?? ((text) => text)),
  ]
    .filter((part) => part !== null)
    .join(' ');
}

const sentence = (text: string | null) => (text === null ? null : `${text}.`);

function changeText({ against }: MapScene, list: string): string {
  return against === null ? m.map_text_changed({ list }) : m.compare_text_changed({ world: against, list });
}

const sizeOf = ({ baseline, result }: { baseline: number; result: number }) => Math.abs(result - baseline);

export interface Tip {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What a flow or place is, how much, of what and how sure; `null` when the scene has nothing of that id. */
export function tipOf(scene: MapScene, id: string | null, reader: Reader): Tip | null {
  const { locale } = reader;
  const flow = scene.flows.find((row) => row.id === id);
  const place = scene.places.find((row) => row.id === id);
  const item = flow?.flow ?? place?.place;
  const row = flow ?? place;
  if (!item || !row) return null;
  const amount = `${formatTonnes(row.tonnes, locale)} · ${BASIS[item.basis]()}`;
  const share = formatShare(row.share, locale);
  const lines = [
    amount,
    row.share === null ? null : flow ? m.map_tip_share_flow({ share }) : m.map_tip_share_place({ share }),
    item.low === null || item.high === null
      ? null
      : m.map_tip_range({ low: formatTonnes(item.low, locale), high: formatTonnes(item.high, locale) }),
    flow?.change && flow.change.kind !== 'kept' ? changeLine(flow.change, scene, locale) : null,
  ].filter((line) => line !== null);
  const title = flow
    ? m.flow_ends(ends(flow, reader))
    : endText(place?.place.country ?? place?.place.special ?? '', reader.country);
  return { title, lines };
}

function changeLine(
  change: { baseline: number; result: number },
  { against }: MapScene,
  locale: string,
): string {
  const sign = change.result < change.baseline ? '\u2212' : '+';
  const figures = {
    change: `${sign}${formatTonnes(sizeOf(change), locale)}`,
    baseline: formatTonnes(change.baseline, locale),
  };
  return against === null ? m.map_tip_change(figures) : m.compare_tip_change({ ...figures, world: against });
}
