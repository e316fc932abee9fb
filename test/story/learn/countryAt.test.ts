import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { LonLat } from '#domain/network.ts';
import { basemapData, type World } from '#map/basemapStyle.ts';
import { countryAt } from '#story/learn/draw/countryAt.ts';

const world = JSON.parse(readFileSync('src/assets/world-110m.json', 'utf8')) as World;
const { countries } = basemapData(world);
const points = new Map<string, LonLat>([
  ['COD', [23.5, -2]],
  ['MEX', [-102, 23.9]],
  ['SGP', [103.8, 1.35]],
  ['MAC', [113.5, 22.2]],
]);

it('finds the country under the pointer', () => {
  expect(countryAt([25, -8], countries, points, new Set())).toBe('COD');
  expect(countryAt([-100, 20], countries, points, new Set())).toBe('MEX');
});

it('finds a country without an outline near the pointer, and only where it takes part', () => {
  expect(countryAt([104.5, 0.9], countries, points, new Set(['SGP']))).toBe('SGP');
  expect(countryAt([114.5, 21], countries, points, new Set(['SGP']))).toBeNull();
});

it('finds nothing at sea', () => {
  expect(countryAt([-140, 0], countries, points, new Set(points.keys()))).toBeNull();
});
