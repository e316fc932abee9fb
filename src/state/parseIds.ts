/** Ids of an address, joined by commas; `undefined` when any of them cannot be one. */
export function parseIds(text: string): readonly string[] | undefined {
  const ids = text.split(',');
  return ids.every((id) => /^[a-z0-9][a-z0-9-]*$/.test(id)) ? ids : undefined;
}
