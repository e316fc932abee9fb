/** An assumption that the figures do not give: visible, editable, and carried in every result. */
export interface ParameterEntry {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly reason: string;
}

/** Every number of the engine that is a modelling choice and not a published figure. */
export const PARAMETERS = {
  adaptability: {
    default: 20,
    min: 1,
    max: 100,
    unit: 'factor',
    reason:
      'G: how far a buyer may outbid today’s pattern before it goes without. 1 = everyone is cut in proportion; large = trade rearranges until little is short. With tradeElasticity 4, 20 means buyers bear about 2.1 times the price. Chosen, not estimated.',
  },
  tradeElasticity: {
    default: 4,
    min: 0,
    max: 20,
    unit: 'power',
    reason:
      'sigma: a duty of rate t lowers the appeal of a route by (1 + t)^-sigma. Estimates for traded goods mostly lie between 2 and 10; 4 is a common middle. Not estimated for minerals here.',
  },
  newRouteThreshold: {
    default: 1.25,
    min: 1,
    max: 5,
    unit: 'factor',
    reason:
      'theta: pull above today’s at which a pair that does not trade yet begins to. Above 1, so that no route opens in today’s world.',
  },
  newRouteStrength: {
    default: 0.1,
    min: 0,
    max: 1,
    unit: 'share',
    reason:
      'Size of a route not yet in use, as a share of what the sizes of both ends suggest (gravity). New contracts start small.',
  },
  newRouteFloor: {
    default: 0.001,
    min: 0.0001,
    max: 1,
    unit: 'share',
    reason:
      'Pairs whose gravity flow is below this share of the leg are left out: too small to matter, and many.',
  },
  homePreference: {
    default: 10,
    min: 1,
    max: 100,
    unit: 'factor',
    reason:
      'How much more a new mine or plant trades with partners at home than their size suggests. Border effects in goods trade were put at about 10 for Canada and less for larger economies (Anderson and van Wincoop 2003); not estimated for minerals.',
  },
  spareExtraction: {
    default: 0.05,
    min: 0,
    max: 1,
    unit: 'share of output',
    reason: 'Idle mine capacity where none is published. Mines run near capacity; 5 % is an assumption.',
  },
  spareProcessing: {
    default: 0.1,
    min: 0,
    max: 1,
    unit: 'share of output',
    reason:
      'Idle refinery capacity where none is published. Refining is overbuilt for most battery metals; 10 % is cautious.',
  },
  spareManufacturing: {
    default: 0.1,
    min: 0,
    max: 1,
    unit: 'share of output',
    reason: 'Idle factory capacity where goods go on to a fourth stage and no capacity is published.',
  },
  utilisation: {
    default: 0.85,
    min: 0,
    max: 1,
    unit: 'share of nameplate',
    reason:
      'What a new plant delivers of its nameplate capacity in a normal year, and what an existing one can at most.',
  },
} as const satisfies Record<string, ParameterEntry>;

export type ParameterName = keyof typeof PARAMETERS;
export type EngineParameters = { readonly [name in ParameterName]: number };

/** One assumption as a result states it. */
export interface Assumption extends ParameterEntry {
  readonly name: ParameterName;
  readonly value: number;
}

/**
 * All parameters, the given ones in place of their defaults.
 * @throws RangeError for an unknown name or a value outside its range.
 */
export function engineParameters(changes: Partial<EngineParameters> = {}): EngineParameters {
  const known = Object.entries(PARAMETERS);
  const values: Record<string, number> = Object.fromEntries(
    known.map(([name, entry]) => [name, entry.default]),
  );
  for (const [name, value] of Object.entries(changes)) {
    if (!Object.hasOwn(PARAMETERS, name)) {
      throw new RangeError(`Expected a parameter among ${known.map(([n]) => n).join(', ')}, found ${name}`);
    }
    const { min, max } = PARAMETERS[name as ParameterName];
    if (typeof value !== 'number' || !(value >= min && value <= max)) {
      throw new RangeError(`Expected ${name} between ${min} and ${max}, found ${String(value)}`);
    }
    values[name] = value;
  }
  return values as EngineParameters;
}

/** The parameters as a reader wants them: value in use, default, unit and reason. */
export function assumptionsOf(parameters: EngineParameters): Assumption[] {
  return (Object.keys(PARAMETERS) as ParameterName[]).map((name) => ({
    name,
    value: parameters[name],
    ...PARAMETERS[name],
  }));
}
