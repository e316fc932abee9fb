import { text } from '../column.ts';
import { table } from '../table.ts';

/** Keyed by the English text itself: a text that is changed loses its translations, and a test says so. */
export const phrases = table({
  path: 'tables/phrases.csv',
  meaning:
    'Texts of the tables in the languages of the screen: forms, units, chains, scenarios, rules, goods, remarks and licences. Names of works and projects stay as they are',
  key: ['en'],
  columns: {
    en: text('The text as the tables write it; {n} stands for any number'),
    es: text('In Spanish'),
    fr: text('In French'),
  },
});
