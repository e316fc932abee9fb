import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMPARE_MODES,
  DIALOG_IDS,
  TABLE_COLUMNS,
  defaultChoice,
  LEAVING,
  PICTURES,
  PROJECTIONS,
  publishedWorld,
  WORLD,
  type Choice,
  type Known,
} from '#state/choice.ts';
import type { Lever } from '#domain/lever.ts';
import { FIRST_PASSPORT } from '#state/passportChoice.ts';
import { decode, encode, isStep } from '#state/urlCodec.ts';

const known: Known = {
  commodities: ['lithium', 'cobalt', 'rare-earths'],
  scenarios: ['africa', 'china', 'north-america'],
  referenceYear: 2024,
};

const LOSS: Lever = {
  kind: 'supplier-loss',
  commodity: 'cobalt',
  country: 'COD',
  stage: 'extraction',
  share: 0.5,
};

const choices: fc.Arbitrary<Choice> = fc.record({
  commodity: fc.constantFrom(...known.commodities),
  scenario: fc.constantFrom(WORLD, ...known.scenarios),
  stages: fc.subarray([...LEAVING]),
  picture: fc.constantFrom(...PICTURES),
  projection: fc.constantFrom(...PROJECTIONS),
  year: fc.integer({ min: 1990, max: 2025 }),
  estimatedLegs: fc.boolean(),
  only: fc.constantFrom([], ['CHN'], ['COD', 'unknown-origin']),
  find: fc.constantFrom('', 'dr congo', 'a & b = c'),
  range: fc.boolean(),
  flipped: fc.constantFrom(
    [],
    ['cobalt:CHN:processing>USA:manufacturing', 'tin:IDN:extraction>scrap:processing~x'],
  ),
  selected: fc.constantFrom(null, 'cobalt:COD:extraction>CHN:processing', 'titanium:NAM:processing~sponge'),
  dialog: fc.constantFrom(null, ...DIALOG_IDS.filter((id) => id !== 'take')),
  trace: fc.constantFrom(null, 'cobalt:USA:manufacturing'),
  profile: fc.constantFrom(null, 'MEX'),
  passport: fc.constantFrom(
    null,
    FIRST_PASSPORT,
    { ...FIRST_PASSPORT, kwh: 62.5, chemistry: 'NMC 811', country: 'USA', test: 'and' as const, percent: 60 },
    { ...FIRST_PASSPORT, car: 'battery electric car (75 kWh NMC622)', percent: 80 },
  ),
  toggled: fc.constantFrom([], ['drc-quota'], ['drc-quota', 'kabanga']),
  levers: fc.constantFrom<readonly Lever[]>([], [LOSS]),
  parameters: fc.constantFrom({}, { adaptability: 5 }),
  against: fc.oneof(
    fc.constantFrom(WORLD, ...known.scenarios).map(publishedWorld),
    fc.record({
      scenario: fc.constantFrom(WORLD, ...known.scenarios),
      toggled: fc.constantFrom([], ['drc-quota', 'kabanga']),
      levers: fc.constantFrom<readonly Lever[]>([], [LOSS], [LOSS, LOSS]),
      parameters: fc.constantFrom({}, { adaptability: 5, utilisation: 0.9 }),
      name: fc.constantFrom(null, 'Half', 'A & B = 50 %', '<b>«½»</b>', '0'),
      commodity: fc.constantFrom(...known.commodities),
    }),
  ),
  compare: fc.constantFrom(...COMPARE_MODES),
  order: fc.record({ column: fc.constantFrom(...TABLE_COLUMNS), down: fc.boolean() }),
  leg: fc.constantFrom(null, 'extraction>processing', 'processing>manufacturing~cells-2'),
  camera: fc.constantFrom(null, { longitude: 26.5, latitude: -10.75, zoom: -0.4 }),
});

describe('the battery passport in an address', () => {
  const passportIn = (text: string) => decode(`passport=${encodeURIComponent(text)}&v=1`, known);

  it('opens as it always did by its short word', () => {
    expect(passportIn('open').choice.passport).toEqual(FIRST_PASSPORT);
    expect(encode({ ...defaultChoice(known), passport: FIRST_PASSPORT }, known)).toBe('passport=open&v=1');
  });

  it.each([
    'closed',
    '0~NMC 622~MEX~or~40',
    '75~NMC 622~MEX~or~39',
    '75~NMC 622~MEX~xor~40',
    '75~<b>~MEX~or~40',
  ])('stays closed, with a note, where %s is asked for', (text) => {
    const { choice, warnings } = passportIn(text);
    expect(choice.passport).toBeNull();
    expect(warnings).toEqual([{ parameter: 'passport', found: text, used: 'closed' }]);
  });
});

describe('an open dialog in an address', () => {
  it('is opened by its name', () => {
    expect(decode('open=worksheet&v=1', known).choice.dialog).toBe('worksheet');
    expect(encode({ ...defaultChoice(known), dialog: 'worksheet' }, known)).toBe('open=worksheet&v=1');
  });

  it('is not the one in which a link is taken', () => {
    expect(encode({ ...defaultChoice(known), dialog: 'take' }, known)).toBe('');
  });

  it('stays closed, with a note, where no dialog has the name', () => {
    const { choice, warnings } = decode('open=sesame&v=1', known);
    expect(choice.dialog).toBeNull();
    expect(warnings).toEqual([{ parameter: 'open', found: 'sesame', used: 'nothing' }]);
  });
});

describe('urlCodec', () => {
  it('leaves the address empty for the default picture', () => {
    expect(encode(defaultChoice(known), known)).toBe('');
    expect(decode('', known)).toEqual({ choice: defaultChoice(known), warnings: [] });
  });

  it('brings back every commodity, scenario and set of stages', () => {
    const initial = defaultChoice(known);
    for (const commodity of known.commodities) {
      for (const scenario of [WORLD, ...known.scenarios]) {
        for (const stages of [[], ...LEAVING.map((stage) => [stage]), LEAVING]) {
          const choice = { ...initial, commodity, scenario, stages };
          expect(decode(encode(choice, known), known)).toEqual({ choice, warnings: [] });
        }
      }
    }
  });

  it('brings back any choice', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(decode(encode(choice, known), known)).toEqual({ choice, warnings: [] });
      }),
    );
  });

  it('falls back to the default of the part that it cannot read, names it, and keeps the rest', () => {
    const { choice, warnings } = decode('?commodity=unobtainium&scenario=china&year=soon&v=1', known);
    expect(choice).toEqual({ ...defaultChoice(known), scenario: 'china' });
    expect(warnings).toEqual([
      { parameter: 'commodity', found: 'unobtainium', used: 'cobalt' },
      { parameter: 'year', found: 'soon', used: '2024' },
    ]);
  });

  it('names parameters that it does not know', () => {
    expect(decode('?colour=red', known).warnings).toEqual([{ parameter: 'colour', found: 'red', used: '' }]);
  });

  it('reads nothing from an address of another version', () => {
    const { choice, warnings } = decode('?commodity=lithium&v=7', known);
    expect(choice).toEqual(defaultChoice(known));
    expect(warnings).toEqual([{ parameter: 'v', found: '7', used: '1' }]);
  });

  it('never throws, whatever the address', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        expect(known.commodities).toContain(decode(query, known).choice.commodity);
      }),
    );
  });

  it('takes only ids of flows for flows to send the other way round', () => {
    const { choice, warnings } = decode('?flipped=cobalt:COD:extraction&v=1', known);
    expect(choice.flipped).toEqual([]);
    expect(warnings).toEqual([{ parameter: 'flipped', found: 'cobalt:COD:extraction', used: 'none' }]);
  });

  it('refuses a camera outside the world', () => {
    expect(decode('?at=200,0,2', known).choice.camera).toBeNull();
    expect(decode('?at=20,0', known).choice.camera).toBeNull();
    expect(decode('?at=20,,2', known).warnings).toHaveLength(1);
  });

  it('refuses ends of a filter that cannot be any', () => {
    expect(decode('?only=CHN,china', known).choice.only).toEqual([]);
    expect(decode('?only=CHN,CHN', known).choice.only).toEqual(['CHN']);
  });

  it('treats another commodity as a step to go back over, a selection not', () => {
    const initial = defaultChoice(known);
    expect(isStep(initial, { ...initial, commodity: 'lithium' })).toBe(true);
    expect(isStep(initial, { ...initial, selected: 'cobalt:COD:extraction' })).toBe(false);
    expect(isStep(initial, { ...initial, year: 1999 })).toBe(false);
  });

  it('starts with the first commodity of a site that has no cobalt', () => {
    expect(defaultChoice({ ...known, commodities: ['zinc'] }).commodity).toBe('zinc');
    expect(() => defaultChoice({ ...known, commodities: [] })).toThrow('at least one commodity');
  });

  it('names the order of the table, and falls back with a word on an unknown column', () => {
    const { choice, warnings } = decode('sort=-factor', known);
    expect(choice.order).toEqual({ column: 'factor', down: true });
    expect(warnings).toEqual([]);
    expect(decode('sort=__proto__', known)).toMatchObject({
      choice: { order: { column: 'tonnes', down: true } },
      warnings: [{ parameter: 'sort', found: '__proto__', used: '-tonnes' }],
    });
  });
});
