// @ts-check
/** Finds a Chromium for the browser tests, or installs one with the system's package manager. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Package managers that can bring a Chromium, and how. */
const MANAGERS = [
  {
    program: 'apt-get',
    steps: [
      ['update', '-qq'],
      ['install', '-y', '-qq', 'chromium'],
    ],
  },
  { program: 'dnf', steps: [['install', '-y', '-q', 'chromium']] },
  { program: 'apk', steps: [['add', '--quiet', 'chromium']] },
  { program: 'pacman', steps: [['-S', '--noconfirm', '--quiet', 'chromium']] },
];

/** @param {string} name */
function onPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/** @returns {string | undefined} path of a Chromium that is already there; CHROMIUM wins */
export function findChromium() {
  const chosen = process.env['CHROMIUM'];
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  return NAMES.map(onPath).find(Boolean) ?? PLACES.find((file) => existsSync(file));
}

/** @returns {string | undefined} path of a Chromium, installed if need be and allowed */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  const manager = MANAGERS.find(({ program }) => onPath(program));
  if (manager !== undefined && process.getuid?.() === 0) {
    console.log(`No Chromium found: installing one with ${manager.program} …`);
    for (const args of manager.steps) {
      spawnSync(manager.program, args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  console.error(
    'Expected a Chromium for the browser tests, found none. Install the package "chromium" with your package manager, or set CHROMIUM to the path of a Chromium or Chrome.',
  );
  return undefined;
}
