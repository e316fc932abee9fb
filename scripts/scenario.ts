/**
 * `npm run --silent scenario -- --commodity cobalt --scenario china`: runs the engine on the published files, or on
 * your own, and prints today and after. `--help` lists all.
 */
import { outcomeOf } from './scenario/outcome.ts';

const { status, out, error } = await outcomeOf(process.argv.slice(2));
if (out !== '') console.log(out);
if (error !== '') console.error(error);
process.exitCode = status;
