import { change } from './lists/change.ts';
import { concentration } from './lists/concentration.ts';
import { flows } from './lists/flows.ts';
import { scenarios } from './lists/scenarios.ts';
import type { Task } from './task.ts';

/** The tasks that come with the site, in the order in which a class would take them. */
export const TASKS: readonly Task[] = [...concentration, ...flows, ...change, ...scenarios];
