/** A site that stands for several: its own name, and how it was chosen. */
const NEAREST = /^(.+), (nearest to the mean of \d+ sites)$/;

/**
 * Where a place is drawn, in words: what is no name of its own is said in the language of the screen.
 * @param say a text of the data in that language.
 */
export function anchorName(name: string, say: (text: string) => string): string {
  const [, site, how] = NEAREST.exec(name) ?? [];
  return site === undefined || how === undefined ? say(name) : `${site}, ${say(how)}`;
}
