/** The few words of SVG that the pictures are written in. */

type Value = string | number | undefined;
export type Attributes = Readonly<Record<string, Value>>;

/** An element with its attributes; `undefined` leaves an attribute out. Children are SVG already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${escaped(numbered(value))}"`))
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Words as the content of an element: names come from data, and data may hold anything. */
export function words(text: string): string {
  return escaped(text);
}

/** Two decimals are a hundredth of a point on paper. */
function numbered(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  // XML has no way at all to write most control characters.
  const legal = text.replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
  return legal.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
