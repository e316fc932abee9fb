import { beforeAll, describe, expect, it } from 'vitest';
import { batteryPassport } from '#engine/passport/batteryPassport.ts';
import { CARS } from '#story/learn/battery/cars.ts';
import { packPage, ROUND_THE_EARTH } from '#story/learn/battery/packPage.ts';
import { readPassport, type PassportFiles } from '#ui/passport/readPassport.ts';
import { siteCatalogue } from '../siteLibrary.ts';

let files: PassportFiles;
beforeAll(async () => {
  files = await readPassport(await siteCatalogue(), () => {});
});

describe('what is in a battery', () => {
  it('knows the chemistry of every car on offer', () => {
    const known = new Set(files.intensity.map(({ chemistry }) => chemistry));
    expect(CARS.filter(({ chemistry }) => !known.has(chemistry))).toEqual([]);
  });

  it('holds what the passport of the same pack holds', () => {
    const question = { kwh: 60, chemistry: 'NMC 622', country: 'MEX' };
    const rule = { region: new Set<string>(), covered: new Set<string>(), test: 'or', threshold: 0 } as const;
    const { minerals } = batteryPassport(question, files, rule);
    const { lines } = packPage(question, files);
    expect(lines).toHaveLength(minerals.length);
    for (const { commodity, kilograms, journey } of minerals) {
      const line = lines.find((each) => each.commodity === commodity);
      expect(line?.kilograms).toBe(kilograms.value);
      expect(line?.kilometres).toBe(journey.value?.kilometres ?? null);
    }
  });

  it('doubles its kilograms and keeps its kilometres in a pack of twice the size', () => {
    const one = packPage({ kwh: 40, chemistry: 'NMC 811', country: 'USA' }, files);
    const two = packPage({ kwh: 80, chemistry: 'NMC 811', country: 'USA' }, files);
    expect(two.kilograms).toBeCloseTo(2 * one.kilograms, 9);
    expect(two.meanKilometres).toBeCloseTo(one.meanKilometres ?? NaN, 6);
  });

  it('says that a way is not known where a country takes nothing in, and never 0', () => {
    const { meanKilometres, lines } = packPage({ kwh: 60, chemistry: 'NMC 622', country: 'TUV' }, files);
    expect(meanKilometres).toBeNull();
    expect(lines.every(({ kilometres, gap }) => kilometres === null && gap !== null)).toBe(true);
  });

  it('measures the earth as wide as it is, to a part in a hundred', () => {
    expect(ROUND_THE_EARTH).toBeCloseTo(40_030, -1);
  });
});
