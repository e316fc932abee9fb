import { expect, it } from 'vitest';
import { leftOutReason } from '#ui/about/leftOutReason.ts';

const nameOf = (country: string) => ({ COG: 'Congo' })[country] ?? country;

it('names a country by its name and not by its code', () => {
  expect(leftOutReason('exports above output of COG', String, nameOf)).toBe(
    'exports above the output of Congo',
  );
  expect(leftOutReason('imports above intake of COG', String, nameOf)).toBe(
    'imports above the intake of Congo',
  );
});

it('says every other reason as the phrases of the data do', () => {
  const say = (text: string) => (text === 'scrap' ? 'chatarra' : text);
  expect(leftOutReason('scrap', say, nameOf)).toBe('chatarra');
});
