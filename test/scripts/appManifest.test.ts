import { expect, it } from 'vitest';
import { appManifest } from '../../scripts/appManifest.ts';

it('once offered a reader of Spanish or French to install an app with an English name', () => {
  const { name, name_localized, description_localized } = appManifest();
  expect(name).toBe('Mineral Flows');
  expect(name_localized).toEqual({ es: 'Flujos minerales', fr: 'Flux minéraux' });
  expect(Object.values(description_localized).filter((text) => /\b(the|and|of)\b/.test(text))).toEqual([]);
});
