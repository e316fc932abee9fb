import { describe, expect, test } from 'vitest';
import { emphasis, innerBand, outerBand } from '#map/layers/emphasis.ts';
import { buildLayers, type LayerView } from '#map/layers/buildLayers.ts';
import { FlowPacker } from '#map/layers/FlowPacker.ts';
import { PlacePacker } from '#map/layers/PlacePacker.ts';
import { rowAt, wrappedFlows } from '#map/layers/wrappedFlows.ts';
import { fragmentShader } from '#map/layers/flowFragmentShader.ts';
import { vertexShader } from '#map/layers/flowVertexShader.ts';
import { LIFT_PER_RADIAN } from '#map/geometry/globeCurve.ts';
import { prepareScene } from '#map/scene.ts';
import type { FlowRow } from '#map/rows.ts';
import { inZOrder } from '#map/zOrder.ts';
import { cobaltNetwork } from '../fixtures.ts';

const network = cobaltNetwork();
const scene = prepareScene(network, { estimatedLegs: true });
const view: LayerView = { theme: 'light', selection: null, hovered: null, range: false, pulse: -1 };
const CONGO = 'cobalt:COD:extraction>CHN:processing';
const row = scene.flows[0] as FlowRow;

describe('the layers', () => {
  test('are flows below sites below places, under fixed ids', () => {
    const flows = new FlowPacker().pack(wrappedFlows(scene.flows, false), view);
    const ids = buildLayers(flows, new PlacePacker().pack(scene.places, view), [], view).map(({ id }) => id);
    expect(ids).toEqual(['flows', 'sites', 'places']);
  });

  test('draw each flow once on the globe and the Pacific crossing twice on the flat map', () => {
    expect(wrappedFlows(scene.flows, false)).toEqual({ rows: scene.flows, copies: [] });
    const flat = wrappedFlows(scene.flows, true);
    expect(flat.copies.map(({ row: { id } }) => id)).toEqual(['cobalt:CHN:processing>USA:manufacturing']);
    expect(flat.copies[0]?.to[0]).toBeCloseTo(-84.3, 9);
    expect(rowAt(flat, flat.rows.length)?.id).toBe('cobalt:CHN:processing>USA:manufacturing');
    expect(rowAt(flat, flat.rows.length + 1)).toBeUndefined();
  });

  test('a layer without a place in the order is refused', () => {
    expect(() => inZOrder([{ id: 'clouds' }])).toThrow('found clouds');
  });
});

describe('emphasis', () => {
  test('dims what has nothing to do with the place pointed at', () => {
    const hovered = 'cobalt:FIN:processing';
    expect(emphasis(row, { selection: null, hovered })).toBe(0);
    const finnish = scene.flows.find(({ flow }) => flow.originId === hovered) as FlowRow;
    expect(emphasis(finnish, { selection: null, hovered })).toBe(1);
  });

  test('rings the selected flow', () => {
    expect(emphasis(row, { selection: CONGO, hovered: null })).toBe(2);
  });
});

describe('bands', () => {
  test('show the range only on demand, in the widths of its ends', () => {
    expect([innerBand(row, false), outerBand(row, false)]).toEqual([0, 0]);
    expect(innerBand(row, true)).toBe(scene.scale.width(187000 * 0.8));
    expect(outerBand(row, true)).toBe(scene.scale.width(187000 * 1.3));
  });

  test('show the kept part of a changed flow inside of its full width', () => {
    const changed: FlowRow = { ...row, width: 20, change: { kind: 'lost', baseline: 100, result: 25 } };
    expect([innerBand(changed, true), outerBand(changed, true)]).toEqual([5, 0]);
  });
});

test('the shader is written with the constants of the geometry it copies', () => {
  expect(vertexShader).toContain(LIFT_PER_RADIAN.toExponential(8));
  expect(vertexShader + fragmentShader).not.toMatch(/undefined|NaN/);
});
