/**
 * French sets a space that does not break before : ; ? ! % and inside « ». Nobody can see it while typing, so
 * `npm run messages` puts it there, as a formatter would.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { spaceFrench } from './write/spaceFrench.ts';

const FILE = 'messages/fr.json';
/** A string of the file as it stands there, so that all else keeps its layout. */
const STRING = /"(?:[^"\\]|\\.)*"/g;

const before = readFileSync(FILE, 'utf8');
const after = before.replace(STRING, (text) => spaceFrench(text));
if (after !== before) writeFileSync(FILE, after);
