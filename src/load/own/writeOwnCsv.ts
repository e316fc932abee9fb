import Papa from 'papaparse';
import type { Network } from '#domain/network.ts';

const COLUMNS = ['origin', 'destination', 'from', 'to', 'tonnes', 'low', 'high', 'basis', 'source', 'year'];

/**
 * The flows of a network as CSV that reads back as own data, in contained tonnes. Cells that a spreadsheet would
 * run as a formula get an apostrophe in front, which reading takes off again.
 */
export function writeOwnCsv(network: Network): string {
  const rows = network.flows.map((flow) => [
    ...[flow.origin, flow.destination, flow.from, flow.to],
    ...[flow.tonnes, flow.low, flow.high],
    ...[flow.basis, flow.sources.join('; '), network.referenceYear],
  ]);
  return Papa.unparse({ fields: COLUMNS, data: rows }, { escapeFormulae: true, newline: '\r\n' });
}
