import type { Iso3 } from '#domain/ids.ts';
import type { Stage } from '#domain/stage.ts';
import type { Tables } from '#scripts/read/dictionary.ts';
import { apparentConsumption, type UseCap } from './apparentConsumption.ts';
import { assumption } from './assumption.ts';
import { byCountry, type LegRow, type Link, sumOf, type Total } from './leg.ts';
import { magnetShares } from './magnetShares.ts';
import { allUses, batteryUse, type CountryUse } from './manufacturingUse.ts';
import type { StageTotals } from './stageTotals.ts';

export interface LegIntake {
  /** Intake of mined or refined material by country, in the unit of the leg. */
  readonly totals: readonly Total[];
  /** Intake that comes of no mine, by country (synthetic graphite). */
  readonly synthetic: ReadonlyMap<Iso3, number>;
  readonly uses?: readonly CountryUse[];
}

export interface IntakeInput {
  readonly tables: Tables;
  readonly stages: ReadonlyMap<Stage, StageTotals>;
  readonly supply: readonly Total[];
  readonly trade: readonly Link[];
  /** Use at home as a share of own output, and who uses the rest. */
  readonly caps: ReadonlyMap<Iso3, { readonly share: number; readonly restTo: Iso3 | null }>;
}

/** What each country takes in on a leg, as the leg's `intake_from` says. */
export function legIntake(leg: LegRow, input: IntakeInput): LegIntake {
  const none = new Map<Iso3, number>();
  const output = byCountry(input.supply);
  const world = sumOf(output.values(), (tonnes) => tonnes);
  const caps = new Map<Iso3, UseCap>(
    [...input.caps].map(([id, { share, restTo }]) => [id, { tonnes: share * (output.get(id) ?? 0), restTo }]),
  );
  switch (leg.intake_from) {
    case 'output':
      return fromOutput(leg, input);
    case 'apparent-consumption': {
      const use = apparentConsumption(output, input.trade, caps);
      return { totals: estimated(use, leg.source_id), synthetic: none };
    }
    case 'uses': {
      const battery = batteryUse(leg.commodity, {
        cells: input.tables.production.filter((row) => row.commodity === 'battery-cells'),
        utilisation: assumption(input.tables, 'cell-utilisation'),
        mix: input.tables.battery_mix,
        intensity: input.tables.intensity,
      });
      const apparent = apparentConsumption(output, input.trade, caps);
      const uses = allUses(world, battery, apparent);
      const use = new Map(uses.map(({ country, uses }) => [country, sumOf(uses, ({ tonnes }) => tonnes)]));
      const cells = input.tables.production.find((row) => row.commodity === 'battery-cells');
      return {
        totals: estimated(use, [...leg.source_id, 'BATPAC', ...(cells?.source_id ?? [])]),
        synthetic: none,
        uses,
      };
    }
    case 'magnet-shares': {
      const magnets = input.tables.production.filter((row) => row.commodity === 'ndfeb-magnets');
      const shares = magnetShares(magnets);
      const use = new Map([...shares].map(([country, share]) => [country, share * world]));
      const sources = magnets.flatMap((row) => row.source_id);
      const uses = [...use].map(([country, tonnes]) => ({ country, uses: [{ use: 'magnets', tonnes }] }));
      return { totals: estimated(use, [...leg.source_id, ...new Set(sources)]), synthetic: none, uses };
    }
    case 'capacity-shares': {
      const capacity = input.stages.get('manufacturing')?.totals ?? [];
      const whole = sumOf(capacity, (total) => total.tonnes);
      const use = new Map(capacity.map((total) => [total.country, (total.tonnes / whole) * world]));
      return { totals: estimated(use, leg.source_id), synthetic: none };
    }
    case 'reported':
      return { totals: [], synthetic: none };
  }
}

/** Intake = output of the next stage / yield; of battery-grade graphite only a share is of natural graphite. */
function fromOutput(leg: LegRow, { tables, stages }: IntakeInput): LegIntake {
  const made = stages.get(leg.to)?.totals ?? [];
  const natural = leg.shortage === 'synthetic' ? assumption(tables, 'graphite-natural-share') : 1;
  const intake = (total: Total) => total.tonnes / leg.yield;
  return {
    totals: made.map((total) => ({ ...total, tonnes: intake(total) * natural })),
    synthetic: new Map(
      natural === 1
        ? []
        : made
            .filter((total) => total.tonnes > 0)
            .map((total) => [total.country, intake(total) * (1 - natural)]),
    ),
  };
}

function estimated(use: ReadonlyMap<Iso3, number>, sources: readonly string[]): Total[] {
  return [...use]
    .filter(([, tonnes]) => tonnes > 0)
    .map(([country, tonnes]) => ({ country, tonnes, low: null, high: null, basis: 'estimated', sources }));
}
