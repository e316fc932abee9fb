/** The year that the flows show. */
export const REFERENCE_YEAR = 2024;
