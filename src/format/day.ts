const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * A date as the language writes it in a sentence: "25 de noviembre de 2026". It may lack its day or its month, as
 * sources print them ("2026-04", "1994"); what is no date stays as it is.
 */
export function formatDay(date: string, locale: string): string {
  return written(date, locale, 'long');
}

/** The same for a column of a table: "25 nov 2026". */
export function formatDayBrief(date: string, locale: string): string {
  return written(date, locale, 'short');
}

function written(date: string, locale: string, month: 'long' | 'short'): string {
  const [, year, hasMonth, hasDay] = PARTIAL.exec(date) ?? [];
  if (year === undefined || hasMonth === undefined) return date;
  const time = new Date(`${year}-${hasMonth}-${hasDay ?? '01'}`);
  if (Number.isNaN(time.getTime())) return date;
  const text = new Intl.DateTimeFormat(dated(locale), {
    year: 'numeric',
    month,
    ...(hasDay === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(time);
  // French counts the first of a month and no other day.
  return new Intl.Locale(locale).language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** The texts are British: 30 November 2026, where plain English would give the month first. */
function dated(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}
