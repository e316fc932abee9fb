/**
 * French sets a space that does not break before : ; ? ! % and inside « ». Nobody can see it while typing, so
 * `npm run messages` puts it there, as a formatter would.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { spaceFrench } from './write/spaceFrench.ts';

const FILE = 'messages/fr.json';

const before = readFileSync(FILE, 'utf8');
const spaced: unknown = JSON.parse(before, (_key, value: unknown) =>
  typeof value === 'string' ? spaceFrench(value) : value,
);
const after = `${JSON.stringify(spaced, null, 2)}\n`;
if (after !== before) writeFileSync(FILE, after);
