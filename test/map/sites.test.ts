import { readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { SitesFile } from '#domain/published/sites.ts';
import { siteLines, siteTip } from '#map/siteText.ts';
import { clusterSites, focusOf, intoCluster, prepareSites, stageOfSite } from '#map/sites.ts';

const file = parse(SitesFile, JSON.parse(readFileSync('static/data/sites.geojson', 'utf8')));
const cobalt = prepareSites(file, 'cobalt');
const at = (pixels: number) => () => pixels;

describe('sites', () => {
  test('of a commodity are those that name it, with their capacities of it alone', () => {
    expect(cobalt.length).toBeGreaterThan(100);
    for (const { capacities } of cobalt) {
      expect(capacities.every(({ commodity }) => commodity === 'cobalt')).toBe(true);
    }
  });

  test('of platinum are those listed as platinum-group metals', () => {
    expect(prepareSites(file, 'platinum').length).toBeGreaterThan(30);
  });

  test('that recycle have the hue of processing, which they feed', () => {
    const recycling = ['lithium', 'cobalt', 'nickel', 'copper', 'aluminium']
      .flatMap((commodity) => prepareSites(file, commodity))
      .find(({ stage }) => stage === 'recycling');
    expect(recycling && stageOfSite(recycling)).toBe('processing');
  });
});

describe('clusters', () => {
  test('hold every site exactly once, at every zoom', () => {
    for (const pixels of [50, 300, 3000, 100_000]) {
      const ids = clusterSites(cobalt, at(pixels)).flatMap(({ sites }) => sites.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(cobalt.map(({ id }) => id).toSorted());
    }
  });

  test('come apart as one zooms in', () => {
    const counts = [50, 300, 3000, 100_000].map((pixels) => clusterSites(cobalt, at(pixels)).length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts[0]).toBeLessThan((counts[3] ?? 0) / 2);
  });

  test('never mix stages', () => {
    for (const { sites } of clusterSites(cobalt, at(100))) {
      expect(new Set(sites.map(({ stage }) => stage)).size).toBe(1);
    }
  });

  test('are taken apart by looking closer; a single site is not', () => {
    const camera = { longitude: 0, latitude: 0, zoom: 2 };
    const marks = clusterSites(cobalt, at(300));
    const cluster = marks.find(({ sites }) => sites.length > 1);
    const single = marks.find(({ sites }) => sites.length === 1);
    expect(intoCluster(marks, cluster?.id ?? '', camera)?.zoom).toBe(3.5);
    expect(intoCluster(marks, single?.id ?? '', camera)).toBeNull();
  });

  test('sit between their sites, also across the antimeridian', () => {
    const [first] = cobalt;
    if (!first) throw new Error('Expected cobalt to have sites');
    const pair = [179.9, -179.9].map((longitude, i) => ({
      ...first,
      id: `site:${i}`,
      position: [longitude, 0] as const,
    }));
    const [mark] = clusterSites(pair, at(100));
    expect(mark?.sites).toHaveLength(2);
    expect(Math.abs(mark?.position[0] ?? 0)).toBeCloseTo(180, 6);
  });
});

describe('the tip of a site', () => {
  const reader = { locale: 'en', country: (code: string) => code };
  const marks = clusterSites(cobalt, at(1e9));

  test('says what its capacity is a capacity of', () => {
    const known = marks.find(({ sites: [site] }) => (site?.capacities.length ?? 0) > 0);
    const [capacity] = known?.sites[0]?.capacities ?? [];
    const tip = siteTip(marks, known?.id ?? '', reader);
    expect(
      capacity && tip?.lines.some((line) => line.includes(capacity.of) && line.includes(capacity.unit)),
    ).toBe(true);
    expect(tip?.lines.at(-1)).toMatch(/^Sources: /);
  });

  test('says it in the language of the reader, unit and all', () => {
    const words = new Map([
      ['t/yr', 't/año'],
      ['refined cobalt (indicative)', 'cobalto refinado (indicativa)'],
    ]);
    const kokkola = marks.flatMap(({ sites }) => sites).find(({ name }) => name.includes('Kokkola'));
    if (!kokkola) throw new Error('Expected a refinery in Kokkola');
    const lines = siteLines(kokkola, { ...reader, say: (text) => words.get(text) ?? text });
    expect(lines.join()).toMatch(/t\/año of cobalto refinado/);
  });

  test('calls nothing twice: no "manganese manganese ore", and no symbol for a name', () => {
    for (const { properties } of file.features) {
      for (const { of } of properties.capacities) {
        expect(of).not.toMatch(/\b(\w+) \1\b|^(co|pd|pt|pgm)$|aluminum/);
      }
    }
  });

  test('names who published it, and not by the letters of a register', () => {
    const source = (id: string) => ({ SITE_USGS_AFR: 'US Geological Survey' })[id] ?? id;
    const african = marks.find(({ sites: [site] }) => site?.sources.includes('SITE_USGS_AFR'));
    const tip = siteTip(marks, african?.id ?? '', { ...reader, source });
    expect(tip?.lines.at(-1)).toContain('US Geological Survey');
    expect(tip?.lines.join()).not.toContain('SITE_USGS_AFR');
  });

  test.each(['cobalt', 'copper', 'lithium', 'platinum'])(
    'says nothing twice of any site of %s',
    (commodity) => {
      for (const site of prepareSites(file, commodity)) {
        const lines = siteLines(site, reader);
        expect([site.name, new Set(lines).size]).toEqual([site.name, lines.length]);
      }
    },
  );

  test('dims no flow: it has none', () => {
    expect(focusOf(null, 'site:kamoto')).toEqual({ selection: null, hovered: null });
    expect(focusOf(null, 'cobalt:COD:extraction').hovered).toBe('cobalt:COD:extraction');
  });

  test('says that an unknown capacity is not known, and prints no 0', () => {
    const unknown = marks.find(({ sites: [site] }) => site?.capacities.length === 0);
    const tip = siteTip(marks, unknown?.id ?? '', reader);
    expect(tip?.lines).toContain('capacity not known');
    expect(tip?.lines.join()).not.toMatch(/\b0 t/);
  });

  test('of a cluster counts and names its sites', () => {
    const far = clusterSites(cobalt, at(50));
    const cluster = far.toSorted((a, b) => b.sites.length - a.sites.length)[0];
    const tip = siteTip(far, cluster?.id ?? '', reader);
    expect(tip?.title).toContain(`${cluster?.sites.length} sites`);
    expect(tip?.lines[0]).toContain(cluster?.sites[0]?.name);
  });
});
