import { RESTRICTION_KINDS } from '#domain/closedSets.ts';
import { date, iso3, list, listOrEmpty, number, oneOf, optional, text } from '../column.ts';
import { table } from '../table.ts';
import { COMMODITY, CONFIDENCE, NOTE, SOURCE, STAGE } from './shared.ts';

export const restrictions = table({
  path: 'tables/restrictions.csv',
  meaning: 'Export restrictions and their dates',
  key: ['id'],
  columns: {
    id: text('Restriction id'),
    country: iso3('Country that restricts'),
    commodity: COMMODITY,
    stage: STAGE,
    product: text('Goods as the document names them'),
    kind: oneOf(RESTRICTION_KINDS, 'Kind of measure'),
    announced: optional(date('When it was announced')),
    from: date('First day in force'),
    until: optional(date('Last day in force')),
    quota_tonnes: optional(number('t', 'Contained tonnes allowed per period')),
    quota_period: optional(text('Period of the quota')),
    target: text('"all", or the ISO3 it is aimed at'),
    suspended_from: optional(date('First day of a suspension')),
    suspended_until: optional(date('Last day of a suspension')),
    document: optional(text('Legal document')),
    source_id: SOURCE,
    confidence: CONFIDENCE,
    note: NOTE,
  },
});

export const timeline = table({
  path: 'tables/timeline.csv',
  meaning: 'Events for the timeline',
  key: ['date', 'place', 'event'],
  columns: {
    date: date('When'),
    date_end: optional(date('Last year of a span')),
    place: text('Place in words'),
    countries: list('Countries concerned'),
    event: text('What happened'),
    tags: list('Topics'),
    source_id: SOURCE,
    confidence: CONFIDENCE,
    note: NOTE,
  },
});

export const policy_rules = table({
  path: 'tables/policy_rules.csv',
  meaning: 'Parameters of trade and subsidy rules',
  key: ['id'],
  columns: {
    id: text('Rule id'),
    rule_set: text('Agreement or law'),
    rule: text('Rule in words'),
    parameter: optional(text('Name of the parameter')),
    value: optional(text('Value as printed; may be a list of years and rates')),
    unit: optional(text('Unit of the value')),
    valid_from: optional(text('First day, as printed')),
    valid_to: optional(text('Last day, as printed')),
    legal_status: text('In force, proposed, terminated ...'),
    source_id: SOURCE,
    confidence: CONFIDENCE,
    note: NOTE,
  },
});

export const claims = table({
  path: 'tables/claims.csv',
  meaning: 'Claims of the 2026 review debate, each tested against the figures',
  key: ['id'],
  columns: {
    id: text('Claim id'),
    claim_in_article: text('The claim'),
    test: text('How it was tested'),
    result: text('What the figures say'),
    verdict: text('Verdict in words'),
    product_feature: text('Where the map shows it'),
    data_files: listOrEmpty('Tables behind the test'),
    source_id: SOURCE,
  },
});
