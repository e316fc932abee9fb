const BEFORE_VOWEL = /\b([Dd])e (?=[aeiouyàâäéèêëîïôöûüœ])/giu;

/** A sentence with names filled in, as French is written: "de étain" becomes "d’étain". Other languages as they are. */
export function elided(text: string, locale: string): string {
  return new Intl.Locale(locale).language === 'fr' ? text.replace(BEFORE_VOWEL, '$1’') : text;
}
