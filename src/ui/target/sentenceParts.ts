/** A piece of a sentence with fields: text, or the name of the field that stands there. */
export interface SentencePart<Name extends string> {
  readonly text: string;
  readonly field: Name | null;
}

/**
 * A sentence of any language cut at its fields, in the order of that language.
 * @param say the message, given for each field the mark that stands for it.
 */
export function sentenceParts<Name extends string>(
  say: (marks: Record<Name, string>) => string,
  names: readonly Name[],
): readonly SentencePart<Name>[] {
  const marks = Object.fromEntries(names.map((name) => [name, `{${name}}`])) as Record<Name, string>;
  const known = new Map<string, Name>(names.map((name) => [`{${name}}`, name]));
  return say(marks)
    .split(/(\{\w+\})/)
    .filter((text) => text !== '')
    .map((text) => ({ text, field: known.get(text) ?? null }));
}
