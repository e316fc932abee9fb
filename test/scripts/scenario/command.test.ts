import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCommand, USAGE } from '#scripts/scenario/command.ts';
import { outcomeOf } from '#scripts/scenario/outcome.ts';

/** The published folder of the repository: what a reader of the command line has. */
const cobalt = ['--commodity', 'cobalt'];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scenario-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A process of its own: slow, so only where the process itself is what is tested. */
function spawned(...args: string[]): Promise<{ status: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile('node_modules/.bin/tsx', ['scripts/scenario.ts', ...args], (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

interface Features {
  type: string;
  features: { id: string; properties: Record<string, unknown> }[];
}

/** The published cobalt file with one thing changed. */
function changedCobalt(name: string, change: (content: Features) => void): string {
  const content = JSON.parse(readFileSync('static/data/commodities/cobalt.geojson', 'utf8')) as Features;
  change(content);
  return file(name, content);
}

function firstFlow({ features }: Features) {
  const flow = features.find(({ properties }) => properties['kind'] === 'flow');
  if (!flow) throw new Error('Expected a flow');
  return flow;
}

describe('the command line', () => {
  test('prints an answer with status 0, and one line of error with status 2', async () => {
    const [help, wrong] = await Promise.all([
      spawned('--help'),
      spawned('--commodity', 'cobalt', '--set', 'adaptability=0'),
    ]);
    expect(help).toEqual({ status: 0, stdout: `${USAGE}\n`, stderr: '' });
    const message = 'scenario: --set: Expected adaptability between 1 and 100, found 0; see --help\n';
    expect(wrong).toEqual({ status: 2, stdout: '', stderr: message });
  }, 20_000);

  test('--json prints flows, unmet demand, measures and assumptions', async () => {
    const { status, out } = await outcomeOf([...cobalt, '--scenario', 'africa', '--json']);
    expect(status).toBe(0);
    const result = JSON.parse(out) as Record<string, unknown[]>;
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(['flows', 'places', 'measures', 'assumptions', 'binding', 'remarks']),
    );
    expect(result['flows']?.length).toBeGreaterThan(100);
    expect(result['warm']).toBeUndefined();
  });

  test.each([
    ['cobalt', 'africa'],
    ['graphite', 'north-america'],
    ['titanium', 'china'],
  ])('--json of %s under %s fits the published schema', async (commodity, scenario) => {
    const { out } = await outcomeOf(['--commodity', commodity, '--scenario', scenario, '--json']);
    const schema = JSON.parse(readFileSync('static/data/schema/result.json', 'utf8')) as object;
    const fits = new Ajv({ strict: true, strictTuples: false }).compile(schema);
    fits(JSON.parse(out));
    expect(fits.errors).toBeNull();
  });

  test('--table prints the parts that a reader wants first', async () => {
    const quota = ['--scenario', 'africa', '--option', 'drc-cobalt-quota', '--table'];
    const { out } = await outcomeOf([...cobalt, ...quota]);
    for (const title of [
      'Concentration',
      'Flows that change most',
      'Who runs short',
      'What holds flows back',
      'Assumptions',
    ]) {
      expect(out).toContain(title);
    }
  });

  test('a network of one’s own gives what the same published network gives', async () => {
    const own = changedCobalt('own.geojson', () => undefined);
    const published = await outcomeOf([...cobalt, '--json']);
    expect(await outcomeOf([...cobalt, '--network', own, '--json'])).toEqual(published);
  });
});

describe('bad input is one line with file, feature, field, expected and found, and status 1', () => {
  const cases: [string, () => string[], RegExp][] = [
    [
      'an unknown commodity',
      () => ['--commodity', 'unobtainium'],
      /manifest\.json, commodities: expected one of .*, found unobtainium/,
    ],
    [
      'an unknown scenario',
      () => [...cobalt, '--scenario', 'mars'],
      /manifest\.json, scenarios: expected one of .*, found mars/,
    ],
    [
      'an unknown option',
      () => [...cobalt, '--scenario', 'africa', '--option', 'x'],
      /africa\.geojson, options: expected one of .*, found x/,
    ],
    [
      'a missing file',
      () => [...cobalt, '--levers', join(folder, 'none.json')],
      /none\.json: expected a file that can be read, found ENOENT/,
    ],
    [
      'no JSON',
      () => [...cobalt, '--network', file('bad.geojson', '{"type":')],
      /bad\.geojson: expected JSON, found /,
    ],
    [
      'a bad lever',
      () => [...cobalt, '--levers', file('bad.json', [{ kind: 'wish' }])],
      /bad\.json, lever 0, kind: expected .*, found "wish"/,
    ],
    [
      'a negative figure',
      () => [
        ...cobalt,
        '--network',
        changedCobalt('negative.geojson', (content) => (firstFlow(content).properties['tonnes'] = -5)),
      ],
      /negative\.geojson, cobalt:\S+, properties\.tonnes: expected .*>=0.*, found -5/,
    ],
    [
      '1e308 tonnes',
      () => [
        ...cobalt,
        '--network',
        changedCobalt('huge.geojson', (content) => (firstFlow(content).properties['tonnes'] = 1e308)),
      ],
      /huge\.geojson, cobalt:\S+, tonnes: expected 0 to 1000000000000, found 1e\+308/,
    ],
    [
      '1e308 tonnes to trace',
      () => [
        ...cobalt,
        ...['--trace', 'CHN', '--network'],
        changedCobalt('vast.geojson', (content) => (firstFlow(content).properties['tonnes'] = 1e308)),
      ],
      /vast\.geojson, cobalt:\S+, tonnes: expected 0 to 1000000000000, found 1e\+308/,
    ],
    [
      'the same flow twice',
      () => [
        ...cobalt,
        '--network',
        changedCobalt('twice.geojson', (content) => content.features.push(firstFlow(content))),
      ],
      /twice\.geojson, cobalt:\S+, id: expected an id that comes once, found a second one/,
    ],
    [
      'a file of 50 MB',
      () => [...cobalt, '--levers', file('large.json', ' '.repeat(50e6))],
      /large\.json: expected at most 20000000 bytes, found 50000000/,
    ],
  ];

  test.each(cases)('%s', async (_, args, message) => {
    const { status, out, error } = await outcomeOf(args());
    expect({ status, out, lines: error.split('\n').length }).toEqual({ status: 1, out: '', lines: 1 });
    expect(error).toMatch(message);
  });
});

describe('wrong use is refused before anything is read', () => {
  test.each([
    [[], 'expected --commodity ID, found none'],
    [['--commodity', 'cobalt', '--wrong'], "Unknown option '--wrong'"],
    [['--commodity', 'cobalt', '--json', '--table'], 'expected one of --json and --table, found both'],
    [['--commodity', 'cobalt', '--option', 'x'], 'expected --scenario with --option, found none for x'],
    [
      ['--commodity', 'cobalt', '--set', 'adaptability=NaN'],
      'expected --set NAME=VALUE with a number, found adaptability=NaN',
    ],
    [['--commodity', 'cobalt', '--horizon', 'soon'], 'expected --horizon as a year, found soon'],
    [['cobalt'], 'expected options that start with --, found cobalt'],
  ])('%j', (args, message) => {
    expect(() => parseCommand(args)).toThrow(message);
  });

  test('options may be repeated, listed after one --option, or joined by commas', () => {
    const all = { options: ['a', 'b', 'c'] };
    const start = ['--commodity', 'cobalt', '--scenario', 'africa', '--option', 'a'];
    expect(parseCommand([...start, '--option', 'b', '--option', 'c'])).toMatchObject(all);
    expect(parseCommand([...start, 'b', 'c'])).toMatchObject(all);
    expect(parseCommand([...start.slice(0, -1), 'a,b,c'])).toMatchObject(all);
  });
});
