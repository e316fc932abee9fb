import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareFolder, replaceFolder } from '#scripts/write/folder.ts';

let scratch: string;
let folder: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'folder-'));
  folder = join(scratch, 'static/data');
});
afterEach(() => {
  rmSync(scratch, { recursive: true, force: true });
});

const texts = new Map([
  ['a.json', '1\n'],
  ['deep/b.json', '2\n'],
]);

test('a folder is made with exactly the given files and nothing is left beside it', () => {
  replaceFolder(folder, texts);
  expect(readFileSync(join(folder, 'deep/b.json'), 'utf8')).toBe('2\n');
  expect(compareFolder(folder, texts)).toEqual([]);
  expect(readdirSync(join(scratch, 'static'))).toEqual(['data']);
});

test('files of an earlier run that are no longer made disappear', () => {
  replaceFolder(folder, new Map([['old.json', '0\n']]));
  replaceFolder(folder, texts);
  expect(existsSync(join(folder, 'old.json'))).toBe(false);
});

test('a write that fails leaves the old files whole', () => {
  replaceFolder(folder, texts);
  const impossible = new Map([
    ['c.json', '3\n'],
    ['c.json/d.json', '4\n'],
  ]);
  expect(() => replaceFolder(folder, impossible)).toThrow();
  expect(compareFolder(folder, texts)).toEqual([]);
  expect(readdirSync(join(scratch, 'static'))).toEqual(['data']);
});

test('a changed byte, a missing file and a stray file are each named', () => {
  replaceFolder(folder, texts);
  writeFileSync(join(folder, 'a.json'), '1 \n');
  rmSync(join(folder, 'deep/b.json'));
  mkdirSync(join(folder, 'more'));
  writeFileSync(join(folder, 'more/c.json'), '');
  expect(compareFolder(folder, texts)).toEqual([
    'a.json differs',
    'deep/b.json is missing',
    'more/c.json is not of the pipeline',
  ]);
});

test('against no folder at all every file is missing', () => {
  expect(compareFolder(join(scratch, 'nowhere'), texts)).toHaveLength(2);
});
