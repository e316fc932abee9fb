/** The pictures that can be taken away as pictures; a table or a matrix is taken as data. */
export const DRAWN = ['map', 'sankey'] as const;
