/**
 * French sets a space that does not break before : ; ? ! % and inside « ». Nobody can see it while typing, so
 * `npm run messages` puts it there, as a formatter would.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { spaceFrench } from './write/spaceFrench.ts';

const FILE = 'messages/fr.json';

const before = readFileSync(FILE, 'utf8');
const messages = JSON.parse(before) as Record<string, string>;
const spaced = Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, spaceFrench(text)]));
const after = `${JSON.stringify(spaced, null, 2)}\n`;
if (after !== before) writeFileSync(FILE, after);
