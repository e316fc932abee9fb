import { readFileSync } from 'node:fs';
import { geoArea, geoContains } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import countryPoints from '../../src/assets/country-points.json';
import { basemapData, basemapPaint, basemapStyle, type World } from '#map/basemapStyle.ts';
import { Z_ORDER } from '#map/zOrder.ts';

const read = (resolution: string) =>
  basemapData(JSON.parse(readFileSync(`src/assets/world-${resolution}.json`, 'utf8')) as World);
const fine = read('50m');
const codes = new Set(fine.countries.features.map(({ properties }) => properties.a3));
const countryAt = (position: [number, number]) =>
  fine.countries.features
    .filter((country) => geoContains(country, position))
    .map(({ properties }) => properties.a3);

describe('the basemap', () => {
  test.each(['TWN', 'ESH', 'XKX', 'HKG', 'MAC', 'PSE', 'NAM', 'COD', 'COG'])(
    'knows %s by its code',
    (code) => {
      expect(codes.has(code)).toBe(true);
      expect(countryPoints.some(({ country }) => country === code)).toBe(true);
    },
  );

  test('shows Crimea as part of Ukraine', () => {
    expect(countryAt([34.1, 45.0])).toEqual(['UKR']);
  });

  test.each([
    ['Kashmir', [72, 32.3, 78, 37]],
    ['Western Sahara', [-14, 27, -8, 28]],
    ['Kosovo', [20, 42, 22, 43.4]],
    ['Cyprus', [32, 34.5, 34.5, 35.6]],
    ['Korea', [126, 37.5, 129, 39]],
  ])('has a dashed border in %s', (_name, [west = 0, south = 0, east = 0, north = 0]) => {
    const points = fine.disputed.geometry.coordinates.flat();
    expect(points.some(([x = NaN, y = NaN]) => x > west && x < east && y > south && y < north)).toBe(true);
  });

  test('keeps the settled part of a partly disputed border solid', () => {
    const near = (lines: number[][][], x: number, y: number) =>
      lines.flat().some(([px = NaN, py = NaN]) => Math.hypot(px - x, py - y) < 0.6);
    // India and Pakistan in the Thar desert, far from the line of control.
    expect(near(fine.borders.geometry.coordinates, 70, 27.5)).toBe(true);
    expect(near(fine.disputed.geometry.coordinates, 70, 27.5)).toBe(false);
  });

  test.each(['110m', '50m'])('at %s never jumps across the antimeridian', (resolution) => {
    for (const { geometry } of read(resolution).countries.features) {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      for (const ring of rings) {
        for (const [i, [x = 0, y = 0]] of ring.entries()) {
          const [nextX = x] = ring[i + 1] ?? [];
          // Along the pole a step of any length is a point.
          if (y > -89.9) expect(Math.abs(nextX - x)).toBeLessThan(180);
        }
      }
    }
  });

  test.each([
    ['world-110m.json', 100_000],
    ['world-50m.json', 600_000],
  ])('ships %s as its builder wrote it, in less than %s bytes', (file, limit) => {
    expect(readFileSync(`src/assets/${file}`).length).toBeLessThan(limit);
  });

  test('has countries that cover 29 % of the earth, none of them inside out', () => {
    const shares = fine.countries.features.map((country) => geoArea(country) / (4 * Math.PI));
    expect(Math.max(...shares)).toBeLessThan(0.05);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(0.29, 1);
  });

  test('puts the name of large countries inside of them', () => {
    for (const { country, position } of countryPoints.slice(0, 12)) {
      expect(countryAt(position as [number, number])).toEqual([country]);
    }
  });

  test('has its layers in the order of the map, and asks no server for anything', () => {
    const style = basemapStyle(read('110m'), 'light', true, ['COD']);
    const ids = style.layers.map(({ id }) => id);
    expect(ids).toEqual(Z_ORDER.slice(0, ids.length));
    expect(Object.keys(basemapPaint('dark')).sort()).toEqual([...ids].sort());
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });
});
