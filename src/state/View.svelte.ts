import { type Choice, type Known } from './choice.ts';
import type { FlowChoice } from './shownFlows.ts';
import { decode, type UrlWarning } from './urlCodec.ts';

/** More cards than this would hide the map they speak of. */
const MOST_PINNED = 4;

/**
 * What the reader looks at. The choice is one value that is only ever replaced, so that the address and the
 * screen cannot disagree. What the pointer rests on is kept apart: it must not recompute data.
 */
export class View {
  choice: Choice;
  hovered: string | null = $state(null);
  /** Flows and places whose figures stand side by side on the map, in the order they were pinned. */
  pinned: readonly string[] = $state.raw([]);
  /** Address of an online basemap style; `null` = the one that comes with the app. Not in the address of the page: a link must not make a reader's browser ask another server. */
  basemap: string | null = $state(null);
  /** Parts of the address that could not be used; the screen says so until the reader closes the note. */
  warnings: readonly UrlWarning[];
  known: Known;

  readonly #stages = $derived.by(() => this.choice.stages);
  readonly #estimatedLegs = $derived.by(() => this.choice.estimatedLegs);
  readonly #only = $derived.by(() => this.choice.only);
  readonly #find = $derived.by(() => this.choice.find);

  /** The part of the choice that picks flows. The same object until it changes: a lever that moves filters nothing anew. */
  readonly filter: FlowChoice = $derived.by(() => ({
    ...{ stages: this.#stages, estimatedLegs: this.#estimatedLegs },
    ...{ only: this.#only, find: this.#find },
  }));

  constructor(known: Known, search: string) {
    const { choice, warnings } = decode(search, known);
    this.known = $state.raw(known);
    this.choice = $state.raw(choice);
    this.warnings = $state.raw(warnings);
  }

  /** Takes the choice from an address, when the reader goes back or forward. */
  read(search: string): void {
    const { choice, warnings } = decode(search, this.known);
    this.choice = choice;
    this.warnings = warnings;
  }

  change(part: Partial<Choice>): void {
    this.choice = { ...this.choice, ...part };
  }

  /** Pins what is not pinned and the reverse; beyond `MOST_PINNED` the first one goes. */
  togglePin(id: string): void {
    const others = this.pinned.filter((pinned) => pinned !== id);
    this.pinned = others.length < this.pinned.length ? others : [...others, id].slice(-MOST_PINNED);
  }

  /** Sends a flow the other way round the earth, or back. */
  flip(id: string): void {
    const { flipped } = this.choice;
    const others = flipped.filter((flow) => flow !== id);
    this.change({ flipped: others.length < flipped.length ? others : [...flipped, id] });
  }

  /** Makes a commodity known that the site does not publish, so that the address can name it. */
  admit(commodity: string): void {
    if (this.known.commodities.includes(commodity)) return;
    this.known = { ...this.known, commodities: [...this.known.commodities, commodity] };
  }

  /** Names a part of the address that turned out to be wrong once the data were there. */
  warn(warning: UrlWarning): void {
    this.warnings = [...this.warnings, warning];
  }

  dismissWarnings(): void {
    this.warnings = [];
  }
}
