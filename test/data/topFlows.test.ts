import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { EvidenceFile, LegEvidence } from '#domain/published/evidence.ts';

const GOLDEN = 'test/fixtures/golden/top-flows.txt';

test('the ten largest flows of every leg are those that were read and believed', () => {
  const { legs } = JSON.parse(readFileSync('static/data/method/evidence.json', 'utf8')) as EvidenceFile;
  const found = `${legs.map(legText).join('\n\n')}\n`;
  // REGEN=1 rewrites the file: read the difference before it is committed.
  if (process.env['REGEN'] === '1') writeFileSync(GOLDEN, found);
  expect(found).toBe(readFileSync(GOLDEN, 'utf8'));
});

function legText(leg: LegEvidence): string {
  const form = leg.toForm === null ? '' : `~${leg.toForm}`;
  const title = `${leg.commodity}: ${leg.from} > ${leg.to}${form}, ${leg.unit} (${leg.evidence})`;
  const rows = leg.largest.map((flow) => {
    const [origin = '', destination = ''] = flow.id.slice(leg.commodity.length + 1).split('>');
    const [from, to] = [origin.split(':')[0] ?? '', destination.split(':')[0] ?? ''];
    const report = flow.reportedTonnes === null ? '' : `  (reported ${tonnes(flow.reportedTonnes)})`;
    const standing = `${flow.basis}, ${flow.evidence}`;
    return `${tonnes(flow.tonnes).padStart(14)}  ${`${from} > ${to}`.padEnd(24)}${standing}${report}`;
  });
  return [title, ...rows].join('\n');
}

function tonnes(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 4 });
}
