import type { Iso3, PlaceId, Special } from '#domain/ids.ts';
import type { Lever } from '#domain/lever.ts';
import type { EngineParameters } from '#engine/parameters.ts';
import type { Stage } from '#domain/stage.ts';
import type { PassportChoice } from './passportChoice.ts';

/** The three pictures of the same rows. */
export const PROJECTIONS = ['globe', 'flat', 'equal-area'] as const;
export type Projection = (typeof PROJECTIONS)[number];

/** The ways to show the same flows; one selection goes through all of them. */
export const PICTURES = ['map', 'sankey', 'table', 'matrix'] as const;
export type Picture = (typeof PICTURES)[number];

/** Two worlds as change on one map, on two maps beside each other, or one above the other under a slider. */
export const COMPARE_MODES = ['change', 'side-by-side', 'swipe'] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];

/** What opens above the picture, as an address names it; ui/bar/dialogs.ts says what each is. */
export const DIALOG_IDS = [
  'tour',
  'tasks',
  'draw',
  'battery',
  'worksheet',
  'glossary',
  'take',
  'context',
  'measures',
  'sites',
  'target',
  'own',
  'compare',
  'method',
  'sources',
] as const;
export type DialogId = (typeof DIALOG_IDS)[number];

/** The columns of the table of flows, as an address names them. */
export const TABLE_COLUMNS = [
  'origin',
  'destination',
  'from',
  'to',
  'tonnes',
  'change',
  'share',
  'low',
  'high',
  'basis',
  'reported',
  'factor',
  'evidence',
] as const;

/** The order of the table of flows. */
export interface TableOrder {
  readonly column: (typeof TABLE_COLUMNS)[number];
  /** Largest, or last in the alphabet, first. */
  readonly down: boolean;
}

/** The world as it is; every other scenario is named by the manifest. */
export const WORLD = 'world';

/** Stages that a flow can leave. */
export const LEAVING = ['extraction', 'processing', 'manufacturing'] as const satisfies readonly Stage[];
export type Leaving = (typeof LEAVING)[number];

/** Where the reader looks; zoom 0 shows the whole world, and each step doubles the size. */
export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** Everything that a reader has chosen: what the address of the page says, and nothing more. */
export interface Choice {
  readonly commodity: string;
  readonly scenario: string;
  /** Flows are shown that leave these stages. */
  readonly stages: readonly Leaving[];
  readonly picture: Picture;
  readonly projection: Projection;
  /** Year of the production history. */
  readonly year: number;
  /** Legs without any report or published matrix are shown, too. */
  readonly estimatedLegs: boolean;
  /** Only flows with one of these ends are shown; empty = all. */
  readonly only: readonly (Iso3 | Special)[];
  /** Only flows whose words hold every word of this are shown. */
  readonly find: string;
  readonly order: TableOrder;
  /** The leg that the matrix shows, as an address names it; `null` = the one of what is selected, else the first. */
  readonly leg: string | null;
  /** The low-high range of every flow is drawn around it. */
  readonly range: boolean;
  /** Flows that the reader sent the other way round the earth. */
  readonly flipped: readonly string[];
  /** Id of the selected place or flow. */
  readonly selected: string | null;
  /** The dialog that is open; `null` = none. */
  readonly dialog: DialogId | null;
  /** Id of the place whose intake is traced in a panel of its own; `null` = the panel is closed. */
  readonly trace: PlaceId | null;
  /** Country whose profile is open; `null` = none. */
  readonly profile: Iso3 | null;
  /** What the battery passport is asked about; `null` = it is closed. */
  readonly passport: PassportChoice | null;
  /** Options of the scenario set against their default. */
  readonly toggled: readonly string[];
  /** The reader's own levers, beside the options. */
  readonly levers: readonly Lever[];
  /** Assumptions that the reader set against their default. */
  readonly parameters: Partial<EngineParameters>;
  /** The world that the shown one is compared with. */
  readonly against: World;
  /** How the map compares the two. */
  readonly compare: CompareMode;
  /** `null` until the reader moves the map. */
  readonly camera: Camera | null;
}

/** What a world is made of: a published scenario, or today's world, and what is set otherwise. */
export type WorldParts = Pick<Choice, 'scenario' | 'toggled' | 'levers' | 'parameters'>;

/** A world that can be shown or compared with: today's, a published scenario, or either with a reader's changes. */
export interface World extends WorldParts {
  /** What the reader called it; `null` where nobody gave it a name. */
  readonly name: string | null;
  /** The commodity that the reader's changes are about; `null` = as published, for every commodity. */
  readonly commodity: string | null;
}

/** A scenario with every option and assumption as published. */
export function publishedWorld(scenario: string): World {
  return { scenario, toggled: [], levers: [], parameters: {}, name: null, commodity: null };
}

/** What this site publishes, as far as an address can name it. */
export interface Known {
  readonly commodities: readonly string[];
  readonly scenarios: readonly string[];
  readonly referenceYear: number;
}

const FIRST_CHOICE = 'cobalt';

/** What a reader sees who comes without an address: cobalt where the site has it. */
export function defaultChoice(known: Known): Choice {
  const commodity = known.commodities.includes(FIRST_CHOICE) ? FIRST_CHOICE : known.commodities[0];
  if (commodity === undefined)
    throw new Error('Expected at least one commodity in manifest.json, found none');
  return {
    commodity,
    scenario: WORLD,
    stages: LEAVING,
    picture: 'map',
    projection: 'globe',
    year: known.referenceYear,
    estimatedLegs: false,
    only: [],
    find: '',
    order: { column: 'tonnes', down: true },
    leg: null,
    range: false,
    flipped: [],
    selected: null,
    dialog: null,
    trace: null,
    profile: null,
    passport: null,
    toggled: [],
    levers: [],
    parameters: {},
    against: publishedWorld(WORLD),
    compare: 'change',
    camera: null,
  };
}
