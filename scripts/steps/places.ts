import { placeId, SPECIALS, type Iso3, type PlaceId, type Special } from '#domain/ids.ts';
import type { Basis } from '#domain/basis.ts';
import type { Stage } from '#domain/stage.ts';
import type { PlaceFeature } from '#domain/published/commodity.ts';
import type { Tables } from '#scripts/read/dictionary.ts';
import type { AnchorOf } from './anchors.ts';
import { loneStages, type CommodityResult, type LegResult } from './balanceCommodity.ts';
import { distinct, OTHER, sumOf, type Total } from './leg.ts';
import { roundTonnes, roundUp, roundDown } from './roundTonnes.ts';

type Properties = PlaceFeature['properties'];

/** One form of one stage: the place ids, labels and units that its countries share. */
export interface StageForm {
  readonly stage: Stage;
  readonly toForm: string | null;
  readonly label: string;
  readonly unit: string;
  readonly into: readonly LegResult[];
  readonly outOf: readonly LegResult[];
}

/** Everything a place needs that is not a flow. */
export interface PlaceContext {
  readonly withheld: Tables['production_withheld'];
  readonly anchorOf: AnchorOf;
}

/** All places of a commodity: countries at each stage, withheld ones, and the special ends of its flows. */
export function placesOf(result: CommodityResult, context: PlaceContext): PlaceFeature[] {
  return stageForms(result).flatMap((form) => {
    const ids = new Set([
      ...form.into.flatMap((leg) => leg.flows.map((flow) => flow.destination)),
      ...form.outOf.flatMap((leg) => leg.flows.map((flow) => flow.origin)),
      ...ownTotals(result, form).map((total) => total.country),
    ]);
    const places = [...ids].sort().map((id) => place(result, form, id, context));
    const named = new Set(places.map(({ properties }) => properties.country));
    return [...places, ...withheldPlaces(result, form, named, context)];
  });
}

export function stageForms(result: CommodityResult): StageForm[] {
  const { legs } = result;
  const forms = new Map<string, StageForm>();
  const add = (stage: Stage, toForm: string | null, label: string, unit: string) => {
    const key = `${stage}~${toForm ?? ''}`;
    if (forms.has(key)) return;
    forms.set(key, {
      ...{ stage, toForm, label, unit },
      into: legs.filter(({ leg }) => leg.to === stage && leg.to_form === toForm),
      outOf: toForm === null ? legs.filter(({ leg }) => leg.from === stage) : [],
    });
  };
  for (const { leg } of legs) {
    add(leg.from, null, leg.from_label, leg.from_unit);
    add(leg.to, leg.to_form, leg.to_label, leg.to_unit);
  }
  for (const [stage, { form }] of loneStages(result)) add(stage, null, form, 't');
  return [...forms.values()];
}

/** Published totals of a stage, unless the form is counted by its flows only. */
function ownTotals(result: CommodityResult, form: StageForm): readonly Total[] {
  const fromIntake = form.into.find(({ leg }) => leg.intake_from !== 'output');
  if (fromIntake !== undefined) {
    return fromIntake.intake.totals.map((total) => ({
      ...total,
      tonnes: total.tonnes * fromIntake.leg.yield,
    }));
  }
  return result.stages.get(form.stage)?.totals ?? [];
}

function place(
  result: CommodityResult,
  form: StageForm,
  id: string,
  { anchorOf }: PlaceContext,
): PlaceFeature {
  const special = SPECIALS.find((name) => name === id) ?? null;
  const total = ownTotals(result, form).find((row) => row.country === id);
  const out = form.outOf.flatMap((leg) => leg.flows.filter((flow) => flow.origin === id));
  const into = form.into.flatMap((leg) => leg.flows.filter((flow) => flow.destination === id));
  const intake = sumOf(form.into, ({ flows, leg }) =>
    sumOf(flows, (flow) => (flow.destination === id ? flow.tonnes * leg.yield : 0)),
  );
  const hasFlows = out.length + into.length > 0;
  const figure =
    out.length > 0 ? sumOf(out, (flow) => flow.tonnes) : hasFlows ? intake : (total?.tonnes ?? 0);
  const tonnes = roundTonnes(special === null ? figure : special === 'stocks-and-losses' ? intake : figure);
  const anchored =
    special === null && id !== OTHER ? anchorOf(result.commodity, form.stage, id, tonnes) : null;
  const uses = form.into.flatMap(({ intake: { uses } }) => uses ?? []).find((row) => row.country === id);
  const flowSources = [...out, ...into].flatMap((flow) => flow.sources);
  return feature(
    {
      ...base(result, form, id, special),
      tonnes,
      low: bound(total?.low, (low) => roundDown(Math.min(low, tonnes))),
      high: bound(total?.high, (high) => roundUp(Math.max(high, tonnes))),
      capacity: capacityOf(result, form, id),
      basis: total?.basis ?? (special === null ? reportedOnly(form) : 'estimated'),
      uses:
        uses?.uses.map(({ use, tonnes }) => ({
          use,
          tonnes: roundTonnes(tonnes),
          basis: 'estimated' as const,
        })) ?? null,
      sources: distinct(total?.sources ?? flowSources),
      anchor: anchored?.anchor ?? null,
    },
    anchored?.position ?? null,
  );
}

/** A bound that is not known stays so. */
function bound(value: number | null | undefined, rounded: (value: number) => number): number | null {
  return value === null || value === undefined ? null : rounded(value);
}

/** Pigment plants are known by capacity, not by output. */
function capacityOf(result: CommodityResult, form: StageForm, id: string): number | null {
  if (!form.into.some(({ leg }) => leg.intake_from === 'capacity-shares')) return null;
  const row = result.stages.get('manufacturing')?.totals.find((total) => total.country === id);
  return row === undefined ? null : roundTonnes(row.tonnes);
}

function reportedOnly(form: StageForm): Basis {
  const legs = [...form.into, ...form.outOf];
  return legs.every(({ leg }) => leg.intake_from === 'reported') ? 'reported' : 'estimated';
}

function withheldPlaces(
  result: CommodityResult,
  form: StageForm,
  named: ReadonlySet<Iso3 | null>,
  { withheld, anchorOf }: PlaceContext,
): PlaceFeature[] {
  const year = result.stages.get(form.stage)?.year;
  const isWithheld = /(^|; )W\b/;
  return withheld
    .filter(
      (row) =>
        row.commodity === result.commodity &&
        row.stage === form.stage &&
        row.year === year &&
        row.form === result.stages.get(form.stage)?.form &&
        isWithheld.test(row.reason) &&
        !named.has(row.country),
    )
    .map((row) => {
      const anchored = anchorOf(result.commodity, form.stage, row.country, null);
      return feature(
        {
          ...base(result, form, row.country, null),
          ...{ tonnes: null, low: null, high: null, capacity: null, basis: 'withheld', uses: null },
          sources: distinct(row.source_id),
          anchor: anchored?.anchor ?? null,
        },
        anchored?.position ?? null,
      );
    });
}

function base(
  { commodity }: CommodityResult,
  { stage, toForm, label, unit }: StageForm,
  id: string,
  special: Special | null,
) {
  const place: PlaceId = placeId(commodity, special ?? id, stage, toForm ?? undefined);
  return {
    ...{ kind: 'place' as const, id: place, commodity, stage, form: label, unit, special },
    country: special === null ? id : null,
  };
}

function feature(
  properties: Properties,
  position: readonly [longitude: number, latitude: number] | null,
): PlaceFeature {
  const geometry =
    position === null ? null : { type: 'Point' as const, coordinates: [...position] as [number, number] };
  return { type: 'Feature', id: properties.id, geometry, properties };
}
