import { apparentConsumption, type ConsumptionTerms } from './apparentConsumption.ts';

/**
 * NIR = (imports - exports - stock change) / apparent consumption
 *
 * U.S. Geological Survey, Mineral Commodity Summaries, Appendix "Definitions". 1 = all that is used comes
 * from abroad; below 0 = net exporter, which USGS prints as "E".
 * `null` when a term is not known or nothing is consumed.
 */
export function netImportReliance(terms: ConsumptionTerms): number | null {
  const consumption = apparentConsumption(terms);
  const { imports, exports, stockChange } = terms;
  if (consumption === null || imports === null || exports === null || stockChange === null) return null;
  return consumption > 0 ? (imports - exports - stockChange) / consumption : null;
}
