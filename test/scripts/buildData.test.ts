import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A copy of what the pipeline reads, so that the repository's own files are never touched. */
const copy = mkdtempSync(join(tmpdir(), 'build-data-'));

beforeAll(() => {
  for (const path of ['data', 'scripts', 'src', 'package.json', 'tsconfig.json', '.prettierrc.json']) {
    cpSync(path, join(copy, path), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
});
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function run(...args: string[]) {
  const options = { cwd: copy, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build-data.ts', ...args], options);
}

test('the pipeline writes, finds its own files unchanged, and names the one that was touched', () => {
  expect(run().status).toBe(0);
  expect(run('--check').status).toBe(0);
  appendFileSync(join(copy, 'static/data/sources.json'), '\n');
  const { status, stderr } = run('--check');
  expect(status).toBe(1);
  expect(stderr).toContain('static/data/sources.json differs');
}, 60_000);

test('bad tables give one line per problem, exit status 1, and no file is written', () => {
  rmSync(join(copy, 'static'), { recursive: true, force: true });
  appendFileSync(join(copy, 'data/tables/reserves.csv'), 'cobalt,reserves,NA,2025,many,t,USGS_MCS2026,\n');
  appendFileSync(join(copy, 'data/tables/claims.csv'), 'C99\n');
  const { status, stderr } = run();
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    'data/tables/reserves.csv:247 column "country": expected a three-letter country code, found "NA".',
    'data/tables/reserves.csv:247 column "value": expected a plain decimal number, found "many".',
    'data/tables/claims.csv:20 expected 8 cells, found 1. Fix: quote a cell that contains a comma.',
    '',
    '3 problems; nothing was written.',
  ]);
  expect(existsSync(join(copy, 'static'))).toBe(false);
}, 60_000);
