import type { Flow, Place } from '#domain/network.ts';
import type { SourceEntry } from '#domain/published/sources.ts';
import type { Shown } from './Shown.ts';

type Policy = Pick<Shown, 'isOwn' | 'register'>;

/** Whether figures of a source may stand in a table that is passed on; of others single ones are cited at most. */
export function mayPassOn(source: SourceEntry): boolean {
  return source.redistribute === 'yes' || source.redistribute === 'attribution';
}

/**
 * Whether what a source printed behind this figure must stay out of a table. One source with reserved rights is
 * enough, and so is one that the register does not know: nobody has read its licence.
 */
function isReserved(sources: readonly string[], { isOwn, register }: Policy): boolean {
  return !isOwn && reservedSources(sources, register).length > 0;
}

/** Those of the sources whose figures may not be passed on in a table, or whose licence nobody has read. */
export function reservedSources(sources: readonly string[], register: Policy['register']): readonly string[] {
  return sources.filter((id) => {
    const source = register.get(id);
    return source === undefined || !mayPassOn(source);
  });
}

/**
 * Whether the report behind a flow must stay out. With it goes the factor, from which the report could be worked out
 * again; the balanced tonnes are our own result and stay.
 */
export function isReportReserved(flow: Flow, policy: Policy): boolean {
  return (flow.reportedTonnes !== null || flow.reportedUsd !== null) && isReserved(flow.sources, policy);
}

/** Whether a figure itself is one that its source printed, and reserved: it is neither balanced nor estimated. */
export function isFigureReserved(item: Flow | Place, policy: Policy): boolean {
  return item.basis === 'reported' && item.tonnes !== null && isReserved(item.sources, policy);
}

/** Flows and places whose figure in the world compared with must stay out, and with it the change from it. */
export function reservedBefore(shown: Policy & Pick<Shown, 'baseline'>): ReadonlySet<string> {
  const items = [...shown.baseline.flows, ...shown.baseline.places];
  return new Set(items.filter((item) => isFigureReserved(item, shown)).map(({ id }) => id));
}
