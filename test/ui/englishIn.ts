/** Letters that a message must have outside its figures for a match to mean anything. */
const LETTERS = 4;

/**
 * The texts of an element and its attributes that are read out or shown, except where the page itself says that they are
 * English. It refers to nothing outside itself: a browser is given its source.
 */
export function textsIn(root: Element): readonly string[] {
  const spoken = ['aria-label', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt'];
  const texts: string[] = [];
  const visit = (element: Element) => {
    if (element.getAttribute('lang') === 'en' || ['STYLE', 'SCRIPT'].includes(element.tagName)) return;
    for (const name of spoken) texts.push(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) if (node.nodeType === 3) texts.push(node.textContent ?? '');
    for (const child of element.children) visit(child);
  };
  visit(root);
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

/**
 * Every text on a page that is an English message although the language has another: "key: text". A message with
 * figures is found by what stands around them.
 */
export function englishIn(
  root: Element,
  english: Readonly<Record<string, string>>,
  translated: Readonly<Record<string, string>>,
): readonly string[] {
  const patterns = Object.entries(english)
    .filter(([key, text]) => translated[key] !== text)
    .filter(([, text]) => text.replace(/\{\w+\}/g, '').replace(/[^a-z]/gi, '').length >= LETTERS)
    // A word of one language may be a word of the other: "Base", "Parte".
    .filter(([, text]) => !Object.values(translated).includes(text))
    .map(([key, text]) => ({ key, pattern: patternOf(text) }));
  const found = textsIn(root).flatMap((text) =>
    patterns.filter(({ pattern }) => pattern.test(text)).map(({ key }) => `${key}: ${text}`),
  );
  return [...new Set(found)];
}

function patternOf(text: string): RegExp {
  const literals = text.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literals.join('.+')}$`);
}

/**
 * Words of English that are none of Spanish or French. Small letters only, and not as a part of an address or of a
 * compound: what begins with a capital may be a name.
 */
const ENGLISH =
  /(?<![\p{L}\p{N}\p{Pd}'’./:_])(the|of|and|from|with|is|are|by|to|yr|year|share|than|this|that|which|has|was|were|into|between|other|countries|shown|hidden|nothing|closed|defaults|whole|first|for|not|all|every|mined|refined|ore|estimated|missing|withheld|expected|found)(?![\p{L}\p{N}\p{Pd}'’/:_])/u;

/** Texts that hold a word of English, whether or not a message says it; names of works, bodies and sites are left out. */
export function englishWordsIn(texts: readonly string[], names: readonly string[]): readonly string[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const nameless = (text: string) =>
    longestFirst.reduce((rest, name) => (rest.includes(name) ? rest.replaceAll(name, '') : rest), text);
  // Most texts hold none: names are only looked for where one might explain the word.
  return [...new Set(texts)].filter((text) => ENGLISH.test(text) && ENGLISH.test(nameless(text)));
}
