import { describe, expect, test } from 'vitest';
import { tonnes } from '#domain/tonnes.ts';
import { describeScene, tipOf } from '#map/describe.ts';
import { behindText, captionText, endText, notDrawnText, nowhereText } from '#map/mapText.ts';
import { prepareScene } from '#map/scene.ts';
import { cobaltNetwork } from './fixtures.ts';

const network = cobaltNetwork();
const scene = prepareScene(network, { estimatedLegs: true, limit: 10 });
const reader = { locale: 'en', country: (code: string) => ({ COD: 'DR Congo', CHN: 'China' })[code] ?? code };
const CONGO = 'cobalt:COD:extraction>CHN:processing';

describe('the picture in words', () => {
  const text = describeScene(scene, 'cobalt', reader);

  test('says how much of the whole it shows, of what and when', () => {
    expect(text).toMatch(/10 of 28 flows, \d+% of tonnes/);
    expect(text).toContain('cobalt in 2024');
  });

  test('names the three largest flows with tonnes and share', () => {
    expect(text).toMatch(/DR Congo to China \(187\u00a0kt, \d+%\)/);
    expect(text).toMatch(/China to China .*, and IDN to China/);
  });

  test('says how many flows and what share of tonnes it leaves out', () => {
    expect(text).toMatch(/18 flows with \d+% of tonnes not drawn\./);
  });

  test('says what is not on the map', () => {
    expect(text).toContain('scrap 11\u00a0kt');
  });

  test('says what a scenario changes, largest change first', () => {
    const flows = network.flows.map((flow) =>
      flow.id === CONGO ? { ...flow, tonnes: tonnes(87000) } : flow,
    );
    const compared = prepareScene({ ...network, flows }, { estimatedLegs: true, comparison: network });
    expect(describeScene(compared, 'cobalt', reader)).toContain('DR Congo to China loses 100\u00a0kt');
  });
});

describe('a tip', () => {
  test('on a flow gives its ends, tonnes, basis, share and range', () => {
    const tip = tipOf(scene, CONGO, reader);
    expect(tip?.title).toContain('DR Congo');
    expect(tip?.lines[0]).toBe('187\u00a0kt · reconciled');
    expect(tip?.lines.join(' ')).toContain('between 150\u00a0kt and 243\u00a0kt');
  });

  test('on an unknown amount shows a dash and no share, never 0', () => {
    const whole = prepareScene(network, { estimatedLegs: true });
    const withheld = whole.flows.find((row) => row.tonnes === null);
    expect(tipOf(whole, withheld?.id ?? null, reader)?.lines).toEqual(['– · withheld']);
  });

  test('on what the scene does not hold is nothing', () => {
    expect(tipOf(scene, 'nickel:IDN:extraction', reader)).toBeNull();
    expect(tipOf(scene, null, reader)).toBeNull();
  });
});

test('small texts say nothing where there is nothing to say', () => {
  expect(behindText(0, 'en')).toBeNull();
  expect(behindText(1, 'en')).toBe('1 flow behind the horizon');
  expect(behindText(3, 'en')).toBe('3 flows behind the horizon');
  expect(
    nowhereText(prepareScene(network, { estimatedLegs: true, stages: ['processing'] }), 'en', (unit) => unit),
  ).toBeNull();
  expect(
    notDrawnText(prepareScene(network, { estimatedLegs: true, stages: ['processing'] }), 'en'),
  ).toBeNull();
  expect(captionText(prepareScene(network, { estimatedLegs: true, stages: ['use'] }), 'en')).toContain(
    '0 of 0',
  );
  expect(endText('unknown-origin', reader.country)).toBe('unknown origin');
});
