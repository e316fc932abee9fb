import type { Network } from '#domain/network.ts';
import type { CountryNames } from '#format/names.ts';
import { formatShare, formatTonnes } from '#format/quantity.ts';
import * as m from '#messages';
import { select, type Selected } from '#state/selection.ts';
import { BASIS_WORD, flowTitle, placeTitle } from '../words.ts';

/** The figures of one flow or place, in lines that come in the same order for each. */
export interface Pin {
  readonly id: string;
  readonly title: string;
  /** The stage, for its hue. */
  readonly stage: string;
  readonly lines: readonly string[];
  readonly flips: boolean;
}

/** A flow within one country, or with an end nowhere on earth, has no other way round. */
export function canFlip(selected: Selected): boolean {
  return selected.kind === 'flow' && selected.flow.origin !== selected.flow.destination;
}

/** The pinned flows and places that the network has. */
export function pinsOf(
  ids: readonly string[],
  network: Network,
  { names, locale }: { names: CountryNames; locale: string },
): readonly Pin[] {
  return ids.flatMap((id): Pin[] => {
    const selected = select(network, id);
    if (!selected) return [];
    const item = selected.kind === 'flow' ? selected.flow : selected.place;
    const share = formatShare(selected.share, locale);
    const amount = item.tonnes === null ? BASIS_WORD[item.basis]() : formatTonnes(item.tonnes, locale);
    const lines = [
      item.tonnes === null ? amount : `${amount} · ${BASIS_WORD[item.basis]()}`,
      selected.share === null
        ? null
        : selected.kind === 'flow'
          ? m.map_tip_share_flow({ share })
          : m.map_tip_share_place({ share }),
      item.low === null || item.high === null
        ? m.detail_range_unknown()
        : m.map_tip_range({ low: formatTonnes(item.low, locale), high: formatTonnes(item.high, locale) }),
    ].filter((line) => line !== null);
    return [
      { id, title: titleOf(selected, names), stage: stageOf(selected), lines, flips: canFlip(selected) },
    ];
  });
}

function titleOf(selected: Selected, names: CountryNames): string {
  return selected.kind === 'place' ? placeTitle(selected.place, names) : flowTitle(selected.flow, names);
}

const stageOf = (selected: Selected): string =>
  selected.kind === 'flow' ? selected.flow.from : selected.place.stage;
