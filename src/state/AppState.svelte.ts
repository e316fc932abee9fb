import { measureChanges } from '#engine/compare/measureChanges.ts';
import { modelledNetwork } from '#engine/scenario/modelledNetwork.ts';
import type { LonLat, Network } from '#domain/network.ts';
import type { HistoryFile } from '#domain/published/history.ts';
import type { CommodityEntry, Manifest } from '#domain/published/manifest.ts';
import type { CountryNames } from '#format/names.ts';
import { tonnes, type Tonnes } from '#domain/tonnes.ts';
import { Catalogue, type CatalogueOptions } from '#load/Catalogue.ts';
import type { OwnData } from '#worker/own/port.ts';
import type { MeasureChange } from '#domain/published/scenario.ts';
import type { SourceEntry } from '#domain/published/sources.ts';
import type { Choice } from './choice.ts';
import { DataWords } from './DataWords.svelte.ts';
import { flowRows, type FlowRow } from './flowRows.ts';
import { Resource } from './Resource.svelte.ts';
import { ScenarioState } from './ScenarioState.svelte.ts';
import { select } from './selection.ts';
import { shownFlows } from './shownFlows.ts';
import { stageSummaries, type StageSummary } from './stageSummary.ts';
import { Variants } from './Variants.svelte.ts';
import { View } from './View.svelte.ts';

/**
 * One site as a reader uses it: what it publishes, what was chosen, and what follows from the two. Loading
 * starts where a choice is made, so that no effect has to watch for it.
 */
export class AppState {
  readonly catalogue: Catalogue;
  readonly view: View;
  readonly scenario: ScenarioState;
  readonly variants = new Variants(this);

  readonly network = new Resource<Network>();
  readonly history = new Resource<HistoryFile>();
  readonly sources = new Resource<ReadonlyMap<string, SourceEntry>>();
  readonly words: DataWords;

  /** Data that the reader brought; gone with the page unless the reader saves them. */
  own: OwnData | null = $state.raw(null);

  /** What there is to choose from: what the site publishes, and the reader's own data. */
  readonly offered: Manifest = $derived.by(() => {
    const { manifest } = this.catalogue;
    return this.own ? { ...manifest, commodities: [...manifest.commodities, this.own.entry] } : manifest;
  });

  readonly entry: CommodityEntry = $derived.by(() => this.#entryOf(this.view.choice.commodity));

  /** The commodity as it is in the reference year. */
  readonly baseline: Network | null = $derived(this.network.value);

  /** What the scenario leads to; the baseline where there is none, or where it changes nothing. */
  readonly result: Network | null = $derived.by(() => {
    const { baseline, scenario } = this;
    if (!baseline || !scenario.active) return baseline;
    if (scenario.outcome) return modelledNetwork(baseline, scenario.outcome, this.#labelPoint);
    return scenario.prebuilt ?? baseline;
  });

  readonly shown: Network | null = $derived.by(() =>
    this.result ? shownFlows(this.result, this.view.filter, this.names) : null,
  );

  /** What the diagram, the table, the matrix and every export show, each flow beside today's. */
  readonly rows: readonly FlowRow[] = $derived.by(() => {
    const { baseline, shown } = this;
    if (!shown) return [];
    const today = this.isModelled && baseline ? shownFlows(baseline, this.view.filter, this.names) : null;
    return flowRows(shown, today, this.result ?? shown);
  });
  readonly isModelled: boolean = $derived.by(() => this.result !== this.baseline);

  /** The year the shown figures stand for: the scenario's horizon where they are its result. */
  readonly year: number = $derived.by(() => {
    const { referenceYear } = this.baseline ?? this.catalogue.manifest;
    return this.isModelled ? (this.scenario.value?.horizon ?? referenceYear) : referenceYear;
  });

  readonly stages = $derived(this.result ? stageSummaries(this.result) : []);
  readonly baselineStages = $derived(this.baseline ? stageSummaries(this.baseline) : []);
  readonly selected = $derived.by(() => {
    const id = this.view.choice.selected;
    return id !== null && this.result ? select(this.result, id) : null;
  });

  /** Today's tonnes of what is selected, where a scenario is shown; 0 for what is not there today. */
  readonly selectedToday: Tonnes | null = $derived.by(() => {
    const id = this.view.choice.selected;
    if (!this.isModelled || id === null || !this.baseline) return null;
    const today = select(this.baseline, id);
    if (today === null) return tonnes(0);
    return today.kind === 'flow' ? today.flow.tonnes : today.place.tonnes;
  });

  /** The measures of the scenario for the commodity in view, beside today's. */
  readonly changes: readonly MeasureChange[] = $derived.by(() => {
    const { scenario, baseline, result } = this;
    if (scenario.outcome && baseline && result) {
      return measureChanges(baseline, result, scenario.outcome, scenario.value?.region ?? []);
    }
    const { commodity } = this.view.choice;
    return (scenario.value?.metrics ?? []).filter((change) => change.commodity === commodity);
  });

  constructor(catalogue: Catalogue, search: string, locale: string) {
    const { commodities, scenarios, referenceYear } = catalogue.manifest;
    this.catalogue = catalogue;
    this.view = new View(
      {
        commodities: commodities.map(({ id }) => id),
        scenarios: scenarios.map(({ id }) => id),
        referenceYear,
      },
      search,
    );
    this.scenario = new ScenarioState(this.view, () => this.baseline);
    this.words = new DataWords(catalogue, locale);
    this.#loadCommodity();
    this.#loadScenario();
  }

  get countries(): DataWords['countries'] {
    return this.words.countries;
  }

  get names(): CountryNames {
    return this.words.names;
  }

  /** A text of the data in the language of the screen; as it stands where it has no other. */
  say(text: string): string {
    return this.words.say(text);
  }

  /** Reads the manifest and starts loading what the address asks for. */
  static async open(options: CatalogueOptions, search: string, locale: string): Promise<AppState> {
    return new AppState(await Catalogue.open(options), search, locale);
  }

  /** Changes the choice and loads what it newly needs. */
  show(part: Partial<Choice>): void {
    this.#follow(() => this.view.change(part));
  }

  /** Takes the choice from an address, as after going back. */
  visit(search: string): void {
    this.scenario.edits.forget();
    this.#follow(() => this.view.read(search));
  }

  chooseCommodity(commodity: string): void {
    this.view.pinned = [];
    this.show({ commodity, selected: null, flipped: [] });
  }

  /** Shows data of the reader's own like any commodity of the site; newer ones take the place of older ones. */
  showOwn(own: OwnData): void {
    this.own = own;
    this.view.admit(own.entry.id);
    this.view.pinned = [];
    this.view.change({ commodity: own.entry.id, selected: null, flipped: [] });
    this.#loadCommodity();
  }

  /** A scenario opens with its own camera. */
  chooseScenario(scenario: string): void {
    this.scenario.edits.forget();
    this.show({ scenario, toggled: [], camera: null });
  }

  /** Selects the place that leads a stage. */
  selectLeader({ stage, form, top }: StageSummary): void {
    const leader = this.result?.places.find(
      (place) => place.stage === stage && place.form === form && place.country === top.country,
    );
    if (leader) this.show({ selected: leader.id });
  }

  #follow(change: () => void): void {
    const before = this.view.choice;
    change();
    const after = this.view.choice;
    if (after.commodity !== before.commodity) this.#loadCommodity();
    if (after.scenario !== before.scenario) this.#loadScenario();
  }

  #loadCommodity(): void {
    const entry = this.#entryOf(this.view.choice.commodity);
    const { own } = this;
    void this.network
      .load(async (onprogress) =>
        own?.entry === entry ? own.network : this.catalogue.commodity(entry, onprogress),
      )
      .then(() => {
        this.#checkSelection();
        if (this.sources.value === null) void this.sources.load(() => this.catalogue.sources());
      });
    const { history } = entry;
    if (history !== null) void this.history.load((onprogress) => this.catalogue.history(history, onprogress));
  }

  #loadScenario(): void {
    const entry = this.catalogue.manifest.scenarios.find(({ id }) => id === this.view.choice.scenario);
    if (!entry) return;
    void this.scenario.loadEngine();
    void this.scenario.resource
      .load((onprogress) => this.catalogue.scenario(entry.file, onprogress))
      .then(() => this.#checkOptions());
  }

  /** An address may name a place or an option that these data do not hold: drop it, and say so. */
  #checkSelection(): void {
    const { selected } = this.view.choice;
    if (selected === null || !this.baseline || select(this.baseline, selected)) return;
    if (this.scenario.active) return;
    this.view.warn({ parameter: 'selected', found: selected, used: 'nothing' });
    this.view.change({ selected: null });
  }

  #checkOptions(): void {
    const options = this.scenario.resource.value?.options;
    if (!options) return;
    const { toggled } = this.view.choice;
    const known = toggled.filter((id) => options.some((option) => option.id === id));
    if (known.length === toggled.length) return;
    const unknown = toggled.filter((id) => !known.includes(id));
    this.view.warn({ parameter: 'toggled', found: unknown.join(','), used: known.join(',') || 'none' });
    this.view.change({ toggled: known });
  }

  readonly #labelPoint = (country: string): LonLat | null =>
    this.countries.value?.get(country)?.label_point ?? null;

  #entryOf(commodity: string): CommodityEntry {
    const entry = this.offered.commodities.find(({ id }) => id === commodity);
    if (!entry) throw new Error(`Expected a commodity of manifest.json, found "${commodity}"`);
    return entry;
  }
}
