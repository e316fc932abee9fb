import { assertNever } from '#domain/assertNever.ts';
import type { Iso3 } from '#domain/ids.ts';
import type { Stage } from '#domain/stage.ts';
import type { OwnerGroup } from './context.ts';

/** Why a lever cannot be applied, or changes nothing, with the values that a sentence about it needs. */
export type RemarkReason =
  /** Its project starts after the year that is asked about. */
  | { readonly code: 'starts-after'; readonly year: number; readonly horizon: number }
  | { readonly code: 'owners-off'; readonly owners: OwnerGroup }
  | { readonly code: 'adds-nothing' }
  /** The stage makes several forms, and the lever names none of them. */
  | { readonly code: 'form-unclear'; readonly stage: Stage }
  | { readonly code: 'no-stage'; readonly stage: Stage }
  | { readonly code: 'no-place'; readonly country: Iso3; readonly stage: Stage }
  /** Another lever took away all that there was. */
  | { readonly code: 'lost'; readonly country: Iso3; readonly stage: Stage }
  | { readonly code: 'no-supplier'; readonly countries: 'all' | readonly Iso3[]; readonly stage: Stage }
  /** `use`: one use of the goods; `null` = any. */
  | { readonly code: 'no-buyer'; readonly countries: 'all' | readonly Iso3[]; readonly use: string | null }
  | { readonly code: 'not-in-mix' }
  | { readonly code: 'no-scrap-taker' }
  | { readonly code: 'no-trade'; readonly stage: Stage }
  | { readonly code: 'no-exports'; readonly country: Iso3; readonly stage: Stage }
  /** Nothing is exported today; exports that other levers would open are held back all the same. */
  | { readonly code: 'no-exports-today'; readonly country: Iso3; readonly stage: Stage }
  | { readonly code: 'no-maker'; readonly region: readonly Iso3[]; readonly stage: Stage }
  | { readonly code: 'second-rule' };

/** What cannot be applied, and why: nothing is dropped in silence. */
export interface Remark {
  /** Index of the lever in the scenario. */
  readonly lever: number;
  readonly reason: RemarkReason;
}

/** A reason as the command line prints it: in English, with the codes of countries and stages. */
export function remarkText(reason: RemarkReason): string {
  switch (reason.code) {
    case 'starts-after':
      return `starts in ${reason.year}, after ${reason.horizon}`;
    case 'owners-off':
      return `owner group ${reason.owners} is switched off`;
    case 'adds-nothing':
      return 'adds nothing';
    case 'form-unclear':
      return `expected the form of ${reason.stage} that the project makes`;
    case 'no-stage':
      return `this chain has no ${reason.stage}`;
    case 'no-place':
      return `${reason.country} has no ${reason.stage} here`;
    case 'lost':
      return `${reason.country} has lost all of its ${reason.stage}`;
    case 'no-supplier':
      return `no supplier at ${reason.stage} among ${listed(reason.countries)}`;
    case 'no-buyer':
      return `nobody buys${reason.use === null ? '' : ` for ${reason.use}`} in ${listed(reason.countries)}`;
    case 'not-in-mix':
      return 'the mix of today holds none of this commodity';
    case 'no-scrap-taker':
      return 'no place could take scrap';
    case 'no-trade':
      return `no trade from ${reason.stage} crosses these borders`;
    case 'no-exports':
      return `${reason.country} exports nothing from ${reason.stage} to these targets`;
    case 'no-exports-today':
      return `${reason.country} exports nothing from ${reason.stage} to these targets today; new trade is held back too`;
    case 'no-maker':
      return `nobody in ${listed(reason.region)} takes part at ${reason.stage}`;
    case 'second-rule':
      return 'another content rule already holds here';
    default:
      return assertNever(reason);
  }
}

const listed = (countries: 'all' | readonly Iso3[]) =>
  countries === 'all' ? 'all countries' : countries.join(', ');
