/** The views that can be taken away as pictures; a table of hundreds of rows is taken as data. */
export const DRAWN = ['map', 'sankey', 'matrix'] as const;
