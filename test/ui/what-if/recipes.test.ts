import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Lever } from '#domain/lever.ts';
import type { Network } from '#domain/network.ts';
import { runScenario } from '#engine/scenario/runScenario.ts';
import { PARAMETERS } from '#engine/parameters.ts';
import { shippedNetworks } from '#test/engine/shippedNetworks.ts';
import { amountOf, ASKS, countriesAt, makeLever, recipeOf, RECIPES } from '#ui/what-if/recipes.ts';

const networks = shippedNetworks().filter(({ flows }) => flows.length > 0);
const cobalt = networks.find(({ commodity }) => commodity === 'cobalt') as Network;

function made(network: Network, recipe: (typeof RECIPES)[number]): Lever {
  const leg = network.legs[0];
  const last = network.legs.at(-1)?.to ?? 'manufacturing';
  const stage = leg?.from ?? 'extraction';
  const at = ASKS[recipe].country === 'buyer' ? last : stage;
  const country = countriesAt(network, at)[0] ?? 'USA';
  return makeLever(recipe, { commodity: network.commodity, stage, country, network, year: 2030 });
}

describe.each(RECIPES)('the lever "%s" as it is added', (recipe) => {
  it('is one that the engine takes, for every commodity with flows', () => {
    for (const network of networks) {
      const lever = made(network, recipe);
      expect(v.safeParse(Lever, lever).success, network.commodity).toBe(true);
      expect(recipeOf(lever)).toBe(recipe);
    }
  });

  it('changes the flows of cobalt, on top of a shortage', () => {
    // Spare capacity is used where something is short, and today nothing is.
    const shortage = {
      kind: 'supplier-loss',
      commodity: 'cobalt',
      country: 'IDN',
      stage: 'extraction',
      share: 1,
    } as const;
    const before = runScenario(cobalt, { levers: [shortage] }).flows.map(
      ({ id, tonnes }) => [id, tonnes] as const,
    );
    const { flows } = runScenario(cobalt, { levers: [shortage, made(cobalt, recipe)] });
    const after = new Map(flows.map(({ id, tonnes }) => [id, tonnes]));
    const moved = before.reduce((sum, [id, tonnes]) => sum + Math.abs((after.get(id) ?? 0) - tonnes), 0);
    expect(moved).toBeGreaterThan(1);
  });

  it('has a slider whose ends and steps the engine takes, too', () => {
    const amount = amountOf(made(cobalt, recipe), cobalt);
    if (!amount) return expect(recipe).toBe('ban');
    expect(amount.value).toBeGreaterThanOrEqual(amount.min);
    expect(amount.value).toBeLessThanOrEqual(amount.max);
    for (const value of [amount.min, amount.min + amount.step, amount.max]) {
      const lever = amount.set(value);
      expect(v.safeParse(Lever, lever).success, String(value)).toBe(true);
      expect(amountOf(lever, cobalt)?.value).toBeCloseTo(value, 6);
    }
  });
});

it('leaves a supplier half of its output and of its spare capacity when half of it is lost', () => {
  const lever = makeLever('loss', {
    commodity: 'cobalt',
    stage: 'extraction',
    country: 'COD',
    network: cobalt,
    year: 2030,
  });
  const { places } = runScenario(cobalt, { levers: [lever] });
  const congo = places.find(({ id }) => id === 'cobalt:COD:extraction');
  expect(congo?.tonnes).toBeCloseTo(
    (Number(congo?.baseline) / 2) * (1 + PARAMETERS.spareExtraction.default),
    3,
  );
});
