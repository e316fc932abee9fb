import type { Basis, Evidence } from '#domain/basis.ts';
import { flowId, placeId, type Iso3, type Special } from '#domain/ids.ts';
import type { Flow, LonLat, Network, Place } from '#domain/network.ts';
import type { Stage } from '#domain/stage.ts';
import { tonnes } from '#domain/tonnes.ts';

/** Where the fixture's places sit, per country and stage. */
const ANCHORS: Readonly<Record<string, LonLat>> = {
  'COD extraction': [26.1, -10.7],
  'COD processing': [25.5, -10.7],
  'CHN extraction': [102.2, 38.5],
  'CHN processing': [119.5, 29.1],
  'CHN manufacturing': [119.3, 26.7],
  'IDN extraction': [121.9, -2.8],
  'AUS extraction': [121.9, -30.8],
  'RUS extraction': [88.2, 69.3],
  'PHL extraction': [117.4, 8.9],
  'CUB extraction': [-74.9, 20.6],
  'CAN extraction': [-61.6, 56.3],
  'CAN processing': [-113.2, 53.7],
  'MAR extraction': [-6.6, 30.4],
  'FIN processing': [23.1, 63.8],
  'JPN processing': [133.2, 33.9],
  'JPN manufacturing': [135.5, 34.7],
  'KOR manufacturing': [127.4, 36.7],
  'USA manufacturing': [-84.3, 34.9],
  'POL manufacturing': [17, 51.1],
  'DEU manufacturing': [11.1, 50.9],
  'NOR processing': [8, 58.1],
  'ZMB processing': [28.2, -12.6],
};

type Row = readonly [
  origin: Iso3 | Special,
  destination: Iso3 | Special,
  from: Stage,
  amount: number | null,
  basis?: Basis,
  evidence?: Evidence,
];

/** Cobalt of about 2024 in round numbers: enough to look at, not to quote. */
const ROWS: readonly Row[] = [
  ['COD', 'CHN', 'extraction', 187000, 'reconciled', 'report'],
  ['COD', 'COD', 'extraction', 9000, 'estimated', 'residual'],
  ['COD', 'ZMB', 'extraction', 3000, 'reconciled', 'report'],
  ['COD', 'FIN', 'extraction', 8200, 'reconciled', 'report'],
  ['IDN', 'CHN', 'extraction', 24000, 'estimated', 'gravity'],
  ['AUS', 'CHN', 'extraction', 2100, 'reconciled', 'report'],
  ['AUS', 'FIN', 'extraction', 1300, 'estimated', 'gravity'],
  ['RUS', 'FIN', 'extraction', 3900, 'estimated', 'known-plant'],
  ['RUS', 'CHN', 'extraction', 4100, 'reconciled', 'report'],
  ['PHL', 'JPN', 'extraction', 3600, 'reconciled', 'report'],
  ['CUB', 'CAN', 'extraction', 3200, 'reconciled', 'report'],
  ['CAN', 'NOR', 'extraction', 2900, 'reconciled', 'report'],
  ['MAR', 'CHN', 'extraction', 900, 'estimated', 'gravity'],
  ['CHN', 'CHN', 'extraction', 2800, 'estimated', 'residual'],
  ['scrap', 'CHN', 'extraction', 11000, 'estimated', 'balance'],
  ['CHN', 'CHN', 'processing', 118000, 'estimated', 'residual'],
  ['CHN', 'KOR', 'processing', 22000, 'reconciled', 'report'],
  ['CHN', 'JPN', 'processing', 14000, 'reconciled', 'report'],
  ['CHN', 'POL', 'processing', 11000, 'reconciled', 'report'],
  ['CHN', 'USA', 'processing', 7200, 'reconciled', 'report'],
  ['FIN', 'POL', 'processing', 5200, 'reconciled', 'report'],
  ['FIN', 'USA', 'processing', 3300, 'reconciled', 'report'],
  ['JPN', 'CHN', 'processing', 2600, 'reconciled', 'report'],
  ['JPN', 'JPN', 'processing', 2900, 'estimated', 'residual'],
  ['CAN', 'USA', 'processing', 3100, 'reconciled', 'report'],
  ['NOR', 'DEU', 'processing', 2100, 'reconciled', 'report'],
  ['NOR', 'USA', 'processing', null, 'withheld', 'report'],
  ['ZMB', 'CHN', 'processing', 1900, 'estimated', 'gravity'],
];

const NEXT: Readonly<Record<string, Stage>> = { extraction: 'processing', processing: 'manufacturing' };

function isSpecial(end: string): end is Special {
  return end === end.toLowerCase();
}

function place(where: Iso3 | Special, stage: Stage, amount: number | null): Place {
  const special = isSpecial(where);
  return {
    kind: 'place',
    id: placeId('cobalt', where, stage),
    commodity: 'cobalt',
    country: special ? null : where,
    special: special ? where : null,
    stage,
    form: stage === 'extraction' ? 'mine output' : 'refined',
    unit: 't Co',
    tonnes: amount === null ? null : tonnes(amount),
    low: null,
    high: null,
    capacity: null,
    basis: amount === null ? 'withheld' : 'reported',
    uses: null,
    sources: ['fixture'],
    anchor: special ? null : { kind: 'national', name: where },
    position: special ? null : (ANCHORS[`${where} ${stage}`] as LonLat),
  };
}

function flow([origin, destination, from, amount, basis = 'reconciled', evidence = 'report']: Row): Flow {
  const to = NEXT[from] as Stage;
  const originId = placeId('cobalt', origin, from);
  const destinationId = placeId('cobalt', destination, to);
  return {
    kind: 'flow',
    id: flowId(originId, destinationId),
    commodity: 'cobalt',
    originId,
    destinationId,
    origin,
    destination,
    from,
    to,
    tonnes: amount === null ? null : tonnes(amount),
    low: amount === null ? null : tonnes(amount * 0.8),
    high: amount === null ? null : tonnes(amount * 1.3),
    basis,
    evidence,
    reportedTonnes: null,
    reportedUsd: null,
    factor: null,
    sources: ['fixture'],
  };
}

function leg(from: Stage, evidence: 'reported' | 'estimated-only' = 'reported') {
  const to = NEXT[from] as Stage;
  return {
    from,
    to,
    toForm: null,
    fromLabel: from,
    fromUnit: 't Co',
    toLabel: to,
    toUnit: 't Co',
    yield: 1,
    evidence,
    note: '',
    sources: ['fixture'],
  };
}

/** A network of 28 cobalt flows with a Pacific crossing, opposite directions, domestic flows, scrap and a withheld amount. */
export function cobaltNetwork(rows: readonly Row[] = ROWS): Network {
  const flows = rows.map(flow);
  const amounts = new Map<string, { where: Iso3 | Special; stage: Stage; amount: number | null }>();
  const add = (where: Iso3 | Special, stage: Stage, amount: number | null) => {
    const key = `${where} ${stage}`;
    const sum = amounts.get(key)?.amount ?? null;
    amounts.set(key, { where, stage, amount: amount === null ? sum : (sum ?? 0) + amount });
  };
  for (const { origin, destination, from, to, tonnes: amount } of flows) {
    add(origin, from, amount);
    if (to === 'manufacturing') add(destination, to, amount);
    else if (!amounts.has(`${destination} ${to}`)) add(destination, to, null);
  }
  return {
    commodity: 'cobalt',
    referenceYear: 2024,
    legs: [leg('extraction'), leg('processing')],
    places: [...amounts.values()].map(({ where, stage, amount }) => place(where, stage, amount)),
    flows,
  };
}
