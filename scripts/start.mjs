// @ts-check
/** `npm start`: installs if needed, builds, serves the built product and prints its address. */
import { ensureInstalled, requireNode, run } from './setup/install.mjs';

requireNode();
ensureInstalled();
if (run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn']) !== 0) process.exit(1);
console.log('\nMineral Flows is served at the address below. Stop with Ctrl+C.');
// Any free port: another server on the usual one must not get in the way.
process.exit(run('npx', ['--no-install', 'vite', 'preview', ...process.argv.slice(2)]));
