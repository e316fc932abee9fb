import { describe, expect, test } from 'vitest';
import { readOutlines } from '#scripts/read/outlines.ts';
import { anchorsFrom } from '#scripts/steps/anchors.ts';
import { distanceKm } from '#scripts/steps/distance.ts';
import { stagePoint } from '#scripts/steps/stagePoint.ts';
import { realTables } from '../checks/tablesWith.ts';

const outlines = readOutlines();
const anchorOf = anchorsFrom(realTables(), outlines);

describe('anchors', () => {
  test('a site with at least half of the output stands for the country, by name', () => {
    expect(anchorOf('cobalt', 'extraction', 'MDG', 3100)?.anchor).toEqual({
      kind: 'site',
      name: 'Ambatovy mine',
    });
    expect(anchorOf('rare-earths', 'extraction', 'CHN', 270_000)?.anchor).toEqual({
      kind: 'site',
      name: 'Bayan Obo',
    });
  });

  test('many sites give their mean, weighted by a capacity that counts the same', () => {
    const chile = anchorOf('copper', 'extraction', 'CHL', 5_510_000);
    expect(chile?.anchor).toMatchObject({
      kind: 'national',
      name: expect.stringContaining('weighted by capacity'),
    });
    expect(chile?.position[1]).toBeLessThan(-20);
    expect(chile?.position[1]).toBeGreaterThan(-35);
  });

  test('a point stated for a commodity comes before its sites', () => {
    expect(anchorOf('rare-earths', 'processing', 'USA', null)?.anchor.name).toBe('Mountain Pass');
  });

  test('smelters stand for aluminium, not the battery plants that sites.csv lists as manufacturing', () => {
    expect(anchorOf('aluminium', 'manufacturing', 'CAN', 3_320_000)?.position[0]).toBeLessThan(-60);
    expect(anchorOf('aluminium', 'manufacturing', 'CAN', 3_320_000)?.anchor.name).not.toContain('Toda');
  });

  test('smelters are found however their source spells aluminium', () => {
    expect(anchorOf('aluminium', 'manufacturing', 'MOZ', 570_000)?.anchor.name).toBe('Mozal Smelter');
    expect(anchorOf('aluminium', 'manufacturing', 'RUS', 3_880_000)?.position[0]).toBeGreaterThan(80);
    expect(anchorOf('aluminium', 'manufacturing', 'CMR', 60_000)?.anchor.name).toBe('Smelter at Edea');
  });

  test('other countries stand nowhere', () => {
    expect(anchorOf('cobalt', 'processing', 'OTH', 1)).toBeNull();
  });
});

describe('a point of the country', () => {
  const ofNorway = outlines.filter(({ properties }) => properties.a3 === 'NOR');

  test('is another for each stage, so that they do not hide each other', () => {
    const spain = outlines.filter(({ properties }) => properties.a3 === 'ESP');
    const points = (['extraction', 'processing', 'manufacturing', 'use'] as const).map((stage) =>
      stagePoint([-3.6, 40.3], stage, spain).join(' '),
    );
    expect(new Set(points).size).toBe(4);
  });

  test('stays at the label where every step would leave the land', () => {
    expect(stagePoint([14, 64.3], 'processing', ofNorway)).toEqual([14, 64.3]);
  });

  test('without an outline is the label itself', () => {
    expect(stagePoint([1, 2], 'use', [])).toEqual([1, 2]);
  });
});

describe('distance', () => {
  test('is along the great circle: Port Hedland to Shanghai, 5,700 km', () => {
    expect(distanceKm([118.6, -20.3], [121.5, 31.2])).toBeCloseTo(5735, -2);
  });

  test('crosses the antimeridian: Fiji to Samoa is 1,100 km, not 39,000', () => {
    expect(distanceKm([178.4, -18.1], [-171.8, -13.8])).toBeLessThan(1300);
  });

  test('to nowhere is a typical 8,000 km', () => {
    expect(distanceKm(null, [0, 0])).toBe(8000);
  });
});
