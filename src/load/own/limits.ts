/**
 * What a file of the reader's own may be at most. The limits keep a page alive that is given a file made to
 * break it; they lie far above any table of trade between countries.
 */
export const MEBIBYTE = 1024 * 1024;

export const MOST_BYTES = 40 * MEBIBYTE;
/** Of all parts of an XLSX file together: a 1 MB zip bomb unpacks to gigabytes. */
export const MOST_UNPACKED_BYTES = 256 * MEBIBYTE;
export const MOST_ROWS = 500_000;
export const MOST_COLUMNS = 200;
/** No name, number or citation is longer; what is gets cut, and a number of such length is no number. */
export const MOST_CHARACTERS = 500;
