import type { Iso3, Special } from '#domain/ids.ts';
import { OTHER } from '#engine/measure/supplyRow.ts';
import type { Origin } from '#engine/trace/origin.ts';

/** A country on which an intake hangs, with its part of the intake, 0-1. */
interface Supplier {
  readonly where: Iso3;
  readonly share: number;
}

/** How an intake hangs on others; every share is of the whole intake, 0-1. */
export interface Exposure {
  /** The largest single country abroad that mined it; `null` = none is known. */
  readonly mined: Supplier | null;
  /** The largest single country abroad that refined it. */
  readonly refined: Supplier | null;
  /** Mined and, where it was refined at all, refined at home, or won back from scrap at home. */
  readonly home: number;
  /** Nobody says where it was mined. */
  readonly unknown: number;
}

/** What the origins of an intake say of its dependence on single countries; "other countries" are no single one. */
export function exposureOf(origins: readonly Origin[], country: Iso3): Exposure {
  const isHome = (where: Origin['processing']) => where === null || where === country;
  const sum = (parts: readonly Origin[]) => parts.reduce((total, { share }) => total + share, 0);
  return {
    mined: largest(
      origins.filter(({ kind, extraction }) => kind === 'primary' && extraction !== country),
      ({ extraction }) => extraction,
    ),
    refined: largest(
      origins.filter(({ processing }) => !isHome(processing) && !isSpecial(processing)),
      ({ processing }) => processing,
    ),
    home: sum(
      origins.filter(
        ({ kind, extraction, processing }) =>
          (extraction === country || kind === 'secondary') && isHome(processing),
      ),
    ),
    unknown: sum(origins.filter(({ kind }) => kind === 'unknown')),
  };
}

const isSpecial = (where: string | null) => where !== null && !/^[A-Z]{3}$/.test(where);

function largest(
  origins: readonly Origin[],
  whereOf: (origin: Origin) => Iso3 | Special | null,
): Supplier | null {
  const shares = new Map<string, number>();
  for (const origin of origins) {
    const where = whereOf(origin);
    if (where !== null && where !== OTHER) shares.set(where, (shares.get(where) ?? 0) + origin.share);
  }
  const [first] = [...shares].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first ? { where: first[0], share: first[1] } : null;
}
