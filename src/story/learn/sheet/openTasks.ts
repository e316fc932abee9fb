import type { Network } from '#domain/network.ts';
import { localised } from '#format/names.ts';
import * as m from '#messages';
import type { SheetTask, SheetWords } from './sheetTasks.ts';

/** Asked where the chain cannot be drawn at all. */
export function gapTasks(network: Network, { entry, locale }: SheetWords): readonly SheetTask[] {
  if (network.flows.length > 0) return [];
  return [
    {
      id: 'gap',
      question: m.sheet_gap({ commodity: localised(entry.names, locale) }),
      answer: m.sheet_gap_answer(),
      lines: 3,
    },
  ];
}

/** Open questions, for commodities with little else to ask. */
export function openTasks({ entry, locale }: SheetWords): readonly SheetTask[] {
  const commodity = localised(entry.names, locale);
  return [
    {
      id: 'open-diversify',
      question: m.sheet_open_diversify({ commodity }),
      answer: m.sheet_open_answer(),
      lines: 3,
    },
    { id: 'open-data', question: m.sheet_open_data({ commodity }), answer: m.sheet_open_answer(), lines: 3 },
  ];
}
