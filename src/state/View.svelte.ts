import { type Choice, type Known } from './choice.ts';
import { decode, type UrlWarning } from './urlCodec.ts';

/**
 * What the reader looks at. The choice is one value that is only ever replaced, so that the address and the
 * screen cannot disagree. What the pointer rests on is kept apart: it must not recompute data.
 */
export class View {
  choice: Choice;
  hovered: string | null = $state(null);
  /** Parts of the address that could not be used; the screen says so until the reader closes the note. */
  warnings: readonly UrlWarning[];
  known: Known;

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
