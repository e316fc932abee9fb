/** The three projections show the same rows. */
import { describe, expect, test } from 'vitest';
import countryPoints from '../../src/assets/country-points.json';
import {
  PROJECTIONS,
  homeCamera,
  mapZoom,
  cameraOf,
  isSameCamera,
  keptView,
  type Projection,
} from '#map/camera.ts';
import { equalEarthCamera, equalEarthProjector } from '#map/equalEarth.ts';
import { drawingsOf } from '#map/drawings.ts';
import { labelScene } from '#map/labels/labelScene.ts';
import type { CountryPoint } from '#map/labels/labelText.ts';
import { flatProjector, globeProjector, type Projector } from '#map/projector.ts';
import type { FlowRow } from '#map/rows.ts';
import { prepareScene } from '#map/scene.ts';
import { cobaltNetwork } from './fixtures.ts';

const SIZE = { width: 1440, height: 900 };
const scene = prepareScene(cobaltNetwork(), { estimatedLegs: true });
const CONGO = 'cobalt:COD:extraction>CHN:processing';
const PACIFIC = 'cobalt:CHN:processing>USA:manufacturing';

function viewOf(projection: Projection): Projector {
  const camera = homeCamera(scene, projection, SIZE);
  if (projection === 'equal-area') return equalEarthProjector(camera, SIZE);
  const center = [camera.longitude, camera.latitude] as const;
  const state = { center, zoom: mapZoom(camera, projection, SIZE), size: SIZE };
  return projection === 'globe' ? globeProjector(state) : flatProjector(state);
}
const text = {
  country: (code: string) => code,
  tonnes: (amount: number | null) => `${amount} t`,
  change: (amount: number) => `${amount} t`,
  width: (words: string) => 7 * words.length,
};
const rowOf = (id: string) => {
  const row = scene.flows.find((flow) => flow.id === id);
  if (!row) throw new Error(`Expected the fixture to hold ${id}`);
  return row;
};
const isOn = ({ x, y }: { x: number; y: number }) => x >= 0 && x <= SIZE.width && y >= 0 && y <= SIZE.height;

describe.each(PROJECTIONS)('the home view of the %s map', (projection) => {
  const view = viewOf(projection);

  test('shows the largest flow from end to end', () => {
    const [drawing] = drawingsOf(rowOf(CONGO), view);
    expect(drawing?.line.every((point) => isOn(point) && !point.hidden)).toBe(true);
  });

  test('draws every flow at least once, with an arrowhead of its own width', () => {
    for (const row of scene.flows) {
      const drawings = drawingsOf(row, view);
      expect(drawings.length).toBeGreaterThan(0);
      for (const { head } of drawings) expect(head.flat().every(Number.isFinite)).toBe(true);
    }
  });

  test('ends the largest flow at the rims of its circles, wherever the map puts them', () => {
    const row = rowOf(CONGO);
    const [drawing] = drawingsOf(row, view);
    const [from, to] = [view.place(row.from), view.place(row.to)];
    const start = drawing?.line[0];
    const tip = drawing?.head[Math.floor(drawing.head.length / 2)];
    expect(start && Math.hypot(start.x - from.x, start.y - from.y)).toBeCloseTo(row.originRim, 0);
    expect(tip && Math.hypot(tip[0] - to.x, tip[1] - to.y)).toBeCloseTo(row.destinationRim, 0);
  });

  test('sends a flipped flow the other way round and points its arrowhead along it, at the rim', () => {
    const flipped = prepareScene(cobaltNetwork(), { estimatedLegs: true, flipped: new Set([PACIFIC]) });
    const lengthOf = (row: FlowRow) =>
      drawingsOf(row, view)[0]?.line.reduce(
        (sum, point, i, all) =>
          sum + Math.hypot(point.x - (all[i - 1] ?? point).x, point.y - (all[i - 1] ?? point).y),
        0,
      ) ?? 0;
    const row = flipped.flows.find(({ id }) => id === PACIFIC) as FlowRow;
    if (projection !== 'globe') expect(lengthOf(row)).toBeGreaterThan(1.2 * lengthOf(rowOf(PACIFIC)));
    const destination = view.place(row.to);
    const arriving = drawingsOf(row, view).find(({ head }) => {
      const tip = head[Math.floor(head.length / 2)];
      return tip && Math.hypot(tip[0] - destination.x, tip[1] - destination.y) < row.destinationRim + 1;
    });
    expect(arriving, 'an arrowhead that touches its destination').toBeDefined();
    const [end, before] = [arriving?.line.at(-1), arriving?.line.at(-3)];
    const tip = arriving?.head[Math.floor(arriving.head.length / 2)];
    if (!end || !before || !tip) throw new Error('Expected a line and a head');
    const along = Math.atan2(end.y - before.y, end.x - before.x);
    const pointing = Math.atan2(tip[1] - end.y, tip[0] - end.x);
    expect(Math.cos(pointing - along)).toBeGreaterThan(0.9);
  });

  test('lays the name of no small place on a flow or a circle, and no name of the basemap', () => {
    const { labels } = labelScene(scene, [], view, countryPoints as unknown as CountryPoint[], text);
    const large = new Set<string>(scene.places.filter(({ radius }) => radius >= 10).map(({ id }) => id));
    const chief = new Set(scene.places.map(({ place: { country } }) => country).slice(0, 14));
    const quiet = labels.filter(
      ({ id, kind, text: name }) =>
        kind === 'country' || (kind === 'place' && !large.has(id) && !chief.has(name)),
    );
    expect(quiet.length).toBeGreaterThan(10);
    const points = scene.flows.flatMap((row) => drawingsOf(row, view).flatMap(({ line }) => line));
    const dots = scene.places.map(({ position }) => view.place(position));
    for (const { x, y, text: name, detail } of quiet) {
      const right = x + text.width(name) + (detail ? 5 + text.width(detail) : 0);
      const on = [...points, ...dots].filter(
        (point) => !point.hidden && point.x > x && point.x < right && Math.abs(point.y - y) < 5,
      );
      expect([name, on]).toEqual([name, []]);
    }
  });

  test('names DR Congo and China, each once', () => {
    const { labels } = labelScene(scene, [], view, countryPoints as unknown as CountryPoint[], text);
    const names = labels.map((label) => label.text);
    for (const country of ['COD', 'CHN']) expect(names.filter((name) => name === country)).toHaveLength(1);
    expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
  });
});

test('the Pacific crossing is seen at both edges of the flat and the equal-area map', () => {
  for (const projection of ['flat', 'equal-area'] as const) {
    const [first, second] = drawingsOf(rowOf(PACIFIC), viewOf(projection));
    expect(first?.line[0] && isOn(first.line[0]), projection).toBe(true);
    expect(second?.line.at(-1) && isOn(second.line.at(-1) as never), projection).toBe(true);
    // No line is drawn back across the map.
    for (const { line } of [first, second].filter((drawing) => drawing !== undefined)) {
      for (const [i, point] of line.entries()) {
        const next = line[i + 1] ?? point;
        expect(Math.abs(next.x - point.x)).toBeLessThan(SIZE.width / 4);
      }
    }
  }
});

test('amount and sign of a flow over the Pacific stand inside the world, where its line is seen', () => {
  const view = viewOf('equal-area');
  const halves = drawingsOf(rowOf(PACIFIC), view);
  expect(halves).toHaveLength(2);
  // What is inside at one edge is beyond the other, but for the one step that crosses it.
  const parts = halves.map(({ line }) => line.filter(({ outside }) => !outside).length);
  const steps = halves[0]?.line.length ?? 0;
  expect(Math.abs((parts[0] ?? 0) + (parts[1] ?? 0) - steps)).toBeLessThanOrEqual(1);
  const gone = prepareScene(
    { ...cobaltNetwork(), flows: cobaltNetwork().flows.filter(({ id }) => id !== PACIFIC) },
    { estimatedLegs: true, comparison: cobaltNetwork() },
  );
  const { marks } = labelScene(gone, [], view, [], text);
  const mark = marks.find(({ id }) => id === PACIFIC);
  const inside = halves.flatMap(({ line }) => line).filter(({ outside }) => !outside);
  expect(
    Math.min(...inside.map(({ x, y }) => Math.hypot(x - (mark?.x ?? 0), y - (mark?.y ?? 0)))),
  ).toBeLessThan(12);
});

test('flows on the far side of the globe are counted, not drawn', () => {
  const state = { center: [-150, -20] as const, zoom: 1, size: SIZE };
  const { behind } = labelScene(scene, [], globeProjector(state), [], text);
  expect(behind.map(({ id }) => id)).toContain('cobalt:FIN:processing>POL:manufacturing');
  expect(behind.map(({ id }) => id)).not.toContain(PACIFIC);
});

test('a place on the near side is seen and its antipode is hidden', () => {
  const view = globeProjector({ center: [26, -10], zoom: 1, size: SIZE });
  expect(view.place([26, -10])).toMatchObject({ hidden: false });
  expect(view.place([26, -10]).x).toBeCloseTo(SIZE.width / 2, 6);
  expect(view.place([-154, 10]).hidden).toBe(true);
});

test.each(['globe', 'flat'] as const)(
  'a camera survives the way to MapLibre and back on the %s map',
  (projection) => {
    const camera = { longitude: 26, latitude: -11, zoom: 2.5 };
    const zoom = mapZoom(camera, projection, SIZE);
    expect(isSameCamera(cameraOf([26, -11], zoom, projection, SIZE), camera)).toBe(true);
  },
);

test('the middle of an Equal Earth view is where its camera looks', () => {
  const camera = { longitude: 26, latitude: -11, zoom: 2 };
  const { x, y } = equalEarthProjector(camera, SIZE).place([26, -11]);
  expect([x, y]).toEqual([SIZE.width / 2, SIZE.height / 2]);
  const again = equalEarthCamera([x, y], camera, SIZE);
  expect(isSameCamera(again, camera)).toBe(true);
});

test('Equal Earth keeps areas: a degree cell covers as much screen in Greenland as its cosine says', () => {
  const view = equalEarthProjector({ longitude: 11, latitude: 0, zoom: 0 }, SIZE);
  const cell = (lon: number, lat: number) => {
    const [a, b, c] = [view.place([lon, lat]), view.place([lon + 0.1, lat]), view.place([lon, lat + 0.1])];
    return (
      Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) /
      Math.cos(((lat + 0.05) * Math.PI) / 180)
    );
  };
  expect(cell(-40, 72) / cell(20, 0)).toBeCloseTo(1, 2);
});

test('a change of projection keeps a region in view and otherwise shows the whole world', () => {
  const region = { longitude: 26, latitude: -11, zoom: 3 };
  expect(keptView(region)).toBe(region);
  expect(keptView({ ...region, zoom: 0.1 })).toBeNull();
  expect(keptView(null)).toBeNull();
});
