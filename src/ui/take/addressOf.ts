import type { Choice, Known } from '#state/choice.ts';
import { encode, URL_VERSION } from '#state/urlCodec.ts';

/**
 * A link to what is shown. It names the commodity and its own version even where the address of the page leaves them
 * out: a link in a paper must not follow a later change of what the page opens with.
 * @param page address of the page without its query.
 */
export function addressOf(page: string, choice: Choice, known: Known): string {
  const parameters = new URLSearchParams({ commodity: choice.commodity });
  for (const [name, value] of new URLSearchParams(encode(choice, known))) parameters.set(name, value);
  parameters.set('v', URL_VERSION);
  // Ids are read more easily, and are shorter, with the signs that a query may hold as they are.
  return `${page}?${parameters.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}
