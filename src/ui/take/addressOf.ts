import type { Choice, Known } from '#state/choice.ts';
import { withLanguage } from '#state/languageAddress.ts';
import { encode, URL_VERSION } from '#state/urlCodec.ts';

/** Where the page is. */
export interface Here {
  /** Its address without the query. */
  readonly page: string;
  readonly search: string;
}

/**
 * A link to what is shown. It names the commodity and its own version even where the address of the page leaves them
 * out: a link in a paper must not follow a later change of what the page opens with.
 * @param here address of the page, and its query: a reader who was sent a language sends it on.
 */
export function addressOf(here: Here, language: string, choice: Choice, known: Known): string {
  const parameters = new URLSearchParams({ commodity: choice.commodity });
  for (const [name, value] of new URLSearchParams(encode(choice, known))) parameters.set(name, value);
  parameters.set('v', URL_VERSION);
  const query = withLanguage(parameters.toString(), here.search, language);
  // Ids are read more easily, and are shorter, with the signs that a query may hold as they are.
  return `${here.page}?${query.replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}
