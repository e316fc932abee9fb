// @ts-check
/** Installs what the lockfile says, when it is not installed yet. Plain Node: nothing is installed when this runs. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const STAMP = join(ROOT, 'node_modules', '.installed-from');

/**
 * Runs a program in the project's root with the terminal's streams.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {number} exit status; 127 when the program cannot be started
 */
export function run(program, args, env = process.env) {
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${program}: ${error.message}`);
  return status ?? 127;
}

/**
 * Runs a program in the project's root and hands on what it prints, line by line.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {(line: string) => void} say
 * @returns {Promise<number>} exit status; 127 when the program cannot be started
 */
export function follow(program, args, say, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', say);
    child.on('error', ({ message }) => {
      say(message);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Stops with one line when this Node is too old for the tools. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Expected Node 20.19 or later, found ${process.versions.node}. Install a newer Node and try again.`,
  );
  process.exit(1);
}

/** Installs from the lockfile unless this very lockfile was installed before. */
export function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  console.log('Installing the packages of package-lock.json …');
  // CI variables must not drop the development packages: the build needs them.
  const status = run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error('npm ci failed. Expected a reachable npm registry; the lines above say what it found.');
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}
