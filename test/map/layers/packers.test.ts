import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tonnes } from '#domain/tonnes.ts';
import type { Network } from '#domain/network.ts';
import { FlowPacker } from '#map/layers/FlowPacker.ts';
import type { Packed } from '#map/layers/PackedRows.ts';
import { PlacePacker } from '#map/layers/PlacePacker.ts';
import { wrappedFlows } from '#map/layers/wrappedFlows.ts';
import { prepareScene } from '#map/scene.ts';
import { cobaltNetwork } from '../fixtures.ts';

const network = cobaltNetwork();
const ids = network.flows.map(({ id }) => id);
const ends = [null, 'cobalt:FIN:processing', 'cobalt:COD:extraction>CHN:processing'];

const evenly = (factor: number) => ids.map(() => factor);
/** Three flows that end up beyond 180 degrees, one as it is and two the long way round. */
const crossing = ids.filter((id) => /CHN:processing>(USA|POL|KOR):/.test(id));

/** Anything that may change between one picture and the next; often little, so that much can be kept. */
const state = fc.record({
  factors: fc.oneof(
    fc.constantFrom(evenly(1), evenly(0.5)),
    fc.array(fc.constantFrom(0, 0.4, 1, 1.7, null), { minLength: ids.length, maxLength: ids.length }),
  ),
  flipped: fc.subarray(crossing).map((some) => new Set(some)),
  limit: fc.constantFrom(5, Infinity),
  flat: fc.boolean(),
  look: fc.record({
    theme: fc.constantFrom('light', 'dark'),
    selection: fc.constantFrom(...ends),
    hovered: fc.constantFrom(...ends),
    range: fc.boolean(),
  }),
});

function changed(factors: readonly (number | null)[]): Network {
  const flows = network.flows.map((flow, i) => {
    const factor = factors[i] ?? null;
    return { ...flow, tonnes: flow.tonnes === null || factor === null ? null : tonnes(factor * flow.tonnes) };
  });
  return { ...network, flows };
}

const numbers = ({ length, attributes }: Packed) => ({
  length,
  ...Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, [...value]])),
});

test('a flow turned round on the flat map takes its second drawing with it', () => {
  const packer = new FlowPacker();
  const look = { theme: 'light', selection: null, hovered: null, range: false } as const;
  for (const flipped of [[], crossing.slice(0, 2), [], crossing.slice(1)]) {
    const scene = prepareScene(network, { estimatedLegs: true, flipped: new Set(flipped), limit: Infinity });
    const flows = wrappedFlows(scene.flows, true);
    expect(numbers(packer.pack(flows, look))).toEqual(numbers(new FlowPacker().pack(flows, look)));
  }
});

describe('after any changes in any order', () => {
  test('packed flows and places are those of a packer that starts anew', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 6 }), (states) => {
        const [flowPacker, placePacker] = [new FlowPacker(), new PlacePacker()];
        for (const { factors, flipped, limit, flat, look } of states) {
          const scene = prepareScene(changed(factors), { estimatedLegs: true, flipped, limit });
          const flows = wrappedFlows(scene.flows, flat);
          expect(numbers(flowPacker.pack(flows, look))).toEqual(numbers(new FlowPacker().pack(flows, look)));
          expect(numbers(placePacker.pack(scene.places, look))).toEqual(
            numbers(new PlacePacker().pack(scene.places, look)),
          );
        }
      }),
    );
  });

  test('an array that was handed out last is never written to', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 4 }), (states) => {
        const packer = new PlacePacker();
        let last: { packed: Packed; copy: unknown } | null = null;
        for (const { factors, look } of states) {
          const packed = packer.pack(prepareScene(changed(factors), { estimatedLegs: true }).places, look);
          if (last) expect(numbers(last.packed)).toEqual(last.copy);
          last = { packed, copy: numbers(packed) };
        }
      }),
    );
  });
});

test('places that a scenario leaves alone are handed out as the very object of before', () => {
  const packer = new PlacePacker();
  const look = { theme: 'light', selection: null, hovered: null } as const;
  const options = { estimatedLegs: true };
  const before = packer.pack(prepareScene(network, options).places, look);
  expect(packer.pack(prepareScene(changed(evenly(0.9)), options).places, look)).toBe(before);
  const picked = packer.pack(prepareScene(network, options).places, {
    ...look,
    hovered: 'cobalt:COD:extraction',
  });
  const sent = Object.keys(picked.attributes).filter(
    (name) => picked.attributes[name] !== before.attributes[name],
  );
  expect(sent).toEqual(['getLineWidth']);
});
