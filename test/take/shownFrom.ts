import { readFileSync } from 'node:fs';
import type { Network } from '#domain/network.ts';
import { SourcesFile } from '#domain/published/sources.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { flowRows } from '#state/flowRows.ts';
import type { Shown } from '#take/Shown.ts';

const { sources } = parsePublished(
  SourcesFile,
  JSON.parse(readFileSync('static/data/sources.json', 'utf8')),
  'sources.json',
);

/** What a reader sees who looks at a whole network, on the day that the tests are made for. */
export function shownFrom(network: Network, changes: Partial<Shown> = {}): Shown {
  const baseline = changes.baseline ?? network;
  return {
    rows: flowRows(network, baseline === network ? null : baseline),
    network,
    baseline,
    isModelled: baseline !== network,
    isCompared: baseline !== network,
    against: null,
    isOwn: false,
    year: network.referenceYear,
    scenario: null,
    commodity: 'Cobalt',
    filters: [],
    register: new Map(sources.map((source) => [source.id, source])),
    nameOf: (end) => end,
    say: (text) => text,
    locale: 'en',
    address: 'https://example.org/?commodity=cobalt&v=1',
    day: '2026-11-25',
    ...changes,
  };
}
