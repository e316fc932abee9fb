import { describe, expect, test } from 'vitest';
import { LeverError, parseLevers, readLevers } from '#engine/levers/readLevers.ts';

const loss = { kind: 'supplier-loss', commodity: 'cobalt', country: 'COD', stage: 'extraction', share: 0.5 };

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(LeverError);
    return (error as Error).message;
  }
  throw new Error('Expected the levers to be refused');
}

const refused = (value: unknown) => messageOf(() => readLevers(value, 'mine.json'));

describe('levers from untrusted JSON', () => {
  test('a list, or an object that holds one, is read as it is', () => {
    expect(readLevers([loss], 'mine.json')).toEqual([loss]);
    expect(parseLevers(JSON.stringify({ levers: [loss] }), 'mine.json')).toEqual([loss]);
  });

  test('the message names file, lever, field, what was expected and what was found', () => {
    expect(refused([loss, { ...loss, share: 2 }])).toBe('mine.json, lever 1, share: expected <=1, found 2');
    expect(refused([{ ...loss, country: 'Congo' }])).toMatch(
      /^mine\.json, lever 0, country: expected .*A-Z.*, found "Congo"$/,
    );
  });

  test.each([
    ['NaN', { ...loss, share: Number.NaN }, /share: expected number, found NaN/],
    ['Infinity', { ...loss, share: Infinity }, /share: expected <=1, found Infinity/],
    ['a negative share', { ...loss, share: -0.1 }, /share: expected >=0, found -0.1/],
    ['a number as text', { ...loss, share: '0.5' }, /share: expected number, found "0.5"/],
    ['an unknown kind', { ...loss, kind: 'wish' }, /kind: expected .*"supplier-loss".*, found "wish"/],
    ['an unknown key', { ...loss, shares: 1 }, /shares: expected never, found "shares"/],
    [
      'a missing key',
      { kind: 'supplier-loss', commodity: 'cobalt', country: 'COD', share: 1 },
      /stage: expected "stage", found undefined/,
    ],
    ['no object', 7, /lever 0: expected .*, found 7/],
    ['null', null, /lever 0: expected .*, found null/],
  ])('%s is refused', (_, lever, message) => {
    expect(refused([lever])).toMatch(message);
  });

  test('1e308 tonnes are refused', () => {
    const quota = {
      kind: 'export-restriction',
      commodity: 'cobalt',
      country: 'COD',
      stage: 'extraction',
      target: 'all',
    };
    expect(refused([{ ...quota, measure: { type: 'quota', tonnes: 1e308 } }])).toMatch(
      /measure\.tonnes: expected <=1000000000000, found 1e\+308/,
    );
  });

  test('a lever twice, or a country twice in one lever, is refused', () => {
    expect(refused([loss, { ...loss }])).toBe(
      'mine.json, lever 1: expected each lever once, found a copy of lever 0',
    );
    const recycling = { kind: 'recycling', commodity: '*', countries: ['USA', 'CAN', 'USA'], rate: 0.2 };
    expect(refused([recycling])).toBe(
      'mine.json, lever 0, countries: expected each country once, found USA twice',
    );
  });

  test('prototype keys are refused and change nothing', () => {
    const text = `[${JSON.stringify(loss).slice(0, -1)},"__proto__":{"share":9}}]`;
    expect(messageOf(() => parseLevers(text, 'mine.json'))).toMatch(/lever 0, __proto__: expected never/);
    expect(messageOf(() => readLevers(JSON.parse('{"__proto__":{"levers":[]}}'), 'mine.json'))).toMatch(
      /a list of levers/,
    );
    expect(({} as Record<string, unknown>)['share']).toBeUndefined();
  });

  test('text that is no JSON, and 50 MB of it, are refused in one short line', () => {
    expect(messageOf(() => parseLevers('{"levers": [', 'mine.json'))).toMatch(
      /^mine\.json: expected JSON, found /,
    );
    const message = messageOf(() => parseLevers(' '.repeat(50e6), 'mine.json'));
    expect(message).toBe('mine.json: expected at most 2000000 characters, found 50000000');
    expect(refused([{ ...loss, country: 'X'.repeat(1e6) }]).length).toBeLessThan(400);
    expect(refused(Array.from({ length: 5000 }, () => loss))).toMatch(/at most 2000 levers, found 5000/);
  });
});
