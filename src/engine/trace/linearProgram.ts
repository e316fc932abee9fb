import type { Highs, Model, ModelData } from 'highs';

export type LoadHighs = () => Promise<Highs>;

/** HiGHS compiled to WebAssembly, loaded when first asked for: 1.2 MB that most visits never need. */
export const loadHighs: LoadHighs = async () => {
  const { default: load } = await import('highs');
  return load();
};

interface Row {
  readonly low: number;
  readonly high: number;
  readonly columns: number[];
  readonly factors: number[];
}

/** A linear program that is written down row by row. All columns start at cost 0. */
export class LinearProgram {
  private readonly lows: number[] = [];
  private readonly highs: number[] = [];
  private readonly rows: Row[] = [];

  /** Adds a variable within bounds and returns its column. */
  column(low: number, high: number): number {
    this.lows.push(low);
    this.highs.push(high);
    return this.lows.length - 1;
  }

  /** Adds low <= sum of factor x column <= high. */
  row(low: number, high: number, terms: readonly (readonly [column: number, factor: number])[]): void {
    if (terms.length === 0) return;
    this.rows.push({
      low,
      high,
      columns: terms.map(([column]) => column),
      factors: terms.map(([, factor]) => factor),
    });
  }

  get width(): number {
    return this.lows.length;
  }

  /** The program as HiGHS takes it: compressed sparse rows. */
  data(): ModelData {
    const starts = [0];
    for (const row of this.rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
    return {
      numCols: this.width,
      numRows: this.rows.length,
      colCost: new Float64Array(this.width),
      colLower: Float64Array.from(this.lows),
      colUpper: Float64Array.from(this.highs),
      rowLower: Float64Array.from(this.rows, (row) => row.low),
      rowUpper: Float64Array.from(this.rows, (row) => row.high),
      matrix: {
        format: 'csr',
        numRows: this.rows.length,
        numCols: this.width,
        starts: Int32Array.from(starts),
        indices: Int32Array.from(this.rows.flatMap((row) => row.columns)),
        values: Float64Array.from(this.rows.flatMap((row) => row.factors)),
      },
    };
  }
}

/**
 * The least and the greatest value of sum cost x column.
 * @throws Error when HiGHS does not end at an optimum.
 */
export function extremes(highs: Highs, model: Model, costs: ReadonlyMap<number, number>): [number, number] {
  for (const [column, cost] of costs) model.changeColCost(column, cost);
  const ends = (['minimize', 'maximize'] as const).map((sense) => {
    model.changeObjectiveSense(highs.constants.objectiveSense[sense]);
    model.run();
    const status = model.getModelStatus();
    if (status !== highs.constants.modelStatus.optimal) {
      throw new Error(`Expected an optimum from the linear program, found HiGHS model status ${status}`);
    }
    return model.getObjectiveValue();
  });
  for (const column of costs.keys()) model.changeColCost(column, 0);
  return [ends[0] ?? NaN, ends[1] ?? NaN];
}
