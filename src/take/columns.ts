import * as m from '#messages';
import type { FlowRow } from '#state/flowRows.ts';
import { citation } from './cite.ts';
import { isFigureReserved, isReportReserved, reservedBefore } from './redistribution.ts';
import type { Shown } from './Shown.ts';

export type CellValue = string | number | null;

/** A column of the tables taken away. Ids are the same in every language: programs read them. */
export interface Column {
  readonly id: string;
  /** Unit of a figure; `null` for words. */
  readonly unit: string | null;
  /** One sentence for the dictionary, in the language of the screen. */
  readonly meaning: string;
  readonly value: (row: FlowRow) => CellValue;
}

/** Published tonnes have six decimals; what the engine adds beyond them says nothing. */
export function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}

/** The form of a stage that a place id names: `titanium:NAM:processing~sponge` is sponge. */
export function formOf(placeId: string): string | null {
  return placeId.split('~')[1] ?? null;
}

/**
 * The columns of the flows, named as the properties of the published GeoJSON are; own data are read by the same names,
 * so that a table opens again in the app. The figures of the world compared with stand beside those that are shown.
 */
export function columnsOf(shown: Shown): readonly Column[] {
  const cite = citation(shown);
  const words = (id: string, meaning: string, value: Column['value']): Column => {
    return { id, unit: null, meaning, value };
  };
  const t = m.take_unit_contained();
  const own = (row: FlowRow, value: number | null) => (isFigureReserved(row.flow, shown) ? null : value);
  const reserved = shown.isCompared ? reservedBefore(shown) : new Set<string>();
  const kept = (row: FlowRow, value: number | null) => (reserved.has(row.flow.id) ? null : value);
  const report = (row: FlowRow, value: number | null) => (isReportReserved(row.flow, shown) ? null : value);
  return [
    words('origin', m.take_column_origin(), ({ flow }) => flow.origin),
    words('destination', m.take_column_destination(), ({ flow }) => flow.destination),
    words('from', m.take_column_from(), ({ flow }) => flow.from),
    words('to', m.take_column_to(), ({ flow }) => flow.to),
    figure('tonnes', t, m.take_column_tonnes(), (row) => own(row, row.flow.tonnes)),
    ...(shown.isCompared ? comparedColumns(shown, kept) : []),
    figure('low', t, m.take_column_low(), (row) => own(row, row.flow.low)),
    figure('high', t, m.take_column_high(), (row) => own(row, row.flow.high)),
    words('unit', m.take_column_unit(), ({ leg }) => leg?.fromUnit ?? null),
    words('basis', m.take_column_basis(), ({ flow }) => flow.basis),
    words('evidence', m.take_column_evidence(), ({ flow }) => flow.evidence),
    figure('shareOfLeg', m.take_unit_share(), m.take_column_share(), (row) => own(row, row.share)),
    figure('reportedTonnes', t, m.take_column_reported(), (row) => report(row, row.flow.reportedTonnes)),
    figure('reportedUsd', 'USD', m.take_column_usd(), (row) => report(row, row.flow.reportedUsd)),
    figure('factor', m.take_unit_ratio(), m.take_column_factor(), (row) =>
      report(row, row.flow.basis === 'modelled' ? null : row.flow.factor),
    ),
    words('sources', m.take_column_sources(), ({ flow }) => flow.sources.join('; ')),
    words('leftOut', m.take_column_left_out(), ({ flow }) => leftOutOf(flow, shown, reserved)),
    words('year', m.take_column_year(), () => shown.year),
    words('commodity', m.take_column_commodity(), ({ flow }) => flow.commodity),
    words('originName', m.take_column_name(), ({ flow }) => shown.nameOf(flow.origin)),
    words('destinationName', m.take_column_name(), ({ flow }) => shown.nameOf(flow.destination)),
    words('toForm', m.take_column_form(), ({ flow }) => formOf(flow.destinationId)),
    words('id', m.take_column_id(), ({ flow }) => flow.id),
    words('citeAs', m.take_column_cite(), () => cite),
  ];
}

function figure(id: string, unit: string, meaning: string, value: (row: FlowRow) => number | null): Column {
  return { id, unit, meaning, value: (row) => rounded(value(row)) };
}

/**
 * The amount in the world compared with, and the change from it. Today's has a name of its own, which published files
 * know, too.
 * @param kept leaves out what a licence reserves.
 */
function comparedColumns(
  { against }: Shown,
  kept: (row: FlowRow, value: number | null) => number | null,
): readonly Column[] {
  const unit = m.take_unit_contained();
  const before = (row: FlowRow) => kept(row, row.before);
  const change = (row: FlowRow) => kept(row, row.change);
  if (against === null) {
    return [
      figure('todayTonnes', unit, m.take_column_today(), before),
      figure('changeTonnes', unit, m.take_column_change(), change),
    ];
  }
  return [
    figure('againstTonnes', unit, m.compare_take_column({ world: against }), before),
    figure('changeTonnes', unit, m.compare_take_change({ world: against }), change),
  ];
}

/** The columns of a row that are empty because of a source's licence, so that no gap looks like "not known". */
function leftOutOf(flow: FlowRow['flow'], shown: Shown, reserved: ReadonlySet<string>): string | null {
  const figures = isFigureReserved(flow, shown) ? ['tonnes', 'low', 'high', 'shareOfLeg'] : [];
  const reports = isReportReserved(flow, shown) ? ['reportedTonnes', 'reportedUsd', 'factor'] : [];
  const before = shown.against === null ? 'todayTonnes' : 'againstTonnes';
  const compared = reserved.has(flow.id) ? [before, 'changeTonnes'] : [];
  return [...figures, ...compared, ...reports].join(' ') || null;
}
