/** What the audience's window and the speaker's window tell each other. Both are of this page, and still checked. */
import * as v from 'valibot';
import { PICTURES } from '#state/choice.ts';
import { LANGUAGES } from '#state/Locale.svelte.ts';
import { COMMANDS } from './keys.ts';

const Lines = v.strictObject({ title: v.string(), text: v.string(), picture: v.picklist(PICTURES) });

const Status = v.strictObject({
  kind: v.literal('status'),
  now: Lines,
  notes: v.nullable(v.string()),
  /** `null` after the last scene. */
  next: v.nullable(Lines),
  /** From 1. */
  number: v.number(),
  count: v.number(),
  black: v.boolean(),
  /** Both windows speak the same language. */
  language: v.picklist(LANGUAGES),
});
export type Status = v.InferOutput<typeof Status>;

const Message = v.variant('kind', [
  Status,
  /** A window of notes has opened and wants to know where the talk is. */
  v.strictObject({ kind: v.literal('hello') }),
  v.strictObject({ kind: v.literal('command'), command: v.picklist(COMMANDS) }),
  /** The presentation has ended. */
  v.strictObject({ kind: v.literal('end') }),
]);
export type Message = v.InferOutput<typeof Message>;

/** One talk's line between its windows. Two talks in one browser have two sessions and never mix. */
export interface TalkChannel {
  send: (message: Message) => void;
  close: () => void;
}

/**
 * Opens the line of a session. Pages of one site hear each other by name. Pages from a disk do not: to the browser
 * each is a stranger to every other, so there the two windows, one of which has opened the other, write to each
 * other directly.
 * @param peer the other window, where there is one yet.
 */
export function openChannel(
  session: string,
  peer: () => Window | null,
  onmessage: (message: Message) => void,
): TalkChannel {
  const receive = (data: unknown) => {
    const message = v.safeParse(Message, data);
    if (message.success) onmessage(message.output);
  };
  return origin === 'null' ? betweenWindows(session, peer, receive) : byName(session, receive);
}

const nameOf = (session: string) => `mineral-flows:talk:${session}`;

function byName(session: string, receive: (data: unknown) => void): TalkChannel {
  const channel = new BroadcastChannel(nameOf(session));
  channel.onmessage = ({ data }: MessageEvent<unknown>) => receive(data);
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

const Letter = v.strictObject({ to: v.string(), message: v.unknown() });

function betweenWindows(
  session: string,
  peer: () => Window | null,
  receive: (data: unknown) => void,
): TalkChannel {
  function onletter({ source, data }: MessageEvent<unknown>): void {
    if (source === null || source !== peer()) return;
    const letter = v.safeParse(Letter, data);
    if (letter.success && letter.output.to === nameOf(session)) receive(letter.output.message);
  }
  addEventListener('message', onletter);
  return {
    // A page from a disk has no origin that could be named; the window is the one that this talk opened.
    send: (message) => peer()?.postMessage({ to: nameOf(session), message }, '*'),
    close: () => removeEventListener('message', onletter),
  };
}
