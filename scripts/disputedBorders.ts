import type { Iso3 } from '#domain/ids.ts';

/**
 * Borders drawn dashed. Policy: the atlas follows the outlines that Natural Earth publishes, with Crimea shown
 * as part of Ukraine; a line is dashed where the United Nations or the two sides themselves do not treat it as
 * a settled boundary. A dashed line takes no position on who is right, and a fill never does: all land has one colour.
 */
export interface DisputedBorder {
  readonly between: readonly [Iso3, Iso3];
  /** Only the part inside this box is disputed: west, south, east, north in degrees. Absent = the whole line. */
  readonly within?: readonly [number, number, number, number];
  readonly reason: string;
}

export const DISPUTED_BORDERS: readonly DisputedBorder[] = [
  { between: ['ESH', 'MAR'], reason: 'Western Sahara: non-self-governing territory' },
  { between: ['SRB', 'XKX'], reason: 'Kosovo: independence not recognised by Serbia' },
  { between: ['CYN', 'CYP'], reason: 'Cyprus: cease-fire line' },
  { between: ['SOL', 'SOM'], reason: 'Somaliland: not recognised' },
  { between: ['ISR', 'PSE'], reason: 'Israel and Palestine: 1949 armistice lines' },
  { between: ['IND', 'PAK'], within: [72, 32.3, 78, 37], reason: 'Kashmir: line of control' },
  { between: ['CHN', 'IND'], within: [76, 31, 82, 37], reason: 'Aksai Chin: line of actual control' },
  { between: ['CHN', 'IND'], within: [91, 26, 98, 30], reason: 'Eastern sector of the China-India border' },
  { between: ['CHN', 'PAK'], reason: 'Gilgit-Baltistan: claimed by India' },
  { between: ['IND', 'KAS'], reason: 'Siachen Glacier' },
  { between: ['KAS', 'PAK'], reason: 'Siachen Glacier' },
  { between: ['CHN', 'KAS'], reason: 'Siachen Glacier' },
  { between: ['SDN', 'SSD'], within: [27, 9.3, 29.5, 10.5], reason: 'Abyei' },
  { between: ['KOR', 'PRK'], reason: 'Korea: military demarcation line' },
];
