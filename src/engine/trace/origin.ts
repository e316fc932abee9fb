import type { Iso3, Special } from '#domain/ids.ts';

/**
 * What a traced tonne is.
 * - `primary`: extracted in a country.
 * - `secondary`: scrap.
 * - `synthetic`: made, not mined (synthetic graphite).
 * - `stocks`: taken from stocks; where it was extracted is not known any more.
 * - `unknown`: nobody says where it was extracted.
 */
export type OriginKind = 'primary' | 'secondary' | 'synthetic' | 'stocks' | 'unknown';

/** A share of an intake by the country that extracted and the country that processed it. */
export interface Origin {
  readonly kind: OriginKind;
  /** A country when `kind` is `primary`, else the special place. */
  readonly extraction: Iso3 | Special;
  /** `null` when the material was not processed on the way. */
  readonly processing: Iso3 | Special | null;
  /** Share of the intake, 0-1. */
  readonly share: number;
}

const KIND_OF_SPECIAL: Readonly<Record<Special, OriginKind>> = {
  scrap: 'secondary',
  synthetic: 'synthetic',
  'stocks-and-losses': 'stocks',
  'unknown-origin': 'unknown',
};

/** The kind of material that leaves a place: a country's is primary. */
export function originKind(where: Iso3 | Special): OriginKind {
  return where in KIND_OF_SPECIAL ? KIND_OF_SPECIAL[where as Special] : 'primary';
}
