import * as v from 'valibot';
import { Text } from '../shared.ts';
import { tableFile } from '../tableFile.ts';

const PhraseRow = v.strictObject({ en: Text, es: Text, fr: Text });
/** static/data/tables/phrases.json: texts of the other files, which are in English, in the other languages. */
export const PhrasesFile = tableFile(PhraseRow);
export type PhrasesFile = v.InferOutput<typeof PhrasesFile>;
export type PhraseRow = v.InferOutput<typeof PhraseRow>;
