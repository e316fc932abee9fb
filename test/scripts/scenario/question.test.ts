import { describe, expect, test } from 'vitest';
import { parseCommand } from '#scripts/scenario/command.ts';

const cobalt = ['--commodity', 'cobalt'];
const africa = [...cobalt, '--scenario', 'africa'];

function question(...args: string[]) {
  const command = parseCommand(args);
  if (command === 'help') throw new Error('Expected a command, found --help');
  return command.question;
}

describe('the question of a command', () => {
  test('is a plain run when nothing else is asked', () => {
    expect(question(...cobalt)).toEqual({ kind: 'run' });
  });

  test('--trace names a country, with bounds or without', () => {
    expect(question(...cobalt, '--trace', 'CHN')).toEqual({ kind: 'trace', country: 'CHN', bounds: false });
    expect(question(...cobalt, '--trace', 'CHN', '--bounds')).toMatchObject({ bounds: true });
  });

  test('--target names a goal, and stage, region and year where they are given', () => {
    expect(question(...africa, '--target', 'max-share=0.65')).toEqual({
      kind: 'target',
      goal: { kind: 'max-share', share: 0.65, stage: null },
      year: null,
    });
    expect(
      question(...africa, '--target', 'test=and, regional-content=0.4, region=USA+CAN, year=2030'),
    ).toEqual({
      kind: 'target',
      goal: { kind: 'regional-content', share: 0.4, region: ['USA', 'CAN'], test: 'and' },
      year: 2030,
    });
    expect(question(...africa, '--target', 'n-minus-1=1.1,stage=extraction,remaining=everyone')).toEqual({
      kind: 'target',
      goal: { kind: 'n-minus-1', coverage: 1.1, stage: 'extraction', remaining: 'everyone' },
      year: null,
    });
  });

  test('--passport describes a pack and needs no commodity', () => {
    expect(question('--passport', 'kwh=75,chemistry=NMC811,country=USA')).toEqual({
      kind: 'passport',
      kwh: 75,
      chemistry: 'NMC811',
      country: 'USA',
      threshold: null,
      region: null,
      test: 'or',
    });
  });

  test.each([
    [[...cobalt, '--trace', 'china'], 'expected --trace as a country code such as CHN, found "china"'],
    [[...cobalt, '--bounds'], 'expected --trace with --bounds, found none'],
    [
      [...africa, '--trace', 'CHN', '--target', 'max-share=1'],
      'expected one of --trace, --target and --passport, found --trace and --target',
    ],
    [
      [...cobalt, '--target', 'max-share=0.6'],
      'expected --scenario with --target, whose options are the candidates, found none',
    ],
    [
      [...africa, '--target', 'least=0.6'],
      'expected --target with one of max-share, regional-content, n-minus-1, found "least=0.6"',
    ],
    [
      [...africa, '--target', 'max-share=65'],
      'expected max-share in --target above 0 and at most 1, found 65',
    ],
    [
      [...africa, '--target', 'max-share=lots'],
      'expected max-share in --target as a number of at least 0, found "lots"',
    ],
    [[...africa, '--target', 'max-share=0.5,max-share=0.6'], 'expected max-share once in --target'],
    [
      [...africa, '--target', 'max-share=0.5,region=USA'],
      'expected in --target one of max-share, stage, year, found "region"',
    ],
    [
      [...africa, '--target', 'max-share=0.5,stage=smelting'],
      'expected stage in --target as one of extraction, processing, manufacturing, use, found "smelting"',
    ],
    [[...africa, '--target', 'n-minus-1=0'], 'expected n-minus-1 in --target above 0, found 0'],
    [['--passport', 'kwh=75,country=USA'], 'expected chemistry=... in --passport, found none'],
    [['--passport', '75'], 'expected --passport as name=value,..., found "75"'],
    [['--passport', 'kwh=0,chemistry=LFP,country=USA'], 'expected kwh in --passport above 0, found 0'],
    [
      ['--passport', 'kwh=1,chemistry=LFP,country=USA+CAN'],
      'expected one country in --passport, found several',
    ],
    [[...cobalt, '--passport', 'kwh=1,chemistry=LFP,country=USA'], 'expected no --commodity with --passport'],
  ])('%j is refused', (args, message) => {
    expect(() => parseCommand(args)).toThrow(message);
  });
});
