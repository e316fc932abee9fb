import { describe, expect, test } from 'vitest';
import { tonnes } from '#domain/tonnes.ts';
import { FlowPacker, type FlowLook } from '#map/layers/FlowPacker.ts';
import type { Packed } from '#map/layers/PackedRows.ts';
import { wrappedFlows } from '#map/layers/wrappedFlows.ts';
import { PALETTES, rgb } from '#map/palette.ts';
import { prepareScene } from '#map/scene.ts';
import { cobaltNetwork } from '../fixtures.ts';

const network = cobaltNetwork();
const look: FlowLook = { theme: 'light', selection: null, hovered: null, range: false };
const drawn = (factor: number) =>
  wrappedFlows(
    prepareScene(
      {
        ...network,
        flows: network.flows.map((flow) => ({
          ...flow,
          tonnes: flow.tonnes === null ? null : tonnes(flow.tonnes * factor),
        })),
      },
      { estimatedLegs: true, scaleMax: { flow: 200_000, place: 250_000 } },
    ).flows,
    true,
  );
const flows = drawn(1);
const changed = (before: Packed, after: Packed) =>
  Object.keys(after.attributes).filter((name) => after.attributes[name] !== before.attributes[name]);

describe('packed flows', () => {
  test('hold width, ends and hue of every flow in the order of the rows', () => {
    const { length, attributes } = new FlowPacker().pack(flows, look);
    expect(length).toBe(flows.rows.length + 1);
    const values = (name: string) => attributes[name]?.value ?? [];
    for (const [i, row] of flows.rows.entries()) {
      expect(values('getValues')[4 * i]).toBeCloseTo(row.width, 4);
      expect([...values('getSourcePosition').slice(3 * i, 3 * i + 2)]).toEqual(row.from);
      expect([...values('getTargetPosition').slice(3 * i, 3 * i + 2)]).toEqual(row.to);
      expect([...values('getSourceColor').slice(4 * i, 4 * i + 4)]).toEqual([
        ...rgb(PALETTES.light[row.hue]),
        255,
      ]);
    }
  });

  test('are the same object as before where nothing has changed', () => {
    const packer = new FlowPacker();
    const before = packer.pack(flows, look);
    expect(packer.pack(drawn(1), { ...look })).toBe(before);
  });

  test('send emphasis alone when the pointer moves, and hues alone when the theme changes', () => {
    const packer = new FlowPacker();
    const before = packer.pack(flows, look);
    const pointed = packer.pack(flows, { ...look, hovered: 'cobalt:FIN:processing' });
    expect(changed(before, pointed)).toEqual(['getEmphasis']);
    const left = packer.pack(flows, look);
    expect(changed(left, packer.pack(flows, { ...look, theme: 'dark' }))).toEqual(['getSourceColor']);
  });

  test('send no ends, lanes or hues again when only amounts change', () => {
    const packer = new FlowPacker();
    const before = packer.pack(flows, look);
    const sent = changed(before, packer.pack(drawn(0.9), look));
    expect(sent).toContain('getValues');
    for (const kept of ['getSourcePosition', 'getTargetPosition', 'getSourceColor', 'getEmphasis']) {
      expect(sent).not.toContain(kept);
    }
  });

  test('never change an array that was handed out last', () => {
    const packer = new FlowPacker();
    const first = packer.pack(flows, look).attributes['getValues'];
    const copy = first?.value.slice();
    packer.pack(drawn(0.5), look);
    expect(first?.value).toEqual(copy);
  });
});
