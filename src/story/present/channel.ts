/** What the audience's window and the speaker's window tell each other. Both are of this page, and still checked. */
import * as v from 'valibot';
import { LANGUAGES } from '#state/Locale.svelte.ts';
import { COMMANDS } from './keys.ts';

const Lines = v.strictObject({ title: v.string(), text: v.string() });

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
export class TalkChannel {
  readonly #channel: BroadcastChannel;

  constructor(session: string, onmessage: (message: Message) => void) {
    this.#channel = new BroadcastChannel(`mineral-flows:talk:${session}`);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = v.safeParse(Message, data);
      if (message.success) onmessage(message.output);
    };
  }

  send(message: Message): void {
    this.#channel.postMessage(message);
  }

  close(): void {
    this.#channel.close();
  }
}
