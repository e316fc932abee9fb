import type { Node, Route } from './draft.ts';

/** The part of a node that says how much. */
export type Amounts = 'role' | 'baseline' | 'yield' | 'size' | 'capacity' | 'demand' | 'maxPull';

/** The part of a node that says where it stands. */
export type Base = Omit<Node, Amounts | 'key'>;

/** Amounts of a supplier that has exactly `tonnes` to give. */
export function supply(tonnes: number): Pick<Node, Amounts> {
  return {
    role: 'supplier',
    baseline: tonnes,
    yield: 1,
    size: tonnes,
    capacity: tonnes,
    demand: 0,
    maxPull: 1,
  };
}

/** A node that only buys. */
export function buyer(base: Omit<Node, Amounts>, demand: number, yieldOfLeg: number, maxPull: number): Node {
  return {
    ...base,
    role: 'buyer',
    baseline: demand,
    yield: yieldOfLeg,
    size: demand,
    capacity: Infinity,
    demand,
    maxPull,
  };
}

/** A sink inside a place for what no flow explains: it takes what it takes today and does not bid. */
export function lost(base: Omit<Node, Amounts>, tonnes: number): Node {
  return buyer({ ...base, country: null, special: 'stocks-and-losses' }, tonnes, 1, 1);
}

/** A route in use. */
export function route(id: string | null, origin: number, destination: number, tonnes: number): Route {
  return {
    id,
    origin,
    destination,
    baseline: tonnes,
    prior: tonnes,
    threshold: 0,
    limit: Infinity,
    restricted: false,
    outside: false,
  };
}
