import type { Flow, LonLat, Place } from '#domain/network.ts';
import { FlowFeature, type CommodityFile, type PlaceFeature } from '#domain/published/commodity.ts';
import type { FlowRow } from '#state/flowRows.ts';
import * as m from '#messages';
import { aboutOf } from './about.ts';
import { formOf, rounded } from './columns.ts';
import { shownPlaces } from './places.ts';
import { isFigureReserved, isReportReserved, reservedBefore } from './redistribution.ts';
import type { Shown } from './Shown.ts';

/** Columns of the tables that are properties of a flow, too. */
const PROPERTIES = new Set(Object.keys(FlowFeature.entries.properties.entries));

/**
 * The rows and the places at their ends in the shape of the published commodity files, so that the file opens under
 * own data and in `npm run scenario -- --network`. What the file is stands in its member `about`.
 */
export function geojsonOf(shown: Shown): CommodityFile {
  const places = shownPlaces(shown);
  const positions = new Map(places.map(({ id, position }) => [id, position]));
  const reserved = shown.isCompared ? reservedBefore(shown) : new Set<string>();
  const rows = shown.rows.map((row) => (reserved.has(row.flow.id) ? { ...row, before: null } : row));
  return {
    type: 'FeatureCollection',
    about: aboutMember(shown),
    features: [
      ...places.map((place) => placeFeature(place, shown)),
      ...rows.map((row) => flowFeature(row, positions, shown)),
    ],
  };
}

/** One feature a line: a difference between two files reads, and editors do not choke on one long line. */
export function geojsonText(shown: Shown): string {
  const { features, ...members } = geojsonOf(shown);
  const head = JSON.stringify(members, null, 1).slice(0, -2);
  return `${head},\n "features": [\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]\n}\n`;
}

function aboutMember(shown: Shown): CommodityFile['about'] {
  const { title, citation, facts, leftOut, columns, sources } = aboutOf(shown);
  return {
    title,
    citation,
    address: shown.address,
    day: shown.day,
    year: shown.year,
    scenario: shown.isModelled ? (shown.scenario?.id ?? null) : null,
    facts: facts.map(([label, text]) => m.lang_pair({ name: label, value: text })),
    leftOut: [...leftOut],
    columns: columns.filter(({ id }) => PROPERTIES.has(id)).map((column) => ({ ...column })),
    sources: sources.map(({ id, licence, citation: cited, url }) => ({ id, licence, citation: cited, url })),
  };
}

function placeFeature(place: Place, shown: Shown): PlaceFeature {
  const { position, kind, id, commodity, country, special, stage, form, unit, basis, anchor, uses } = place;
  const isKept = !isFigureReserved(place, shown);
  const own = (value: number | null) => (isKept ? rounded(value) : null);
  return {
    type: 'Feature',
    id,
    geometry: position === null ? null : { type: 'Point', coordinates: [...position] },
    properties: {
      ...{ kind, id, commodity, country, special, stage, form, unit },
      ...{ tonnes: own(place.tonnes), low: own(place.low), high: own(place.high) },
      ...{ capacity: rounded(place.capacity), basis, anchor },
      uses: uses?.map((use) => ({ ...use })) ?? null,
      sources: [...place.sources],
    },
  };
}

function flowFeature(
  { flow, before }: FlowRow,
  positions: ReadonlyMap<string, LonLat | null>,
  shown: Shown,
): FlowFeature {
  const { kind, id, commodity, origin, destination, from, to, basis, evidence, reportedUsd } = flow;
  const isKept = !isFigureReserved(flow, shown);
  const own = (value: number | null) => (isKept ? rounded(value) : null);
  const report = isReportReserved(flow, shown) ? null : flow;
  return {
    type: 'Feature',
    id,
    geometry: lineOf(flow, positions),
    properties: {
      ...{ kind, id, commodity, origin, destination, from, to },
      ...{ fromForm: formOf(flow.originId), toForm: formOf(flow.destinationId) },
      ...{ tonnes: own(flow.tonnes), low: own(flow.low), high: own(flow.high), basis, evidence },
      reportedTonnes: report ? rounded(flow.reportedTonnes) : null,
      reportedUsd: report ? reportedUsd : null,
      factor: report && basis !== 'modelled' ? flow.factor : null,
      ...(shown.isCompared ? beforeMember(shown, before) : {}),
      sources: [...flow.sources],
    },
  };
}

function beforeMember({ against }: Shown, before: number | null): Partial<FlowFeature['properties']> {
  return against === null ? { todayTonnes: rounded(before) } : { againstTonnes: rounded(before) };
}

function lineOf(
  { originId, destinationId }: Flow,
  positions: ReadonlyMap<string, LonLat | null>,
): FlowFeature['geometry'] {
  const [start, end] = [positions.get(originId) ?? null, positions.get(destinationId) ?? null];
  if (start === null || end === null) return null;
  return { type: 'LineString', coordinates: [[...start], [...end]] };
}
