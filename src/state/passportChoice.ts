/** What the battery passport is asked about, and how an address says it. */
import type { Iso3 } from '#domain/ids.ts';

export interface PassportChoice {
  /** A whole car by its name in the table of intensities; `null` = a pack of the size and chemistry below. */
  readonly car: string | null;
  readonly kwh: number;
  readonly chemistry: string;
  /** Where it is made. */
  readonly country: Iso3;
  /** Extracted or processed in the region, or both. */
  readonly test: 'or' | 'and';
  /** Threshold in per cent. */
  readonly percent: number;
}

export const LEAST_PERCENT = 40;
export const MOST_PERCENT = 80;
const MOST_KWH = 300;

/** What the passport opens with: a car's pack, made in Mexico. */
export const FIRST_PASSPORT: PassportChoice = {
  ...{ car: null, kwh: 75, chemistry: 'NMC 622', country: 'MEX' },
  ...{ test: 'or', percent: LEAST_PERCENT },
};

/** Between the parts of the text: no name of a car or a chemistry holds it. */
const BETWEEN = '~';
const CAR = 'car';
/** Names of the table; longer ones, and other signs, are none of it. */
const NAME = /^[\w .,+()/-]{1,60}$/;

/** "open" for what it opens with, else its parts: "75~NMC 811~USA~and~60", "car~conventional car~MEX~or~40". */
export function encodePassport(choice: PassportChoice): string {
  const { car, kwh, chemistry, country, test, percent } = choice;
  const thing = car === null ? [kwh, chemistry] : [CAR, car];
  const text = [...thing, country, test, percent].join(BETWEEN);
  return text === FIRST_TEXT ? 'open' : text;
}

const FIRST_TEXT = [
  ...[FIRST_PASSPORT.kwh, FIRST_PASSPORT.chemistry, FIRST_PASSPORT.country],
  ...[FIRST_PASSPORT.test, FIRST_PASSPORT.percent],
].join(BETWEEN);

/** `undefined` where the text is no passport. */
export function decodePassport(text: string): PassportChoice | undefined {
  if (text === 'open') return FIRST_PASSPORT;
  const [first = '', name = '', country = '', test, last = '', ...more] = text.split(BETWEEN);
  const isCar = first === CAR;
  const [kwh, percent] = [Number(first), Number(last)];
  const isRead =
    more.length === 0 &&
    (isCar || (kwh > 0 && kwh <= MOST_KWH)) &&
    NAME.test(name) &&
    /^[A-Z]{3}$/.test(country) &&
    (test === 'or' || test === 'and') &&
    Number.isInteger(percent) &&
    percent >= LEAST_PERCENT &&
    percent <= MOST_PERCENT;
  if (!isRead) return undefined;
  const thing = isCar ? { car: name } : { kwh, chemistry: name };
  return { ...FIRST_PASSPORT, ...thing, country, test, percent };
}
