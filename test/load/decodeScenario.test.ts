import { describe, expect, it } from 'vitest';
import { Manifest } from '#domain/published/manifest.ts';
import { ScenarioFile } from '#domain/published/scenario.ts';
import { decodeScenario } from '#load/decodeScenario.ts';
import { parsePublished } from '#load/parsePublished.ts';
import { published } from '#test/fixtures/site.ts';

const manifest = parsePublished(Manifest, published('manifest.json'), 'manifest.json');
const path = 'scenarios/africa.geojson';
const file = parsePublished(ScenarioFile, published(path), path);

describe('decodeScenario', () => {
  it('gives one network per commodity that its features name', () => {
    const scenario = decodeScenario(file, manifest, path);
    expect([...scenario.networks.keys()]).toEqual(['cobalt']);
    expect(scenario.networks.get('cobalt')?.flows.every((flow) => flow.basis === 'modelled')).toBe(true);
    expect(scenario.options.map(({ id }) => id)).toEqual(['drc-quota', 'kabanga']);
  });

  it('refuses a commodity that the manifest does not list, naming the scenario file', () => {
    const without = { ...manifest, commodities: manifest.commodities.filter(({ id }) => id !== 'cobalt') };
    expect(() => decodeScenario(file, without, path)).toThrow(
      expect.objectContaining({ file: path, field: 'properties.commodity', found: 'cobalt' }),
    );
  });
});
