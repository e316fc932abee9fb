import type { SourceEntry } from '#domain/published/sources.ts';
import * as m from '#messages';

export interface Cited {
  /** What the number is of: "Cobalt, mined to refined: DR Congo to China". */
  readonly what: string;
  readonly figure: string;
  readonly basis: string;
  readonly year: number;
  readonly sources: readonly string[];
}

/** A citation in one paragraph: the number, how good it is, where it comes from, and where it was read. */
export function citationText(
  { what, figure, basis, year, sources }: Cited,
  known: ReadonlyMap<string, SourceEntry> | null,
  address: string,
): string {
  const cited = [...new Set(sources)].map((id) => sentence(known?.get(id)?.citation ?? id));
  return m.why_citation_text({
    ...{ what, figure, basis, year: String(year), address },
    sources: cited.length === 0 ? m.detail_no_sources() : cited.join(' '),
  });
}

/** Citations end as their publishers write them, with a full stop or without. */
function sentence(citation: string): string {
  return citation.endsWith('.') ? citation : `${citation}.`;
}
