import { SPECIALS } from '#domain/ids.ts';
import type { WhyFlowLine } from '#domain/published/why.ts';
import { significant } from '../../write/significant.ts';
import type { BalancedFlow, FittedCell } from '../balanceLeg.ts';
import type { LegResult } from '../balanceCommodity.ts';
import { groupBy } from '../groupBy.ts';
import { byCountry, type Link, pairKey, sumOf } from '../leg.ts';
import { joinByPair } from '../links.ts';
import { MATRIX_WEIGHT } from '../pairGuesses.ts';
import type { SeedPart } from '../seed.ts';

/** Below this share of a figure a step has changed nothing. */
const NOTHING = 1e-9;

/**
 * The arithmetic of every flow of one leg, told from what each step of the balance left behind. The lines hold
 * operands, not results: recomputing them must give the flow again, which test/data/why.test.ts does.
 */
export function flowLinesOf(
  result: LegResult,
  syntheticLine: SyntheticLine,
): (flow: BalancedFlow) => WhyFlowLine[] {
  const tell = new Teller(result);
  return (flow) => {
    const special = tell.special(flow);
    if (special === 'synthetic') return [syntheticLine(flow.destination)];
    if (special !== null) return [special];
    return tell.pair(flow);
  };
}

/** Intake of a country that comes of no mine. */
export type SyntheticLine = (country: string) => Extract<WhyFlowLine, { what: 'synthetic' }>;

class Teller {
  readonly #result: LegResult;
  readonly #read: ReadonlyMap<string, Link>;
  readonly #own: ReadonlyMap<string, Link>;
  readonly #passed: ReadonlyMap<string, Link>;
  readonly #kept: ReadonlyMap<string, Link>;
  readonly #cells: ReadonlyMap<string, FittedCell>;
  readonly #ways: ReadonlyMap<string, readonly Way[]>;
  readonly #exports: ReadonlyMap<string, readonly Link[]>;
  readonly #supply: ReadonlyMap<string, number>;
  readonly #intake: ReadonlyMap<string, number>;

  constructor(result: LegResult) {
    const { trail, cells, supply, intake } = result;
    this.#result = result;
    this.#read = joinByPair(trail.read);
    this.#own = joinByPair(trail.own);
    this.#passed = joinByPair(trail.passed);
    this.#kept = joinByPair(trail.kept);
    this.#cells = new Map(cells.map((fitted) => [pairKey(fitted.cell.row, fitted.cell.column), fitted]));
    this.#ways = groupBy(trail.ways.flatMap(asMoves), ({ key }) => key);
    const known = trail.passed.filter((link) => this.#kept.has(pairKey(link.origin, link.destination)));
    this.#exports = groupBy(known, ({ origin }) => origin);
    this.#supply = byCountry(supply);
    this.#intake = byCountry(intake.totals);
  }

  /** The line of a flow with an end that is no country, `null` of any other. */
  special(flow: BalancedFlow): WhyFlowLine | 'synthetic' | null {
    const { flows, intake } = this.#result;
    const isSpecial = (id: string) => SPECIALS.some((special) => special === id);
    if (!isSpecial(flow.origin) && !isSpecial(flow.destination)) return null;
    if (flow.origin === 'synthetic' && intake.synthetic.has(flow.destination)) return 'synthetic';
    const end = isSpecial(flow.origin) ? 'destination' : 'origin';
    const totals = end === 'origin' ? this.#supply : this.#intake;
    const others = sumOf(flows, (other) => (other !== flow && other[end] === flow[end] ? other.tonnes : 0));
    return { what: 'left', total: exact(totals.get(flow[end]) ?? 0), others: exact(others) };
  }

  pair(flow: BalancedFlow): WhyFlowLine[] {
    const key = pairKey(flow.origin, flow.destination);
    const lines = this.#reportLines(key);
    const fitted = this.#cells.get(key);
    if (fitted === undefined) return lines;
    const kept = this.#kept.get(key);
    const hasReport = fitted.cell.parts.some((part) => part.what === 'report');
    return [
      ...(hasReport ? lines : []),
      ...fitted.cell.parts.flatMap((part) => partLines(part, kept)),
      { what: 'balance', factor: significant(fitted.tonnes / fitted.cell.seed) },
    ];
  }

  #reportLines(key: string): WhyFlowLine[] {
    const [read, own, passed, kept] = [this.#read, this.#own, this.#passed, this.#kept].map(
      (links) => links.get(key)?.tonnes ?? 0,
    ) as [number, number, number, number];
    const lines: WhyFlowLine[] = [];
    if (read > 0) lines.push({ what: 'reports' });
    if (Math.abs(own - read) > NOTHING * Math.max(own, read))
      lines.push({ what: 'moved', tonnes: significant(own - read) });
    lines.push(...this.#hubLines(key));
    const ratio = this.#exportRatio(key);
    if (ratio < 1 - NOTHING) lines.push({ what: 'cut', end: 'exports', factor: significant(ratio) });
    const imports = passed > 0 ? kept / (passed * ratio) : 1;
    if (imports < 1 - NOTHING) lines.push({ what: 'cut', end: 'imports', factor: significant(imports) });
    return lines;
  }

  #hubLines(key: string): WhyFlowLine[] {
    const moves = this.#ways.get(key) ?? [];
    const into = groupBy(
      moves.filter(({ via }) => via !== null),
      ({ via }) => via ?? '',
    );
    const away = sumOf(moves, ({ via, tonnes }) => (via === null ? tonnes : 0));
    const largest = Math.max(away, ...[...into.values()].map((rows) => sumOf(rows, ({ tonnes }) => tonnes)));
    const lines: WhyFlowLine[] = [...into].flatMap(([via, rows]) => {
      const tonnes = sumOf(rows, (row) => row.tonnes);
      return tonnes > NOTHING * largest
        ? [{ what: 'through' as const, via, tonnes: significant(tonnes) }]
        : [];
    });
    return away > 0 ? [...lines, { what: 'passed-on', tonnes: significant(away) }] : lines;
  }

  /** How far all exports of the origin were cut to its output. */
  #exportRatio(key: string): number {
    const origin = this.#passed.get(key)?.origin ?? '';
    const exported = sumOf(this.#exports.get(origin) ?? [], ({ tonnes }) => tonnes);
    return exported > 0 ? Math.min(1, (this.#supply.get(origin) ?? exported) / exported) : 1;
  }
}

type Way = ReturnType<typeof asMoves>[number];

/** What one way past a hub adds to its pair and takes from the two pairs that it was told as. */
function asMoves({ via, origin, destination, tonnes }: LegResult['trail']['ways'][number]): {
  key: string;
  via: string | null;
  tonnes: number;
}[] {
  return [
    ...(origin === destination ? [] : [{ key: pairKey(origin, destination), via, tonnes }]),
    { key: pairKey(origin, via), via: null, tonnes },
    { key: pairKey(via, destination), via: null, tonnes },
  ];
}

function partLines(part: SeedPart, kept: Link | undefined): WhyFlowLine[] {
  switch (part.what) {
    case 'report':
      return part.placed < (kept?.tonnes ?? 0) * (1 - NOTHING)
        ? [{ what: 'room', tonnes: significant(part.placed) }]
        : [];
    case 'plant': {
      const { share, supply, placed } = part;
      return [{ what: 'plant', share: significant(share), supply: exact(supply), placed: exact(placed) }];
    }
    case 'home':
      return [{ what: 'home', supply: exact(part.supply), intake: exact(part.intake) }];
    case 'guess': {
      const { offer, want, open, km, matrix } = part.guess;
      const line = {
        ...{ what: 'guess' as const, offer: significant(offer), want: significant(want) },
        ...{ open: significant(open), km: significant(km) },
        matrix: matrix && {
          ...{ pair: significant(matrix.pair), origin: significant(matrix.origin), weight: MATRIX_WEIGHT },
        },
      };
      const seed = part.raw;
      return [{ ...line, fit: significant(part.fitted / seed) }];
    }
    case 'closing':
      return [];
  }
}

/** Tonnes near one another: a difference of them must still be right. */
function exact(tonnes: number): number {
  return Number(Math.max(0, tonnes).toPrecision(13));
}
