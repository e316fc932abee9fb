import { expect, test } from 'vitest';
import {
  date,
  flag,
  integer,
  iso3,
  list,
  listOrEmpty,
  number,
  oneOf,
  optional,
  text,
  Unreadable,
} from '#scripts/read/column.ts';

const refuses = (value: unknown) => value instanceof Unreadable;

test('an empty number is null and a printed zero is 0', () => {
  const column = optional(number('t', 'm'));
  expect(column.read('')).toBeNull();
  expect(column.read('0')).toBe(0);
  expect(column.read('0.0')).toBe(0);
});

test('an empty cell of a required column is refused', () => {
  for (const column of [text('m'), number('t', 'm'), iso3('m'), list('m'), date('m'), flag('m')]) {
    expect(refuses(column.read(''))).toBe(true);
  }
});

test('NA is a text and no number', () => {
  expect(optional(text('m')).read('NA')).toBe('NA');
  expect(refuses(optional(number('t', 'm')).read('NA'))).toBe(true);
});

test.each(['1,000', ' 5', '1e3', '.5', '5.', '0x10', '-', 'Infinity'])('"%s" is no plain number', (cell) => {
  expect(refuses(number('t', 'm').read(cell))).toBe(true);
});

test('a whole number has no decimals', () => {
  expect(integer('year', 'm').read('2024')).toBe(2024);
  expect(refuses(integer('year', 'm').read('2024.0'))).toBe(true);
});

test('a closed set names its values when another is found', () => {
  const answer = oneOf(['t', 'pct'], 'm').read('kt');
  expect(answer).toBeInstanceOf(Unreadable);
  expect((answer as Unreadable).expected).toBe('t | pct');
});

test('a flag is yes or no', () => {
  expect(flag('m').read('yes')).toBe(true);
  expect(flag('m').read('no')).toBe(false);
  expect(refuses(flag('m').read('true'))).toBe(true);
});

test('a list is split at semicolons, blanks around them fall away, and no part is empty', () => {
  expect(list('m').read('USA;CAN; MEX')).toEqual(['USA', 'CAN', 'MEX']);
  expect(refuses(list('m').read('USA;;MEX'))).toBe(true);
  expect(listOrEmpty('m').read('')).toEqual([]);
});

test.each(['2024', '2024-02', '2024-02-29'])('%s is a date', (cell) => {
  expect(date('m').read(cell)).toBe(cell);
});

test.each(['24', '2024-13', '2024-1-1', '1 May 2024', '10 years'])('"%s" is no date', (cell) => {
  expect(refuses(date('m').read(cell))).toBe(true);
});

test('blanks at the ends of a text are refused', () => {
  expect(refuses(text('m').read('cobalt '))).toBe(true);
});

test.each(['XKX', 'TWN', 'NAM', 'OTH'])('%s has the form of a country code', (cell) => {
  expect(iso3('m').read(cell)).toBe(cell);
});
