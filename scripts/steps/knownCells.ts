import type { Evidence } from '#domain/basis.ts';
import { addTo, OTHER, pairKey } from './leg.ts';
import { type SeedCell, type SeedInput, type SeedPart, STOCKS } from './seed.ts';

/** What is placed before anything is guessed. */
export interface KnownCells {
  readonly supply: ReadonlyMap<string, number>;
  readonly intake: ReadonlyMap<string, number>;
  /** Cells that nothing moves. */
  readonly fixed: readonly SeedCell[];
  /** Reports, named plants and home use, by pair. */
  readonly cells: ReadonlyMap<string, SeedCell>;
  readonly supplyLeft: ReadonlyMap<string, number>;
  readonly intakeLeft: ReadonlyMap<string, number>;
  /** Fixed tonnes from and to special places. */
  readonly shortage: number;
  readonly stocks: number;
}

/** A report below this share of its exporter's output sets no cap: too little is reported to tell. */
const CAP_FROM_SHARE = 0.05;

/** Places what rules, reports and home use say, in that order, each within what is left. */
export function knownCells(input: SeedInput): KnownCells {
  const supply = positive(input.supply);
  const intake = positive(input.intake);
  const board = new Board(supply, intake);
  for (const country of input.rules.homeOnly) placeHomeOnly(board, country, input);
  for (const [country, share] of input.rules.toStocks) {
    const tonnes = (supply.get(country) ?? 0) * share;
    board.fix(country, STOCKS, tonnes, 'balance', { what: 'closing', tonnes });
  }
  const open = (destination: string) => !input.rules.homeOnly.has(destination);
  for (const link of input.reports.filter(({ destination }) => open(destination))) {
    const isMajor = link.tonnes >= (supply.get(link.origin) ?? 0) * CAP_FROM_SHARE;
    board.place(link.origin, link.destination, link.tonnes, {
      ...{ low: link.low, high: isMajor && link.capped ? link.high : Infinity },
      ...{ evidence: link.evidence, link },
      partOf: (placed) => ({ what: 'report', placed }),
    });
  }
  for (const { origin, destination, share } of input.rules.knownPlants) {
    const held = supply.get(origin) ?? 0;
    board.place(origin, destination, held * share, {
      ...{ low: 0, high: Infinity, evidence: 'known-plant', link: null },
      partOf: (placed) => ({ what: 'plant', share, supply: held, placed }),
    });
  }
  for (const country of [...supply.keys()].filter((id) => id !== OTHER && open(id))) {
    const home = board.home(country);
    board.place(country, country, Infinity, {
      ...{ low: 0, high: Infinity, evidence: 'residual', link: null },
      partOf: () => home,
    });
  }
  return {
    ...{ supply, intake, fixed: board.fixed, cells: board.cells },
    ...{ supplyLeft: board.supplyLeft, intakeLeft: board.intakeLeft },
    shortage: board.fixedSum((cell) => cell.row === input.shortage),
    stocks: board.fixedSum((cell) => cell.column === STOCKS),
  };
}

/** Takes what the country has for its own plants; what they lack is of unknown origin. */
function placeHomeOnly(board: Board, country: string, { shortage }: SeedInput): void {
  const needed = board.intakeLeft.get(country);
  if (needed === undefined) return;
  board.fix(country, country, board.room(country, country), 'residual', board.home(country));
  const missing = board.intakeLeft.get(country) ?? 0;
  if (missing > needed * 1e-12) {
    board.fix(shortage, country, missing, 'balance', { what: 'closing', tonnes: missing });
  }
}

/** What is left of supply and intake while cells are placed. */
class Board {
  readonly fixed: SeedCell[] = [];
  readonly cells = new Map<string, SeedCell>();
  readonly supplyLeft: Map<string, number>;
  readonly intakeLeft: Map<string, number>;

  constructor(supply: ReadonlyMap<string, number>, intake: ReadonlyMap<string, number>) {
    this.supplyLeft = new Map(supply);
    this.intakeLeft = new Map(intake);
  }

  room(row: string, column: string): number {
    return Math.max(0, Math.min(this.supplyLeft.get(row) ?? 0, this.intakeLeft.get(column) ?? 0));
  }

  /** What a country has and needs of its own just now. */
  home(country: string): SeedPart {
    const [supply, intake] = [this.supplyLeft.get(country) ?? 0, this.intakeLeft.get(country) ?? 0];
    return { what: 'home', supply, intake };
  }

  fix(row: string, column: string, tonnes: number, evidence: Evidence, part: SeedPart): void {
    if (!(tonnes > 0)) return;
    this.fixed.push({
      ...{ row, column, seed: tonnes, low: tonnes, high: tonnes, evidence, link: null },
      parts: [part],
    });
    this.take(row, column, tonnes);
  }

  /** Places as much as there is room for; a named plant adds to the report of its pair. */
  place(
    row: string,
    column: string,
    wanted: number,
    cell: Pick<SeedCell, 'low' | 'high' | 'evidence' | 'link'> & {
      readonly partOf: (placed: number) => SeedPart;
    },
  ): void {
    const tonnes = Math.min(wanted, this.room(row, column));
    if (!(tonnes > 0)) return;
    this.take(row, column, tonnes);
    const before = this.cells.get(pairKey(row, column));
    this.cells.set(pairKey(row, column), {
      ...{ row, column, seed: tonnes + (before?.seed ?? 0), evidence: cell.evidence },
      ...{ low: before?.low ?? Math.min(cell.low, tonnes), high: Math.max(cell.high, tonnes) },
      link: before?.link ?? cell.link,
      parts: [...(before?.parts ?? []), cell.partOf(tonnes)],
    });
  }

  fixedSum(isCounted: (cell: SeedCell) => boolean): number {
    return this.fixed.filter(isCounted).reduce((sum, { seed }) => sum + seed, 0);
  }

  private take(row: string, column: string, tonnes: number): void {
    if (this.supplyLeft.has(row)) addTo(this.supplyLeft, row, -tonnes);
    if (this.intakeLeft.has(column)) addTo(this.intakeLeft, column, -tonnes);
  }
}

function positive(totals: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...totals].filter(([, tonnes]) => tonnes > 0));
}
