import type { LonLat, Network } from '#domain/network.ts';
import type { HistoryFile } from '#domain/published/history.ts';
import type { CommodityEntry, Manifest } from '#domain/published/manifest.ts';
import type { CountryNames } from '#format/names.ts';
import type { Tonnes } from '#domain/tonnes.ts';
import { Catalogue, type CatalogueOptions } from '#load/Catalogue.ts';
import type { OwnData } from '#worker/own/port.ts';
import type { SourceEntry } from '#domain/published/sources.ts';
import { publishedWorld, type Choice, type World, type WorldParts } from './choice.ts';
import { Comparison } from './Comparison.svelte.ts';
import { DataWords } from './DataWords.svelte.ts';
import { flowRows, type FlowRow } from './flowRows.ts';
import { Resource } from './Resource.svelte.ts';
import { ScenarioState } from './ScenarioState.svelte.ts';
import { select, tonnesIn } from './selection.ts';
import { shownFlows } from './shownFlows.ts';
import { stageSummaries, type StageSummary } from './stageSummary.ts';
import { TargetSearch } from './TargetSearch.svelte.ts';
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
  readonly comparison: Comparison;
  readonly variants = new Variants(this);
  readonly target = new TargetSearch();

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
    return baseline && (scenario.network ?? scenario.prebuilt ?? baseline);
  });

  readonly shown: Network | null = $derived.by(() =>
    this.result ? shownFlows(this.result, this.view.filter, this.words.searched) : null,
  );

  /** What the diagram, the table, the matrix and every export show, each flow beside the compared world's. */
  readonly rows: readonly FlowRow[] = $derived.by(() => {
    const { shown } = this;
    const { isOn, reference } = this.comparison;
    if (!shown) return [];
    const before = isOn && reference ? shownFlows(reference, this.view.filter, this.words.searched) : null;
    return flowRows(shown, before, this.result ?? shown);
  });
  readonly isModelled: boolean = $derived.by(() => this.result !== this.baseline);

  /** The year the shown figures stand for: the scenario's horizon where they are its result. */
  readonly year: number = $derived.by(() => {
    const { referenceYear } = this.baseline ?? this.catalogue.manifest;
    return this.isModelled ? (this.scenario.value?.horizon ?? referenceYear) : referenceYear;
  });

  readonly stages = $derived(this.result ? stageSummaries(this.result) : []);
  readonly selected = $derived.by(() => {
    const id = this.view.choice.selected;
    return id !== null && this.result ? select(this.result, id) : null;
  });

  /** Today's tonnes of what is selected, where a scenario is shown; 0 for what is not there today. */
  readonly selectedToday: Tonnes | null = $derived.by(() => {
    const { selected } = this.view.choice;
    return this.isModelled && this.baseline && selected !== null ? tonnesIn(this.baseline, selected) : null;
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
    const baseline = () => this.baseline;
    const labelPoint = this.#labelPoint;
    const follow = (change: () => void) => this.#follow(change);
    this.scenario = new ScenarioState(this.view, { baseline, labelPoint, follow });
    this.comparison = new Comparison(this, {
      commodity: () => this.view.choice.commodity,
      baseline,
      labelPoint,
    });
    this.words = new DataWords(catalogue, locale);
    this.#loadCommodity();
    this.#loadScenario();
    void this.comparison.load();
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

  /** The shown world, to be compared with or shown again. */
  get shownWorld(): World {
    const { scenario, toggled, levers, parameters, commodity } = this.view.choice;
    const isEdited = this.scenario.isEdited;
    if (!isEdited) return publishedWorld(scenario);
    return { scenario, toggled, levers, parameters, name: this.variants.shownName, commodity };
  }

  /** Shows a world in place of the present one; within one scenario that is a change that can be taken back. */
  showWorld({ scenario, toggled, levers, parameters }: WorldParts): void {
    const { edits } = this.scenario;
    if (scenario === this.view.choice.scenario) edits.make({ toggled, levers, parameters });
    else {
      edits.forget();
      this.show({ scenario, toggled, levers, parameters });
    }
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
    const { against } = this.comparison;
    change();
    const after = this.view.choice;
    if (after.commodity !== before.commodity) this.#loadCommodity();
    if (after.scenario !== before.scenario) this.#loadScenario();
    // Also where it is the commodity that another world is about, or that it is not about any more.
    if (this.comparison.against !== against) void this.comparison.load();
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
    if (!this.scenario.chosen) return;
    void this.scenario.loadEngine();
    void this.scenario.load(this.catalogue).then((unknown) => {
      if (unknown.length === 0) return;
      const toggled = this.view.choice.toggled.filter((id) => !unknown.includes(id));
      this.view.warn({
        parameter: 'toggled',
        found: unknown.join(','),
        used: toggled.join(',') || 'none',
      });
      this.view.change({ toggled });
    });
  }

  /** An address may name a place that these data do not hold: drop it, and say so. */
  #checkSelection(): void {
    const { selected } = this.view.choice;
    if (selected === null || !this.baseline || select(this.baseline, selected)) return;
    if (this.scenario.active) return;
    this.view.warn({ parameter: 'selected', found: selected, used: 'nothing' });
    this.view.change({ selected: null });
  }

  readonly #labelPoint = (country: string): LonLat | null =>
    this.countries.value?.get(country)?.label_point ?? null;

  #entryOf(commodity: string): CommodityEntry {
    const entry = this.offered.commodities.find(({ id }) => id === commodity);
    if (!entry) throw new Error(`Expected a commodity of manifest.json, found "${commodity}"`);
    return entry;
  }
}
