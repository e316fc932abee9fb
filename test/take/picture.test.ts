import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { geoPath } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { flowMatrix, type MatrixEnd } from '#charts/matrix.ts';
import { formatTonnes } from '#format/quantity.ts';
import { mapZoom, type Camera, type Projection } from '#map/camera.ts';
import type { World } from '#map/basemapStyle.ts';
import { equalEarthProjector } from '#map/equalEarth.ts';
import { legendTonnes } from '#map/flowScale.ts';
import type { CountryPoint } from '#map/labels/labelText.ts';
import { legendSamples } from '#map/legendSamples.ts';
import { flatProjector, globeProjector, type Projector } from '#map/projector.ts';
import { tonnes } from '#domain/tonnes.ts';
import { prepareScene, type MapScene } from '#map/scene.ts';
import { flowRows } from '#state/flowRows.ts';
import { diagram } from '#take/picture/diagram.ts';
import { groundPath, groundProjection } from '#take/picture/ground.ts';
import { mapPicture, type MapView } from '#take/picture/mapPicture.ts';
import { matrixPicture, type MatrixView } from '#take/picture/matrixPicture.ts';
import { notesOf, PAGE } from '#take/picture/page.ts';
import { withPrintResolution } from '#take/picture/png.ts';
import type { Writing } from '#take/picture/writing.ts';
import { cobaltNetwork } from '#test/map/fixtures.ts';
import { shownFrom } from './shownFrom.ts';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const world = json('src/assets/world-110m.json') as World;
const countries = json('src/assets/country-points.json') as CountryPoint[];

/** A letter is about half as wide as it is high. */
const writing: Writing = {
  theme: 'light',
  locale: 'en',
  measure: (text, size) => text.length * size * 0.55,
  fontFaces: '',
};
const network = cobaltNetwork();
const scene = prepareScene(network, { estimatedLegs: true });
const page = {
  title: 'Cobalt flows, 2024',
  subtitle: ['28 of 28 flows'],
  notes: ['Sources: fixture'],
  description: '',
};

const CAMERAS: Readonly<Record<Projection, Camera>> = {
  globe: { longitude: 60, latitude: 20, zoom: 0.3 },
  flat: { longitude: 11, latitude: 18, zoom: 0 },
  'equal-area': { longitude: 11, latitude: 0, zoom: 0 },
};

function projectorOf(
  projection: Projection,
  camera: Camera,
  size: { width: number; height: number },
): Projector {
  if (projection === 'equal-area') return equalEarthProjector(camera, size);
  const state = {
    center: [camera.longitude, camera.latitude] as const,
    zoom: mapZoom(camera, projection, size),
    size,
  };
  return projection === 'globe' ? globeProjector(state) : flatProjector(state);
}

function viewOf(projection: Projection, of: MapScene, changes: Partial<MapView> = {}): MapView {
  const camera = CAMERAS[projection];
  return {
    ...{ scene: of, world, countries, region: [], selection: null, range: false },
    projector: (size) => projectorOf(projection, camera, size),
    ground: (size) => groundPath(projection, camera, size),
    sites: () => [],
    nameOf: (country) => country,
    say: (text) => text,
    ...changes,
  };
}

/** Values of one attribute, in the order of the file. */
function values(svg: string, name: string): string[] {
  return [...svg.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}
const distinct = (all: readonly string[]) => [...new Set(all)];
const unescaped = (text: string) => text.replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe.each(['globe', 'flat', 'equal-area'] as const)('the map on paper (%s)', (projection) => {
  const svg = mapPicture(viewOf(projection, scene), page, writing);

  it('draws the flows of the scene, each with its own width, and no other', () => {
    const drawn = distinct(values(svg, 'data-flow')).map(unescaped);
    const all = scene.flows.map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining(drawn));
    // The globe hides its far side; a map without one shows everything.
    if (projection !== 'globe') expect(drawn).toEqual(all);
    else expect(drawn.length).toBeGreaterThan(10);
    const widths = new Map(scene.flows.map(({ id, width }) => [id, width]));
    for (const [, id = '', width] of svg.matchAll(/data-flow="([^"]*)"[^>]*? data-width="([^"]*)"/g)) {
      expect(Number(width)).toBeCloseTo(widths.get(unescaped(id)) ?? NaN, 1);
    }
  });

  it('names places and amounts of the scene only, with three real widths in its legend', () => {
    const labels = values(svg, 'data-label').filter((id) => !id.startsWith('country:'));
    const known = new Set<string>([...scene.flows, ...scene.places].map(({ id }) => id));
    expect(labels.map(unescaped).filter((id) => !known.has(id))).toEqual([]);
    expect(labels.length).toBeGreaterThan(5);
    const legend = svg.slice(svg.indexOf('data-legend'));
    const widths = legendTonnes(scene.scale.max.flow).map((tonnes) => scene.scale.width(tonnes));
    expect(values(legend, 'data-width').map(Number)).toEqual(
      widths.map((width) => Math.round(width * 100) / 100),
    );
    expect(legend).toContain('100\u00a0kt');
  });

  it('is one page of A4 with title and sources, without foreign objects or scripts', () => {
    expect(svg).toMatch(/^<svg [^>]*width="297mm" height="210mm" viewBox="0 0 1122\.56 793\.6"/);
    expect(svg).toContain('>Cobalt flows, 2024</text>');
    expect(svg).toContain('>Sources: fixture</text>');
    expect(svg).not.toMatch(/foreignObject|<script|href/);
  });

  it('puts coasts and places into the same place', () => {
    const size = { width: 1054, height: 560 };
    const camera = CAMERAS[projection];
    const ground = groundProjection(projection, camera, size);
    const projector = projectorOf(projection, camera, size);
    for (const { position } of scene.places) {
      const { x, y, hidden } = projector.place(position);
      if (hidden) continue;
      const [gx = NaN, gy = NaN] = ground([...position]) ?? [];
      expect(Math.hypot(x - gx, y - gy)).toBeLessThan(0.5);
    }
    expect(geoPath(ground)({ type: 'Sphere' })?.length).toBeGreaterThan(50);
  });
});

describe('a picture', () => {
  it('dims what has nothing to do with the selection', () => {
    const [first] = scene.flows;
    const svg = mapPicture(viewOf('equal-area', scene, { selection: first?.id ?? null }), page, writing);
    const dimmed = [...svg.matchAll(/<g data-flow="([^"]*)"[^>]*opacity="0\.22"/g)].map(([, id = '']) => id);
    expect(dimmed.map(unescaped)).not.toContain(first?.id);
    expect(dimmed.length).toBeGreaterThan(20);
  });

  it('shows a scenario as the change against today, on the scale of today', () => {
    const flows = network.flows.map((flow, at) => (at === 0 ? { ...flow, tonnes: null } : flow)).slice(0, -1);
    const options = { estimatedLegs: true, comparison: network, scaleMax: scene.scale.max };
    const svg = mapPicture(viewOf('flat', prepareScene({ ...network, flows }, options)), page, writing);
    expect(svg).toContain('data-change="lost"');
    expect(svg.slice(svg.indexOf('data-legend'))).toContain('100\u00a0kt');
  });

  it('of stages in two units has widths of each on its own scale, as on screen, and says so', () => {
    const [mined, refined] = network.legs;
    const legs = [mined, { ...refined, fromUnit: 't alumina' }] as typeof network.legs;
    const flows = network.flows.map((flow) =>
      flow.from === 'processing' && flow.tonnes !== null
        ? { ...flow, tonnes: tonnes(flow.tonnes / 1000) }
        : flow,
    );
    const both = prepareScene({ ...network, legs, flows }, { estimatedLegs: true });
    const svg = mapPicture(viewOf('equal-area', both), page, writing);
    const legend = svg.slice(svg.indexOf('data-legend'));
    const expected = legendSamples(both, 'flow', null).map(({ tonnes: of, unit }) =>
      both.scale.width(of, unit),
    );
    expect(values(legend, 'data-width').map(Number)).toEqual(
      expected.map((width) => Math.round(width * 100) / 100),
    );
    expect(Math.min(...expected)).toBeGreaterThan(2);
    expect(legend).toContain('100\u00a0t alumina');
    expect(legend).toContain('width: a scale for each stage');
  });

  it('of a comparison names the world compared with and explains what is dotted', () => {
    const named = { estimatedLegs: true, comparison: network, against: '“Africa”' };
    const svg = mapPicture(viewOf('equal-area', prepareScene(network, named)), page, writing);
    const legend = svg.slice(svg.indexOf('data-legend'));
    expect(legend).toContain('Against “Africa”:');
    expect(legend).toContain('scenario result');
  });

  it('cuts a flow that crosses the edge of the world there, and no other', () => {
    const svg = mapPicture(viewOf('equal-area', scene), page, writing);
    const cut = [...svg.matchAll(/<g data-flow="([^"]*)"[^>]*clip-path="url\(#world-edge\)"/g)].map(
      ([, id = '']) => id,
    );
    expect(new Set(cut.map(unescaped))).toEqual(new Set(['cobalt:CHN:processing>USA:manufacturing']));
    expect(svg).toContain('<clipPath id="world-edge"><path d="M');
  });

  it('shows a hairline that is lost as a line, and not as nothing between two outlines', () => {
    const flows = network.flows.map((flow) =>
      flow.destination === 'POL' && flow.tonnes !== null
        ? { ...flow, tonnes: tonnes(flow.tonnes / 2) }
        : flow,
    );
    const compared = prepareScene({ ...network, flows }, { estimatedLegs: true, comparison: network });
    const svg = mapPicture(viewOf('equal-area', compared), page, writing);
    const thin = compared.flows.find(({ change, width }) => change?.kind === 'lost' && width < 3);
    const drawn = svg
      .split('<g data-flow')
      .find((part) => part.startsWith(`="${thin?.id.replace('>', '&gt;')}"`));
    expect(drawn).toContain('#00796B');
    expect(drawn?.split('</g>')[0]?.match(/stroke="#F7F8F9"/g)).toHaveLength(2);
  });

  it('writes names as text, whatever they hold', () => {
    const hostile = '</text><script>alert(1)</script>&"\u0000';
    const view = viewOf('equal-area', scene, { nameOf: () => hostile });
    const svg = mapPicture(view, { ...page, title: hostile }, writing);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot; ');
  });

  it('keeps every line of words on the page', () => {
    const notes = ['word '.repeat(300), 'x'.repeat(2000)];
    const svg = mapPicture(viewOf('equal-area', scene), { ...page, notes }, writing);
    const group = svg.slice(svg.indexOf('data-notes'));
    const lines = [...group.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
    expect(lines.join('').replaceAll(' ', '')).toBe(notes.join('').replaceAll(' ', ''));
    for (const text of lines) expect(writing.measure(text, 8.5, 450)).toBeLessThanOrEqual(PAGE.width - 68);
  });

  it('names its sources, how to cite it and its day', () => {
    const [sources, cite] = notesOf(shownFrom(network), ['USGS_MCS2026', 'USGS_MCS2026']);
    expect(sources?.match(/USGS|Geological Survey/g)?.length).toBeGreaterThan(0);
    expect(cite).toContain('25 November 2026');
    expect(cite).toContain('https://example.org/?commodity=cobalt&v=1');
  });
});

describe('the diagram on paper', () => {
  const rows = flowRows(network, null);
  const view = {
    rows,
    selection: null,
    stageName: (stage: string) => stage,
    nameOf: ({ end }: { end: string | null }) => end ?? 'Other',
  };
  const svg = diagram(view, page, writing);

  it('carries every known tonne of the rows in its bands', () => {
    const sum = values(svg, 'data-tonnes').reduce((total, tonnes) => total + Number(tonnes), 0);
    expect(sum).toBeCloseTo(
      rows.reduce((total, { flow }) => total + (flow.tonnes ?? 0), 0),
      3,
    );
  });

  it('has three heights in its legend that are those of its bands', () => {
    const band = /data-band="[^"]*" data-tonnes="187000"[^>]*? data-thickness="([^"]*)"/.exec(svg);
    const perTonne = Number(band?.[1]) / 187_000;
    const heights = values(svg, 'data-height').map(Number);
    expect(heights).toHaveLength(3);
    const labels = [...svg.slice(svg.indexOf('data-legend')).matchAll(/>([\d.]+)\u00a0kt<\/text>/g)];
    for (const [at, [, kilotonnes]] of labels.entries()) {
      expect(heights[at]).toBeCloseTo(Number(kilotonnes) * 1000 * perTonne, 1);
    }
  });
});

describe('the matrix on paper', () => {
  const rows = flowRows(network, null).filter(({ leg }) => leg?.from === 'extraction');
  const matrix = flowMatrix(rows, { origins: 20, destinations: 18 });
  const view: MatrixView = {
    ...{ matrix, stage: 'extraction' as const, isModelled: false, selection: null },
    nameOf: ({ end }: MatrixEnd) => end,
    sentenceOf: (origin: MatrixEnd, destination: MatrixEnd) => `${origin.end} to ${destination.end}`,
  };
  const svg = matrixPicture(view, page, writing);

  it('has a cell for every flow of the leg, with its tonnes, and a total that is their sum', () => {
    const single = [...matrix.origins].flatMap(({ end }) =>
      matrix.destinations.flatMap((to) => matrix.cell(end, to.end)?.flow ?? []),
    );
    expect(values(svg, 'data-flow').map(unescaped).sort()).toEqual(single.map(({ id }) => id).sort());
    const sum = values(svg, 'data-tonnes').reduce((total, tonnes) => total + Number(tonnes), 0);
    expect(sum).toBeCloseTo(matrix.total, 0);
    expect(svg).toContain(`>${formatTonnes(matrix.total, 'en')}</text>`);
  });

  it('keeps its cells and words in the box that the page leaves, whatever names are like', () => {
    const long = { ...view, nameOf: () => 'A name that is far too long for the room beside a row' };
    const drawn = matrixPicture(long, page, writing);
    for (const [, x, width] of drawn.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)) {
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(PAGE.width - 68);
    }
    expect(drawn).toMatch(/>A name that is[^<]*…<\/text>/);
  });

  it('says what its shades and borders mean, and marks what is selected', () => {
    const legend = svg.slice(svg.indexOf('data-legend'));
    expect(values(legend, 'data-shade')).toHaveLength(4);
    expect(legend).toContain('estimated');
    expect(legend).not.toContain('scenario result');
    const [first] = values(svg, 'data-flow').map(unescaped);
    const lit = matrixPicture({ ...view, selection: first ?? null, isModelled: true }, page, writing);
    expect(lit.match(/stroke-width="2"/g)).toHaveLength(1);
    expect(lit.slice(lit.indexOf('data-legend'))).toContain('scenario result');
  });
});

describe('a PNG for print', () => {
  /** The smallest PNG: one grey pixel. */
  const chunk = (name: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
  };
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

  it('says 11,811 dots a metre behind its header, and is the same otherwise', () => {
    const whole = Buffer.from(withPrintResolution(png));
    expect(whole.subarray(37, 41).toString()).toBe('pHYs');
    expect([whole.readUInt32BE(41), whole.readUInt32BE(45), whole[49]]).toEqual([11_811, 11_811, 1]);
    // The checksum that other writers give this very chunk.
    expect(whole.readUInt32BE(50).toString(16)).toBe('78a53f76');
    expect(Buffer.concat([whole.subarray(0, 33), whole.subarray(54)])).toEqual(png);
  });

  it('is refused where it is none', () => {
    expect(() => withPrintResolution(new Uint8Array(100))).toThrow('Expected a PNG');
  });
});
