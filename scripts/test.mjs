// @ts-check
/** `npm test`: everything that proves the tree, with its own set-up. What CI runs. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './setup/chromium.mjs';
import { follow, ensureInstalled, requireNode } from './setup/install.mjs';

requireNode();
ensureInstalled();
const chromium = ensureChromium();
const reports = mkdtempSync(join(tmpdir(), 'mineral-flows-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

/** @typedef {readonly [name: string, args: readonly string[]]} Step */
const script = (/** @type {string} */ name, /** @type {string[]} */ ...args) =>
  /** @type {const} */ (['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])]);
// Not through the scripts of the same names: those write the messages anew, under the steps of the other lane.
const vite = (/** @type {string[]} */ ...args) =>
  /** @type {const} */ (['exec', '--no', '--', 'vite', 'build', '--logLevel', 'warn', ...args]);

/** @type {readonly Step[]} */
const FIRST = [['messages', script('messages')]];
/** What needs no browser and what leads to one use the machine's cores side by side. @type {readonly (readonly Step[])[]} */
const LANES = [
  [
    ['build', vite()],
    ['single file', vite('--config', 'vite.single.config.ts')],
    ['browser tests', script('test:browser')],
  ],
  [
    ['format', script('format:check')],
    ['types', script('check')],
    ['lint', script('lint')],
    [
      'unit tests',
      script('test:unit', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`),
    ],
    ['data', script('data:check')],
  ],
];

/** @type {string[]} */
const failed = [];

/** @param {readonly Step[]} steps */
async function walk(steps) {
  for (const [name, args] of steps) {
    console.log(`== ${name}`);
    const start = Date.now();
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport, CHROMIUM: chromium ?? '' };
    const missing = name === 'browser tests' && chromium === undefined;
    // The lines of two lanes mix: each says whose it is.
    const status = missing ? 1 : await follow('npm', args, (line) => console.log(`${name} | ${line}`), env);
    console.log(
      `== ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`,
    );
    if (status !== 0) failed.push(name);
  }
}
await walk(FIRST);
await Promise.all(LANES.map(walk));

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
