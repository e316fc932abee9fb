/** One address that a source gives, and what to call it. */
export interface SourceLink {
  readonly href: string;
  readonly text: string;
}

/** The addresses in a source's link field: web pages and DOIs, in any number. Other text is left out. */
export function sourceLinks(field: string | null): readonly SourceLink[] {
  if (field === null) return [];
  return field.split(/[\s;]+/).flatMap((part) => {
    if (/^https?:\/\//.test(part)) return [{ href: part, text: hostOf(part) }];
    const doi = /^(?:doi:)?(10\.\d{4,}\/\S+)$/i.exec(part)?.[1];
    return doi ? [{ href: `https://doi.org/${doi}`, text: `doi:${doi}` }] : [];
  });
}

function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '');
}
