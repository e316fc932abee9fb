import { CONFIDENCES, OWNER_GROUPS, PROJECT_STATUSES } from '#domain/closedSets.ts';
import { flag, integer, list, listOrEmpty, number, oneOf, optional, text } from '../column.ts';
import { table } from '../table.ts';
import { COMMODITY, STAGE } from './shared.ts';

export const scenarios = table({
  path: 'tables/scenarios.csv',
  meaning: 'The prebuilt scenarios',
  key: ['id'],
  columns: {
    id: text('Scenario id'),
    name: text('Short name in English, for a button'),
    title: text('Title in English'),
    summary: text('What it asks, in plain language'),
    horizon: integer('year', 'Projects that start up to this year count'),
    longitude: number('degrees', 'Centre of the camera'),
    latitude: number('degrees', 'Centre of the camera'),
    zoom: number('zoom level', 'Zoom of the camera'),
    region: list('Countries, or the name of a bloc column of countries.csv'),
    commodities: list('Commodities that the scenario changes'),
  },
});

export const scenario_options = table({
  path: 'tables/scenario_options.csv',
  meaning: 'Named toggles of a scenario: one project or one measure each',
  key: ['scenario', 'id'],
  columns: {
    scenario: text('Scenario id'),
    id: text('Option id'),
    title: text('Title in English'),
    summary: text('What it is, and the figures behind it'),
    kind: oneOf(['project', 'measure', 'market'], 'Kind of option'),
    default_on: flag('Whether it is on when the scenario opens'),
    projects: listOrEmpty('Values of project_group in projects.csv whose rows bring its levers'),
    restrictions: listOrEmpty('Ids of restrictions.csv behind it'),
    figure: text('Capacity, quota or rate as a reader would quote it'),
    status: text('How far it is, in words'),
    owner_group: oneOf(OWNER_GROUPS, 'Whose hands it is in'),
    confidence: oneOf(
      [...CONFIDENCES, 'assumption'] as const,
      'How the figure was read, or that it is supposed',
    ),
    source_id: listOrEmpty('Ids of sources.csv; empty for a supposition'),
  },
});

export const scenario_levers = table({
  path: 'tables/scenario_levers.csv',
  meaning: 'What an option changes, besides the projects it names',
  key: ['scenario', 'option', 'kind', 'commodity', 'stage', 'countries'],
  columns: {
    scenario: text('Scenario id'),
    option: text('Option id'),
    kind: oneOf(
      ['export-quota', 'export-ban', 'export-tax', 'recycling', 'content-rule', 'tariff'],
      'Kind of lever',
    ),
    commodity: COMMODITY,
    stage: STAGE,
    countries: list('Countries it acts on'),
    target: listOrEmpty('"all", or the countries it is aimed at'),
    amount: optional(number('t or fraction', 'Quota in contained tonnes; tax, tariff or rate as a fraction')),
    mode: optional(oneOf(['or', 'and'], 'Content rule: extracted or/and processed in the region')),
    assumption: optional(text('Why this amount, where no source gives it')),
  },
});

export const project_probabilities = table({
  path: 'tables/project_probabilities.csv',
  meaning: 'Chance that a project of a status runs in its start year; an assumption of the model',
  key: ['status'],
  columns: {
    status: oneOf(PROJECT_STATUSES, 'Status of projects.csv'),
    probability: number('fraction', 'Capacity counts times this'),
    reason: text('Why'),
  },
});
