import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { Catalogue } from '#load/Catalogue.ts';
import { LEAVING, PROJECTIONS, WORLD, defaultChoice, type Known } from '#state/choice.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import { decode, encode } from '#state/urlCodec.ts';

/** The site as it ships. */
const catalogue = await Catalogue.open({
  base: 'static/data/',
  fetch: (path) => Promise.resolve(new Response(new Uint8Array(readFileSync(path)))),
});
const { commodities, scenarios, referenceYear } = catalogue.manifest;
const known: Known = {
  commodities: commodities.map(({ id }) => id),
  scenarios: scenarios.map(({ id }) => id),
  referenceYear,
};

describe('the shipped site', () => {
  it('has an address for every commodity, scenario, stage and projection', () => {
    const initial = defaultChoice(known);
    for (const commodity of known.commodities) {
      for (const scenario of [WORLD, ...known.scenarios]) {
        for (const stage of LEAVING) {
          for (const projection of PROJECTIONS) {
            const choice = { ...initial, commodity, scenario, stages: [stage], projection };
            expect(decode(encode(choice, known), known)).toEqual({ choice, warnings: [] });
          }
        }
      }
    }
  });

  it('names only sources and countries that it describes', async () => {
    const [sources, countries] = await Promise.all([catalogue.sources(), catalogue.countries()]);
    for (const entry of commodities) {
      const { places, flows } = await catalogue.commodity(entry);
      const unknown = [...places, ...flows].flatMap((item) => item.sources.filter((id) => !sources.has(id)));
      expect(unknown).toEqual([]);
      const nameless = places.filter(({ country }) => country !== null && !countries.has(country));
      expect(nameless).toEqual([]);
    }
  });

  it.each(scenarios)('recomputes $id with any one of its options turned', async ({ file }) => {
    const scenario = await catalogue.scenario(file);
    const countries = await catalogue.countries();
    for (const turned of scenario.options) {
      const levers = scenario.options.flatMap((option) =>
        option.defaultOn !== (option === turned) ? option.levers : [],
      );
      const touched = new Set(turned.levers.map(({ commodity }) => commodity));
      for (const entry of commodities.filter(({ id }) => touched.has(id))) {
        const baseline = await catalogue.commodity(entry);
        const outcome = runScenario(baseline, { levers, horizon: scenario.horizon });
        const result = modelledNetwork(
          baseline,
          outcome,
          (country) => countries.get(country)?.label_point ?? null,
        );
        const ids = new Set(result.places.map(({ id }) => id));
        const loose = result.flows.filter(
          ({ originId, destinationId }) => !ids.has(originId) || !ids.has(destinationId),
        );
        expect(loose).toEqual([]);
        // "Other countries" are nowhere on earth; every country that a project opens must be somewhere.
        const homeless = result.places.filter(
          ({ country, position }) => country !== null && country !== 'OTH' && position === null,
        );
        expect(homeless.map(({ id }) => id)).toEqual([]);
      }
    }
  });
});
