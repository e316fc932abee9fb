import { readFile } from 'node:fs/promises';
import { Catalogue } from '#load/Catalogue.ts';
import { Library } from '#story/Library.ts';

/** The published site of this repository, read from disk. */
export async function siteCatalogue(): Promise<Catalogue> {
  return Catalogue.open({
    base: 'static/data/',
    fetch: async (address) => new Response(await readFile(address)),
  });
}

export async function siteLibrary(): Promise<Library> {
  return new Library(await siteCatalogue());
}
