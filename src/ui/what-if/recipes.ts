/** The levers that a reader can set by hand: what each needs, and the one amount that its slider moves. */
import type { Lever } from '#domain/lever.ts';
import type { CommodityId, Iso3 } from '#domain/ids.ts';
import type { Network } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';

export const RECIPES = [
  'loss',
  'ban',
  'quota',
  'tax',
  'capacity',
  'tariff',
  'recycling',
  'content',
  'demand',
  'spare',
  'stockpile',
] as const;
export type Recipe = (typeof RECIPES)[number];

/** What a recipe asks for besides its amount. `supplier` and `buyer` are countries; a region is the agreement's three. */
export const ASKS: Record<
  Recipe,
  { readonly stage: boolean; readonly country: 'supplier' | 'buyer' | 'any' | 'region' }
> = {
  loss: { stage: true, country: 'supplier' },
  ban: { stage: true, country: 'supplier' },
  quota: { stage: true, country: 'supplier' },
  tax: { stage: true, country: 'supplier' },
  capacity: { stage: true, country: 'any' },
  tariff: { stage: true, country: 'buyer' },
  recycling: { stage: false, country: 'buyer' },
  content: { stage: false, country: 'region' },
  demand: { stage: false, country: 'buyer' },
  spare: { stage: true, country: 'supplier' },
  stockpile: { stage: false, country: 'buyer' },
};

/** The parties of the agreement whose review is discussed. */
export const REGION: readonly Iso3[] = ['CAN', 'MEX', 'USA'];

export interface Ask {
  readonly commodity: CommodityId;
  readonly stage: Stage;
  readonly country: Iso3;
  readonly network: Network;
  readonly year: number;
}

/** A lever that does something visible at once, to be moved from there. */
export function makeLever(recipe: Recipe, { commodity, stage, country, network, year }: Ask): Lever {
  const at = { commodity, country, stage };
  const restriction = { kind: 'export-restriction', ...at, target: 'all' } as const;
  switch (recipe) {
    case 'loss':
      return { kind: 'supplier-loss', ...at, share: 0.5 };
    case 'ban':
      return { ...restriction, measure: { type: 'ban' } };
    case 'quota':
      return {
        ...restriction,
        measure: { type: 'quota', tonnes: roundTo(exportsOf(network, country, stage) / 2) },
      };
    case 'tax':
      return { ...restriction, measure: { type: 'tax', rate: 0.25 } };
    case 'capacity':
      return {
        kind: 'new-capacity',
        ...at,
        tonnes: roundTo(outputOf(network, stage) / 20),
        startYear: year,
        probability: 1,
        ownerGroup: 'unknown',
        project: null,
      };
    case 'tariff':
      return { kind: 'tariff', commodity, stage, importers: [country], exporters: 'all', rate: 0.25 };
    case 'recycling':
      return { kind: 'recycling', commodity, countries: [country], rate: 0.3 };
    case 'content':
      return { kind: 'content-rule', commodity, region: [...REGION], threshold: 0.6, mode: 'or' };
    case 'demand':
      return { kind: 'demand-change', commodity, countries: [country], factor: 1.5 };
    case 'spare':
      return { kind: 'spare-capacity', commodity, stage, countries: [country], share: 0.2 };
    case 'stockpile':
      return { kind: 'stockpile', commodity, countries: [country], months: 3 };
  }
}

/** The amount of a lever as its slider shows it. Percent stand for fractions. */
export interface Amount {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: '%' | 't' | 'months';
  readonly set: (value: number) => Lever;
}

/** The amount that a reader may move; `null` for a lever that only is or is not. */
export function amountOf(lever: Lever, network: Network): Amount | null {
  switch (lever.kind) {
    case 'supplier-loss':
      return percent(lever.share, 0, 100, 5, (share) => ({ ...lever, share }));
    case 'export-restriction': {
      const { measure } = lever;
      if (measure.type === 'ban') return null;
      if (measure.type === 'tax') {
        return percent(measure.rate, 0, 200, 5, (rate) => ({ ...lever, measure: { type: 'tax', rate } }));
      }
      const most = exportsOf(network, lever.country, lever.stage);
      return tonnes(measure.tonnes, most, (amount) => ({
        ...lever,
        measure: { type: 'quota', tonnes: amount },
      }));
    }
    case 'new-capacity':
      return tonnes(lever.tonnes, outputOf(network, lever.stage) / 2, (amount) => ({
        ...lever,
        tonnes: amount,
      }));
    case 'tariff':
      return percent(lever.rate, 0, 200, 5, (rate) => ({ ...lever, rate }));
    case 'recycling':
      return percent(lever.rate, 0, 90, 5, (rate) => ({ ...lever, rate }));
    case 'content-rule':
      return percent(lever.threshold, 40, 80, 1, (threshold) => ({ ...lever, threshold }));
    case 'demand-change':
      return percent(lever.factor, 0, 300, 5, (factor) => ({ ...lever, factor }));
    case 'spare-capacity':
      return percent(lever.share, 0, 100, 5, (share) => ({ ...lever, share }));
    case 'stockpile':
      return {
        value: lever.months,
        min: 0,
        max: 24,
        step: 1,
        unit: 'months',
        set: (months) => ({ ...lever, months }),
      };
    case 'chemistry-mix':
      return null;
  }
}

/** The recipe that a lever was made by; `null` for one that only a file can hold. */
export function recipeOf(lever: Lever): Recipe | null {
  switch (lever.kind) {
    case 'export-restriction':
      return lever.measure.type;
    case 'supplier-loss':
      return 'loss';
    case 'new-capacity':
      return 'capacity';
    case 'content-rule':
      return 'content';
    case 'demand-change':
      return 'demand';
    case 'spare-capacity':
      return 'spare';
    case 'tariff':
    case 'recycling':
    case 'stockpile':
      return lever.kind;
    case 'chemistry-mix':
      return null;
  }
}

/** Countries of a stage, largest first: who can lose, restrict or have spare capacity; or who buys. */
export function countriesAt(network: Network, stage: Stage): readonly Iso3[] {
  return network.places
    .filter((place) => place.stage === stage && place.country !== null && place.country !== 'OTH')
    .toSorted((a, b) => (b.tonnes ?? 0) - (a.tonnes ?? 0))
    .map((place) => place.country as Iso3)
    .filter((country, at, all) => all.indexOf(country) === at);
}

function percent(
  fraction: number,
  min: number,
  max: number,
  step: number,
  set: (fraction: number) => Lever,
): Amount {
  // Sixteen digits of a third are no percentage that anybody set.
  return {
    value: Number((fraction * 100).toFixed(6)),
    min,
    max,
    step,
    unit: '%',
    set: (value) => set(value / 100),
  };
}

function tonnes(value: number, most: number, set: (tonnes: number) => Lever): Amount {
  const step = stepFor(most);
  return { value, min: 0, max: Math.max(step, Math.ceil(most / step) * step), step, unit: 't', set };
}

/** About a hundred steps over the range, each a round number. */
function stepFor(most: number): number {
  const raw = Math.max(most, 1e-3) / 100;
  const power = 10 ** Math.floor(Math.log10(raw));
  return power * (raw / power >= 5 ? 5 : raw / power >= 2 ? 2 : 1);
}

function roundTo(tonnes: number): number {
  const step = stepFor(tonnes * 2);
  return Number((Math.round(tonnes / step) * step).toPrecision(6));
}

/** Tonnes that leave a country at a stage today. */
function exportsOf(network: Network, country: Iso3, stage: Stage): number {
  return network.flows
    .filter((flow) => flow.origin === country && flow.from === stage && flow.destination !== country)
    .reduce((sum, flow) => sum + (flow.tonnes ?? 0), 0);
}

/** Tonnes of all countries at a stage today. */
function outputOf(network: Network, stage: Stage): number {
  return network.places
    .filter((place) => place.stage === stage && place.country !== null)
    .reduce((sum, place) => sum + (place.tonnes ?? 0), 0);
}
