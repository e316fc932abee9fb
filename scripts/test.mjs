// @ts-check
/** `npm test`: everything that proves the tree, with its own set-up. What CI runs. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureInstalled, requireNode, run } from './setup/install.mjs';

requireNode();
ensureInstalled();
const chromium = ensureChromium();
const reports = mkdtempSync(join(tmpdir(), 'mineral-flows-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

/** @type {readonly (readonly [name: string, args: readonly string[]])[]} */
const STEPS = [
  ['format', ['run', '--silent', 'format:check']],
  ['messages', ['run', '--silent', 'messages']],
  ['lint', ['run', '--silent', 'lint']],
  ['types', ['run', '--silent', 'check']],
  [
    'unit tests',
    [
      'run',
      '--silent',
      'test:unit',
      '--',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
  ],
  ['data', ['run', '--silent', 'data:check']],
  ['build', ['run', '--silent', 'build', '--', '--logLevel', 'warn']],
  ['single file', ['run', '--silent', 'build:single']],
  ['browser tests', ['run', '--silent', 'test:browser']],
];

/** @type {string[]} */
const failed = [];
for (const [name, args] of STEPS) {
  console.log(`\n== ${name}`);
  const start = Date.now();
  const missing = name === 'browser tests' && chromium === undefined;
  const status = missing
    ? 1
    : run('npm', args, {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
        CHROMIUM: chromium ?? '',
      });
  console.log(
    `== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`,
  );
  if (status !== 0) failed.push(name);
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
const unit = read(unitReport);
const browser = read(browserReport).stats ?? {};
rmSync(reports, { recursive: true, force: true });
const passed = (unit.numPassedTests ?? 0) + (browser.expected ?? 0);
const broken = (unit.numFailedTests ?? 0) + (browser.unexpected ?? 0) + (browser.flaky ?? 0);
console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nEverything is green.');
// A step such as lint has no test count of its own; it still counts as a failure.
console.log(`${passed} passed, ${Math.max(broken, failed.length)} failed`);
process.exit(failed.length > 0 ? 1 : 0);
