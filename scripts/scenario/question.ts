import { STAGES, type Stage } from '#domain/stage.ts';
import { isCountryCode, readPairs, type Pairs } from './pairs.ts';
import { UsageError } from './UsageError.ts';

/** A goal as far as the words go: the region may be that of the scenario. */
export type AskedGoal =
  | { readonly kind: 'max-share'; readonly share: number; readonly stage: Stage | null }
  | {
      readonly kind: 'regional-content';
      readonly share: number;
      /** `null` = the region of the scenario. */
      readonly region: readonly string[] | null;
      readonly test: 'or' | 'and';
    }
  | {
      readonly kind: 'n-minus-1';
      readonly coverage: number;
      readonly stage: Stage;
      readonly remaining: 'everyone' | 'rest-of-world';
    };

/** What the reader wants to know. */
export type Question =
  | { readonly kind: 'run' }
  | { readonly kind: 'trace'; readonly country: string; readonly bounds: boolean }
  | { readonly kind: 'target'; readonly goal: AskedGoal; readonly year: number | null }
  | {
      readonly kind: 'passport';
      readonly kwh: number;
      readonly chemistry: string;
      readonly country: string;
      readonly threshold: number | null;
      readonly region: readonly string[] | null;
      readonly test: 'or' | 'and';
    };

interface Words {
  readonly trace?: string;
  readonly bounds?: boolean;
  readonly target?: string;
  readonly passport?: string;
}

/**
 * The question among the arguments; a plain run when there is none.
 * @throws UsageError when there are two, or one that cannot be read.
 */
export function parseQuestion({ trace, bounds, target, passport }: Words): Question {
  const asked = Object.entries({ trace, target, passport }).filter(([, value]) => value !== undefined);
  if (asked.length > 1) {
    const found = asked.map(([name]) => `--${name}`).join(' and ');
    throw new UsageError(`expected one of --trace, --target and --passport, found ${found}`);
  }
  if (bounds && trace === undefined) throw new UsageError('expected --trace with --bounds, found none');
  if (trace !== undefined) {
    if (!isCountryCode(trace)) {
      throw new UsageError(`expected --trace as a country code such as CHN, found "${trace}"`);
    }
    return { kind: 'trace', country: trace, bounds: bounds ?? false };
  }
  if (target !== undefined) return parseTarget(target);
  return passport === undefined ? { kind: 'run' } : parsePassport(passport);
}

const TESTS = ['or', 'and'] as const;

/** The names that each goal may have beside itself. */
const GOALS = {
  'max-share': ['stage'],
  'regional-content': ['region', 'test'],
  'n-minus-1': ['stage', 'remaining'],
} as const satisfies Record<AskedGoal['kind'], readonly string[]>;

function parseTarget(text: string): Question {
  const kinds = Object.keys(GOALS) as AskedGoal['kind'][];
  const kind = kinds.find((name) => text.split(',').some((part) => part.trim().startsWith(`${name}=`)));
  if (kind === undefined) {
    throw new UsageError(`expected --target with one of ${kinds.join(', ')}, found "${text}"`);
  }
  const pairs = readPairs('--target', text, [kind, ...GOALS[kind], 'year']);
  return { kind: 'target', goal: goalOf(kind, pairs), year: pairs.year('year') };
}

function goalOf(kind: AskedGoal['kind'], pairs: Pairs): AskedGoal {
  const figure = required('--target', kind, pairs.number(kind));
  switch (kind) {
    case 'max-share':
      return { kind, share: fraction('--target', kind, figure), stage: pairs.oneOf('stage', STAGES) };
    case 'regional-content':
      return {
        kind,
        share: fraction('--target', kind, figure),
        region: pairs.countries('region'),
        test: pairs.oneOf('test', TESTS) ?? 'or',
      };
    case 'n-minus-1':
      if (figure === 0) throw new UsageError('expected n-minus-1 in --target above 0, found 0');
      return {
        kind,
        coverage: figure,
        stage: pairs.oneOf('stage', STAGES) ?? 'processing',
        remaining: pairs.oneOf('remaining', ['everyone', 'rest-of-world']) ?? 'rest-of-world',
      };
  }
}

function parsePassport(text: string): Question {
  const names = ['kwh', 'chemistry', 'country', 'threshold', 'region', 'test'];
  const pairs = readPairs('--passport', text, names);
  const kwh = required('--passport', 'kwh', pairs.number('kwh'));
  if (kwh === 0) throw new UsageError('expected kwh in --passport above 0, found 0');
  const [country = '', ...others] = required('--passport', 'country', pairs.countries('country'));
  if (others.length > 0) throw new UsageError('expected one country in --passport, found several');
  const threshold = pairs.number('threshold');
  return {
    kind: 'passport',
    kwh,
    chemistry: required('--passport', 'chemistry', pairs.text('chemistry')),
    country,
    threshold: threshold === null ? null : fraction('--passport', 'threshold', threshold),
    region: pairs.countries('region'),
    test: pairs.oneOf('test', TESTS) ?? 'or',
  };
}

function required<T>(option: string, name: string, value: T | null): T {
  if (value === null) throw new UsageError(`expected ${name}=... in ${option}, found none`);
  return value;
}

function fraction(option: string, name: string, value: number): number {
  if (value > 0 && value <= 1) return value;
  throw new UsageError(`expected ${name} in ${option} above 0 and at most 1, found ${value}`);
}
