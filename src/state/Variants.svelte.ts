import { SAVED_FORMAT, type SavedScenario } from '#domain/savedScenario.ts';
import type { EngineParameters } from '#engine/parameters.ts';
import { engineParameters } from '#engine/parameters.ts';
import { LoadError } from '#load/LoadError.ts';
import { readSaved } from '#load/savedScenario.ts';
import type { AppState } from './AppState.svelte.ts';
import { WORLD } from './choice.ts';

/** Scenarios that the reader put together and kept under a name; gone with the page unless saved to a file. */
export class Variants {
  list: readonly SavedScenario[] = $state.raw([]);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** The scenario as it stands now, under a name. */
  current(name: string): SavedScenario {
    const { view, scenario } = this.#app;
    const { commodity, levers, parameters } = view.choice;
    return {
      format: SAVED_FORMAT,
      version: 1,
      name,
      commodity,
      scenario: scenario.chosen ? view.choice.scenario : null,
      options: scenario.options.filter(({ on }) => on).map(({ option }) => option.id),
      levers: [...levers],
      parameters: { ...parameters } as Record<string, number>,
    };
  }

  /** Keeps the scenario as it stands; one of the same name is replaced. */
  keep(name: string): void {
    this.#put(this.current(name));
  }

  remove(name: string): void {
    this.list = this.list.filter((saved) => saved.name !== name);
  }

  /**
   * Shows a kept scenario. Options that the published scenario does not have any more are left out with a warning.
   */
  async show(saved: SavedScenario): Promise<void> {
    const { view, scenario, catalogue } = this.#app;
    const id = saved.scenario ?? WORLD;
    const entry = catalogue.manifest.scenarios.find((published) => published.id === id);
    const published = entry ? await catalogue.scenario(entry.file) : null;
    const options = published?.options ?? [];
    const toggled = options
      .filter((option) => option.defaultOn !== saved.options.includes(option.id))
      .map((option) => option.id);
    const unknown = saved.options.filter((option) => !options.some((known) => known.id === option));
    if (unknown.length > 0) view.warn({ parameter: 'options', found: unknown.join(','), used: 'none' });
    const shown = { commodity: saved.commodity, scenario: id };
    const isElsewhere = shown.commodity !== view.choice.commodity || shown.scenario !== view.choice.scenario;
    if (isElsewhere) {
      scenario.edits.forget();
      this.#app.show({ ...shown, selected: null, camera: null });
    }
    scenario.edits.make({ toggled, levers: saved.levers, parameters: parametersOf(saved) });
  }

  /**
   * Opens a file, keeps what it holds and shows it.
   * @throws LoadError when the file is no scenario of this site.
   */
  async open(content: Uint8Array, file: string): Promise<void> {
    const saved = readSaved(content, file);
    this.#check(saved, file);
    this.#put(saved);
    await this.show(saved);
  }

  #check(saved: SavedScenario, file: string): void {
    const { manifest } = this.#app.catalogue;
    const commodities = this.#app.offered.commodities.map(({ id }) => id);
    const scenarios = manifest.scenarios.map(({ id }) => id);
    if (!commodities.includes(saved.commodity))
      throw wrong(file, 'commodity', commodities.join(', '), saved.commodity);
    if (saved.scenario !== null && !scenarios.includes(saved.scenario))
      throw wrong(file, 'scenario', scenarios.join(', '), saved.scenario);
    try {
      engineParameters(parametersOf(saved));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw wrong(file, 'parameters', 'assumptions within their range', error.message);
    }
  }

  #put(saved: SavedScenario): void {
    this.list = [...this.list.filter(({ name }) => name !== saved.name), saved];
  }
}

function parametersOf(saved: SavedScenario): Partial<EngineParameters> {
  return saved.parameters as Partial<EngineParameters>;
}

function wrong(file: string, field: string, expected: string, found: string): LoadError {
  return new LoadError({
    file,
    feature: null,
    field,
    expected,
    found,
    remedy: 'Correct the file, or save the scenario again.',
  });
}
