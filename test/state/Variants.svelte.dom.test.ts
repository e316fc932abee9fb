import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import { LoadError } from '#load/LoadError.ts';
import { writeSaved } from '#load/savedScenario.ts';
import { outcomeOf } from '#scripts/scenario/outcome.ts';
import { AppState } from '#state/AppState.svelte.ts';

/** The site as it ships. */
async function visit(search: string): Promise<AppState> {
  const fetch = (path: string) => Promise.resolve(new Response(new Uint8Array(readFileSync(path))));
  const app = await AppState.open({ base: 'static/data/', fetch }, search, 'en');
  await vi.waitFor(() => expect(app.network.value).not.toBeNull());
  return app;
}

const HALF: Lever = {
  kind: 'supplier-loss',
  commodity: 'cobalt',
  country: 'COD',
  stage: 'extraction',
  share: 0.5,
};
const bytes = (text: string) => new TextEncoder().encode(text);

it('a scenario saved by the page gives the same tonnes on the command line', async () => {
  const app = await visit('?scenario=africa');
  await vi.waitFor(() => expect(app.scenario.value?.id).toBe('africa'));
  await app.scenario.loadEngine();
  const option = app.scenario.options[0]?.option.id ?? '';
  app.scenario.toggle(option);
  app.scenario.edits.make({ levers: [HALF], parameters: { adaptability: 5 } });
  await vi.waitFor(() => expect(app.scenario.outcome).not.toBeNull());
  const file = join(mkdtempSync(join(tmpdir(), 'saved-')), 'half.scenario.json');
  writeFileSync(file, writeSaved(app.variants.current('Half of it')));
  const { status, out, error } = await outcomeOf(['--file', file, '--json']);
  expect({ status, error }).toEqual({ status: 0, error: '' });
  const printed = JSON.parse(out) as { flows: { id: string; tonnes: number }[] };
  const shown = new Map(app.scenario.outcome?.flows.map(({ id, tonnes }) => [id as string, tonnes]));
  expect(printed.flows.length).toBeGreaterThan(100);
  for (const { id, tonnes } of printed.flows) expect(shown.get(id), id).toBeCloseTo(tonnes, 6);
});

it('a kept scenario comes back with its options, levers and assumptions from anywhere', async () => {
  const app = await visit('?scenario=africa');
  await vi.waitFor(() => expect(app.scenario.value?.id).toBe('africa'));
  const option = app.scenario.options[0]?.option.id ?? '';
  app.scenario.toggle(option);
  app.scenario.edits.make({ levers: [HALF], parameters: { adaptability: 5 } });
  app.variants.keep('Half of it');
  app.chooseScenario('world');
  app.scenario.reset();
  app.chooseCommodity('lithium');
  const [kept] = app.variants.list;
  if (!kept) throw new Error('Expected a kept scenario');
  await app.variants.show(kept);
  expect(app.view.choice).toMatchObject({
    commodity: 'cobalt',
    scenario: 'africa',
    toggled: [option],
    levers: [HALF],
    parameters: { adaptability: 5 },
  });
});

it('a scenario of the same name takes the place of the older one, and can be removed', async () => {
  const app = await visit('');
  app.variants.keep('A');
  app.scenario.edits.make({ levers: [HALF] });
  app.variants.keep('A');
  expect(app.variants.list.map(({ levers }) => levers.length)).toEqual([1]);
  app.variants.remove('A');
  expect(app.variants.list).toEqual([]);
});

it.each([
  ['no JSON', '{', 'JSON'],
  ['another format', '{"format":"x"}', 'format'],
  ['an unknown commodity', saved({ commodity: 'unobtainium' }), 'commodity'],
  ['an unknown scenario', saved({ scenario: 'atlantis' }), 'scenario'],
  ['an assumption out of range', saved({ parameters: { adaptability: 1e9 } }), 'adaptability'],
  ['a lever out of range', saved({ levers: [{ ...HALF, share: 7 }] }), 'share'],
  ['keys of the prototype', saved({ parameters: JSON.parse('{"__proto__x":1}') as object }), 'parameters'],
])('a file with %s is refused by name, and nothing changes', async (_, text, named) => {
  const app = await visit('');
  const before = app.view.choice;
  const opening = app.variants.open(bytes(text), 'mine.json');
  await expect(opening).rejects.toBeInstanceOf(LoadError);
  await expect(opening).rejects.toThrow(named);
  expect(app.view.choice).toBe(before);
  expect(app.variants.list).toEqual([]);
});

function saved(part: object): string {
  return JSON.stringify({
    format: 'mineral-flows-scenario',
    version: 1,
    name: 'Mine',
    commodity: 'cobalt',
    scenario: null,
    options: [],
    levers: [],
    parameters: {},
    ...part,
  });
}
