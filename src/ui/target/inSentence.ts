/**
 * A name as it stands inside a sentence: "cobalt", "rare earths". Spellings of their own, such as NdFeB, stay.
 * @param locale the language of the screen.
 */
export function inSentence(name: string, locale: string): string {
  return name.replace(/^\p{Lu}(?=\p{Ll}{2})/u, (first) => first.toLocaleLowerCase(locale));
}
