import fc from 'fast-check';
import { expect, it } from 'vitest';
import { carriedFlows } from '#engine/trace/carriedFlows.ts';
import { intakeShares } from '#engine/trace/intakeShares.ts';
import { traceOrigins } from '#engine/trace/traceOrigins.ts';
import { arbitraryNetwork } from '../arbitraryNetwork.ts';
import { smallNetwork } from '../smallNetwork.ts';

const CHAIN = smallNetwork([
  ['COD', 'extraction', 'CHN', 'processing', 80],
  ['AUS', 'extraction', 'CHN', 'processing', 20],
  ['AUS', 'extraction', 'FIN', 'processing', 40],
  ['CHN', 'processing', 'USA', 'manufacturing', 60],
  ['CHN', 'processing', 'CHN', 'manufacturing', 40],
  ['FIN', 'processing', 'USA', 'manufacturing', 40],
]);

it('carries of each flow the part that ends in the intake', () => {
  const { flows, places } = carriedFlows(CHAIN, 'testium:USA:manufacturing');
  const carried = Object.fromEntries(flows.map(({ id, tonnes }) => [id.replaceAll('testium:', ''), tonnes]));
  expect(carried).toEqual({
    'COD:extraction>CHN:processing': 48,
    'AUS:extraction>CHN:processing': 12,
    'AUS:extraction>FIN:processing': 40,
    'CHN:processing>USA:manufacturing': 60,
    'FIN:processing>USA:manufacturing': 40,
  });
  expect(places.map(({ id }) => id)).not.toContain('testium:CHN:manufacturing');
  expect(places.find(({ id }) => id === 'testium:COD:extraction')?.tonnes).toBe(48);
  expect(places.find(({ id }) => id === 'testium:USA:manufacturing')?.tonnes).toBe(100);
});

it('carries from each country what the trace says that it extracted', () => {
  fc.assert(
    fc.property(arbitraryNetwork, (network) => {
      const [first, second] = network.legs.map((leg) => leg.yield);
      for (const intake of traceOrigins(network).intakes) {
        const { flows } = carriedFlows(network, intake.placeId);
        for (const { where, share } of intakeShares(network, intake).filter(
          ({ stage }) => stage === 'extraction',
        )) {
          const carried = flows
            .filter(({ origin, from }) => from === 'extraction' && origin === where)
            .reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0);
          expect(carried * (first ?? NaN) * (second ?? NaN)).toBeCloseTo(share * intake.intake, 6);
        }
      }
    }),
  );
});

it('sums the shares of each stage to the whole intake', () => {
  const [usa] = traceOrigins(CHAIN).intakes.filter(({ country }) => country === 'USA');
  if (!usa) throw new Error('Expected an intake of the United States');
  const shares = intakeShares(CHAIN, usa).map(({ stage, where, share }) => [
    stage,
    where,
    Number(share.toFixed(9)),
  ]);
  expect(shares).toEqual([
    ['extraction', 'AUS', 0.52],
    ['extraction', 'COD', 0.48],
    ['processing', 'CHN', 0.6],
    ['processing', 'FIN', 0.4],
  ]);
});

it('refuses a place that the network does not have', () => {
  expect(() => carriedFlows(CHAIN, 'testium:MEX:manufacturing')).toThrow(
    'Expected the place testium:MEX:manufacturing',
  );
});
