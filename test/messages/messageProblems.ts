/** One language: the text of each message by its key; forms of a count by "key count=1". */
export type Messages = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{(\w+)\}/g;
const USE = /\bm\.(\w+)/g;

const keyOf = (text: string) => text.split(' ')[0] ?? text;

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name))].sort().join(', ');

/** What is wrong with the messages of one language beside those of the base language, each as a sentence. */
export function languageProblems(locale: string, messages: Messages, base: Messages): readonly string[] {
  const problems: string[] = [];
  for (const [key, expected] of Object.entries(base)) {
    const found = messages[key];
    if (found === undefined) {
      problems.push(`${locale}: ${key} is missing`);
    } else if (found.trim() === '') {
      problems.push(`${locale}: ${key} is empty`);
    } else if (placeholders(found) !== placeholders(expected)) {
      problems.push(`${locale}: ${key} expected {${placeholders(expected)}}, found {${placeholders(found)}}`);
    }
  }
  const extra = Object.keys(messages).filter((key) => !(key in base));
  return [...problems, ...extra.map((key) => `${locale}: ${key} is not in the base language`)];
}

/** Messages that no source file uses, and uses of messages that do not exist. */
export function useProblems(base: Messages, sources: ReadonlyMap<string, string>): readonly string[] {
  const known = new Set(Object.keys(base).map(keyOf));
  const used = new Set<string>();
  const problems: string[] = [];
  for (const [path, text] of sources) {
    if (!text.includes("'#messages'")) continue;
    for (const [, key] of text.matchAll(USE)) {
      if (key === undefined) continue;
      used.add(key);
      if (!known.has(key)) problems.push(`${path}: m.${key} does not exist`);
    }
  }
  const unused = [...known].filter((key) => !used.has(key));
  return [...problems, ...unused.map((key) => `${key} is used nowhere`)];
}
