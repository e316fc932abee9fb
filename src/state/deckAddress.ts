/**
 * The part of the address that opens a presentation: `?deck=africa&scene=one-route`, and the window with
 * the speaker's notes: `?notes=<session>`. Pure, beside the codec of the choice.
 */
export interface DeckAddress {
  readonly deck: string;
  /** Id of the scene; `null` = the first. */
  readonly scene: string | null;
}

export function encodeDeck({ deck, scene }: DeckAddress): string {
  const parameters = new URLSearchParams({ deck });
  if (scene !== null) parameters.set('scene', scene);
  return parameters.toString();
}

/** The presentation that an address asks for; `null` when it asks for none. */
export function decodeDeck(search: string): DeckAddress | null {
  const parameters = new URLSearchParams(search);
  const deck = parameters.get('deck');
  return deck === null ? null : { deck, scene: parameters.get('scene') };
}

/** The session whose notes this window shows; `null` when it is no window of notes. */
export function notesSession(search: string): string | null {
  const session = new URLSearchParams(search).get('notes');
  return session !== null && /^[0-9a-f-]{8,36}$/.test(session) ? session : null;
}

/** Whether another page shows this one in a frame: `?embed`, beside whatever else the address chooses. */
export function isEmbedded(search: string): boolean {
  return new URLSearchParams(search).has('embed');
}
