import { readFileSync } from 'node:fs';
import { Manifest } from '#domain/published/manifest.ts';
import { ScenarioFile } from '#domain/published/scenario.ts';
import { decodeScenario, type Scenario } from '#load/decodeScenario.ts';
import { parsePublished } from '#load/parsePublished.ts';

function read(path: string): unknown {
  return JSON.parse(readFileSync(`static/data/${path}`, 'utf8'));
}

/** Every scenario that ships with the product, read as the browser reads it. */
export function shippedScenarios(): readonly Scenario[] {
  const manifest = parsePublished(Manifest, read('manifest.json'), 'manifest.json');
  return manifest.scenarios.map(({ file }) =>
    decodeScenario(parsePublished(ScenarioFile, read(file), file), manifest, file),
  );
}
