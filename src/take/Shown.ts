import type { Iso3, Special } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { SourceEntry } from '#domain/published/sources.ts';
import type { FlowRow } from '#state/flowRows.ts';

/** The scenario behind the figures, in the words of the screen. */
export interface ShownScenario {
  /** Part of file names: the scenario's id, and that it was changed. */
  readonly id: string;
  readonly title: string;
  /** Projects that start up to this year count; `null` where no scenario of the site is behind the figures. */
  readonly horizon: number | null;
  /** Titles of the options that are on. */
  readonly options: readonly string[];
  /** What the reader changed against what the site publishes, in one sentence; `null` = nothing. */
  readonly changes: string | null;
  /** Modelling choices that no source gives, by name. */
  readonly assumptions: Readonly<Record<string, number>>;
}

/**
 * What a reader sees at the moment of taking it away: every file and every picture is made of this and of nothing
 * else, so that it cannot say anything that the screen does not.
 */
export interface Shown {
  /** The rows on screen, in their order, each beside that of the world it is compared with. */
  readonly rows: readonly FlowRow[];
  /** Where the rows come from; its places stand at their ends. */
  readonly network: Network;
  /** The network compared with, or today's; the places of flows that end may be left only there. */
  readonly baseline: Network;
  /** Whether the figures are a scenario's result. */
  readonly isModelled: boolean;
  /** Whether every row has the figure of another world, too. */
  readonly isCompared: boolean;
  /** Name of that world; `null` = today's. */
  readonly against: string | null;
  /** Data that the reader brought: whether they may be passed on is the reader's to know. */
  readonly isOwn: boolean;
  /** Year that the figures stand for. */
  readonly year: number;
  readonly scenario: ShownScenario | null;
  /** Name of the commodity on screen. */
  readonly commodity: string;
  /** What narrows the rows, one phrase each: stages, countries, words looked for. */
  readonly filters: readonly string[];
  /** Every source that the site knows, by id. */
  readonly register: ReadonlyMap<string, SourceEntry>;
  /** Name of a country, or of what closes a balance. */
  readonly nameOf: (end: Iso3 | Special) => string;
  /** A text of the data, such as a licence, in the language of the screen. */
  readonly say: (text: string) => string;
  readonly locale: string;
  /** Address that shows the same picture again. */
  readonly address: string;
  /** Day of the taking, as 2026-11-25. */
  readonly day: string;
}
