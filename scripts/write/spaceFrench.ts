const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/** A French text with the spaces that its typography asks for, where plain ones stand. */
export function spaceFrench(text: string): string {
  return text
    .replaceAll(/ (?=[;?!%])/g, NARROW_NO_BREAK)
    .replaceAll(/ (?=[:»])/g, NO_BREAK)
    .replaceAll(/(?<=«) /g, NO_BREAK);
}
