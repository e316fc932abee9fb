import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultChoice, publishedWorld, WORLD, type Known } from '#state/choice.ts';
import { decode, encode, isStep } from '#state/urlCodec.ts';
import { isSameWorld } from '#state/world.ts';

const known: Known = {
  commodities: ['lithium', 'cobalt'],
  scenarios: ['africa', 'china'],
  referenceYear: 2024,
};
const initial = defaultChoice(known);
const LOSS = {
  kind: 'supplier-loss',
  commodity: 'cobalt',
  country: 'COD',
  stage: 'extraction',
  share: 0.5,
} as const;
const HALF = {
  scenario: 'africa',
  toggled: ['kabanga'],
  levers: [LOSS],
  parameters: { adaptability: 5 },
  name: 'Half of it',
  commodity: 'cobalt',
};

it('an address without a second world compares with today, and says nothing of it', () => {
  expect(initial.against).toEqual(publishedWorld(WORLD));
  expect(encode(initial, known)).toBe('');
});

it('a published scenario stands in the address by its id alone', () => {
  const query = encode({ ...initial, against: publishedWorld('africa') }, known);
  expect(query).toBe('against=africa&v=1');
});

it('a kept scenario comes back from the address with its levers, assumptions, commodity and name', () => {
  const query = encode({ ...initial, against: HALF, compare: 'swipe' }, known);
  expect(query).toContain('compare=swipe');
  expect(decode(query, known)).toEqual({
    choice: { ...initial, against: HALF, compare: 'swipe' },
    warnings: [],
  });
});

it.each([
  ['an unknown scenario', 'against=atlantis', 'against'],
  [
    'a lever out of range',
    'against=africa&against-for=cobalt&against-levers=l_cobalt_COD_extraction_7',
    'against-levers',
  ],
  [
    'an assumption that there is not',
    'against=china&against-for=cobalt&against-assume=__proto__.1',
    'against-assume',
  ],
  [
    'options that are no ids',
    'against=china&against-for=cobalt&against-toggled=%3Cscript%3E',
    'against-toggled',
  ],
  ['an unknown commodity', 'against=china&against-for=unobtainium&against-name=X', 'against-for'],
  ['changes of no commodity', 'against=china&against-toggled=kabanga', 'against-toggled'],
])('%s is named, and the comparison is with today', (_, query, parameter) => {
  const { choice, warnings } = decode(query, known);
  expect(choice.against).toEqual(publishedWorld(WORLD));
  expect(warnings).toEqual([
    { parameter, found: new URLSearchParams(query).get(parameter) ?? '', used: WORLD },
  ]);
});

it.each([
  ['empty', '   '],
  ['longer than a name can be', 'x'.repeat(121)],
  ['with characters that turn the text around it', 'safe\u202eevil'],
  ['with a line break', 'one\ntwo'],
])('a name that is %s is left out with a warning, and the world stays', (_, name) => {
  const query = encode({ ...initial, against: { ...HALF, name: 'N' } }, known);
  const { choice, warnings } = decode(
    query.replace('against-name=N', `against-name=${encodeURIComponent(name)}`),
    known,
  );
  expect(choice.against).toEqual({ ...HALF, name: null });
  expect(warnings).toEqual([{ parameter: 'against-name', found: name, used: 'no name' }]);
});

it('no address makes a world that cannot be written down again', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('africa', 'world', 'cobalt', 'kabanga', 'l_cobalt_COD_extraction_0.5'),
  );
  const names = [
    'against',
    'against-for',
    'against-toggled',
    'against-levers',
    'against-assume',
    'against-name',
  ];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names), text)), (parts) => {
      const { choice, warnings } = decode(new URLSearchParams(parts).toString(), known);
      expect(decode(encode(choice, known), known).choice).toEqual(choice);
      if (choice.against.scenario === WORLD && choice.against.commodity === null) return;
      expect(warnings.filter(({ parameter }) => parameter !== 'against-name')).toEqual([]);
    }),
  );
});

it('another world to compare with is a step to go back over', () => {
  expect(isStep(initial, { ...initial, against: publishedWorld('china') })).toBe(true);
  expect(isStep(initial, { ...initial, against: publishedWorld(WORLD) })).toBe(false);
});

it('two worlds are the same whatever they are called and in whatever order they were put together', () => {
  const other = { ...HALF, name: null, toggled: ['b', 'a'], levers: [LOSS, { ...LOSS, country: 'ZMB' }] };
  const same = { ...other, name: 'X', toggled: ['a', 'b'], levers: [...other.levers].reverse() };
  expect(isSameWorld(other, same, 'cobalt')).toBe(true);
  expect(isSameWorld(other, { ...same, toggled: ['a'] }, 'cobalt')).toBe(false);
  expect(isSameWorld(other, { ...same, parameters: {} }, 'cobalt')).toBe(false);
});

it('levers of another commodity and assumptions without a lever make no other world', () => {
  const today = publishedWorld(WORLD);
  expect(isSameWorld(today, { ...today, levers: [LOSS], parameters: { adaptability: 5 } }, 'lithium')).toBe(
    true,
  );
  expect(isSameWorld(today, { ...today, levers: [LOSS] }, 'cobalt')).toBe(false);
});
