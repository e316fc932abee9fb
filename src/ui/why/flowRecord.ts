import type { Flow } from '#domain/network.ts';
import type { WhyFile, WhyRow } from '#domain/published/why.ts';
import type { FlowRecord } from './flowSteps.ts';

export interface FullRecord extends FlowRecord {
  /** Used rows of the pairs that goods past a hub were reported as. */
  readonly viaRows: readonly WhyRow[];
}

/** What the file tells of one flow; `null` where it does not know it. */
export function flowRecord({ legs, goods }: WhyFile, flow: Flow): FullRecord | null {
  const leg = legs.find(({ flows }) => flow.id in flows);
  const lines = leg?.flows[flow.id];
  if (leg === undefined || lines === undefined) return null;
  const { origin, destination } = flow;
  const vias = lines.flatMap((line) => (line.what === 'through' ? [line.via] : []));
  const isPair = (row: WhyRow, from: string, to: string) => row.origin === from && row.destination === to;
  return {
    ...{ origin, destination, lines, goods },
    rows: leg.rows.filter((row) => isPair(row, origin, destination)),
    viaRows: leg.rows.filter(
      (row) =>
        row.use === 'used' && vias.some((via) => isPair(row, origin, via) || isPair(row, via, destination)),
    ),
  };
}
