import { SAVED_FORMAT, type SavedScenario } from '#domain/savedScenario.ts';
import type { EngineParameters } from '#engine/parameters.ts';
import { engineParameters } from '#engine/parameters.ts';
import { LoadError } from '#load/LoadError.ts';
import { readSaved } from '#load/savedScenario.ts';
import type { AppState } from './AppState.svelte.ts';
import { WORLD, type World } from './choice.ts';

/** Scenarios that the reader put together and kept under a name; gone with the page unless saved to a file. */
export class Variants {
  list: readonly SavedScenario[] = $state.raw([]);
  readonly #app: AppState;

  /** What the shown scenario is kept as; `null` where it stands as published, or was changed since it was kept. */
  readonly shownName: string | null = $derived.by(() => {
    if (!this.#app.scenario.isEdited) return null;
    const shown = contentOf(this.current(''));
    return this.list.find((saved) => contentOf(saved) === shown)?.name ?? null;
  });

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

  /** Calls a kept scenario otherwise, also where the page compares with it. Another one's name is not taken: `false`. */
  rename(from: string, to: string): boolean {
    if (this.list.some(({ name }) => name === to)) return from === to;
    const { view } = this.#app;
    this.list = this.list.map((saved) => (saved.name === from ? { ...saved, name: to } : saved));
    const { against } = view.choice;
    if (against.name === from) view.change({ against: { ...against, name: to } });
    return true;
  }

  /**
   * A kept scenario as a world to show or to compare with. Options that the published scenario does not have any more
   * are left out with a warning.
   */
  async worldOf(saved: SavedScenario): Promise<World> {
    const { view, catalogue } = this.#app;
    const scenario = saved.scenario ?? WORLD;
    const entry = catalogue.manifest.scenarios.find(({ id }) => id === scenario);
    const options = entry ? (await catalogue.scenario(entry.file)).options : [];
    const toggled = options
      .filter((option) => option.defaultOn !== saved.options.includes(option.id))
      .map((option) => option.id);
    const unknown = saved.options.filter((option) => !options.some((known) => known.id === option));
    if (unknown.length > 0) view.warn({ parameter: 'options', found: unknown.join(','), used: 'none' });
    const { name, commodity, levers } = saved;
    return { scenario, toggled, levers, parameters: parametersOf(saved), name, commodity };
  }

  /** Shows a kept scenario. */
  async show(saved: SavedScenario): Promise<void> {
    const { scenario, toggled, levers, parameters } = await this.worldOf(saved);
    const { view } = this.#app;
    const { edits } = this.#app.scenario;
    const shown = { commodity: saved.commodity, scenario };
    const isElsewhere = shown.commodity !== view.choice.commodity || shown.scenario !== view.choice.scenario;
    if (isElsewhere) {
      edits.forget();
      this.#app.show({ ...shown, selected: null, camera: null });
    }
    edits.make({ toggled, levers, parameters });
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

/** What a kept scenario is without its name; equal for equal ones. */
function contentOf({ commodity, scenario, options, levers, parameters }: SavedScenario): string {
  const assumed = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([commodity, scenario, [...options].sort(), levers, assumed]);
}

function parametersOf(saved: SavedScenario): Partial<EngineParameters> {
  return saved.parameters as Partial<EngineParameters>;
}

function wrong(file: string, field: string, expected: string, found: string): LoadError {
  return new LoadError({
    fault: 'saved-scenario',
    file,
    feature: null,
    field,
    expected,
    found,
    remedy: 'Correct the file, or save the scenario again.',
  });
}
