/** Attributes that are read out or shown as text. */
const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt'];

/** Letters that a message must have outside its figures for a match to mean anything. */
const LETTERS = 4;

/** The texts of an element and its attributes, except where the page itself says that they are English. */
function textsIn(root: Element): readonly string[] {
  const texts: string[] = [];
  const visit = (element: Element) => {
    if (element.getAttribute('lang') === 'en' || ['STYLE', 'SCRIPT'].includes(element.tagName)) return;
    for (const name of SPOKEN) texts.push(element.getAttribute(name) ?? '');
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
