import { readFileSync } from 'node:fs';
import type { Messages } from './messageProblems.ts';

/** A message as the files hold it: a text, or a text for each form that a count asks for. */
type Held = string | readonly { readonly match: Readonly<Record<string, string>> }[];

/** Every text of one language by its key; forms of a count stand as "key count=1". */
export function readMessages(locale: string): Messages {
  const held = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Record<string, Held>;
  const texts: Record<string, string> = {};
  for (const [key, message] of Object.entries(held)) {
    if (typeof message === 'string') texts[key] = message;
    else
      for (const { match } of message)
        for (const [form, text] of Object.entries(match)) texts[`${key} ${form}`] = text;
  }
  return texts;
}
