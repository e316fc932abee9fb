/** What a speaker can ask for, from the keyboard, a clicker or the window of notes. */
export const COMMANDS = [
  'next',
  'previous',
  'first',
  'last',
  'black',
  'explore',
  'notes',
  'pointer',
  'language',
  'full-screen',
  'leave',
] as const;
export type Command = (typeof COMMANDS)[number];

/** Clickers send PageUp and PageDown, some F5, Escape and a full stop; people press the arrows. */
const KEYS: Readonly<Record<string, Command>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  e: 'explore',
  n: 'notes',
  p: 'pointer',
  l: 'language',
  f: 'full-screen',
  Escape: 'leave',
};

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The command of a key; `null` for keys with a modifier, which belong to the browser. */
export function commandOf({ key, ctrlKey, metaKey, altKey }: Pressed): Command | null {
  if (ctrlKey || metaKey || altKey) return null;
  return KEYS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
