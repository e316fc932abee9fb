/**
 * `npm run data`: source tables in, published files out; the same input gives the same bytes.
 * `npm run data -- --baci FOLDER` does the same for products of the full BACI release, into a folder of its own.
 * `npm run data:check` builds the same and fails on any byte that differs from static/data.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { checkTables } from './checks/checkTables.ts';
import { formatProblem, type Problem } from './read/problem.ts';
import { readTables } from './read/tables.ts';
import { REFERENCE_YEAR } from './referenceYear.ts';
import { buildCommodities } from './steps/buildCommodities.ts';
import { commodityFile, whyOutput } from './steps/commodityOutput.ts';
import { correctTables } from './steps/correct.ts';
import { formatJoin } from './steps/joinReport.ts';
import { publishTables } from './steps/publish.ts';
import { buildScenarios, scenarioFile, scenarioPath } from './steps/scenarios/buildScenarios.ts';
import { alignMarkdown } from './write/alignMarkdown.ts';
import { withDictionary } from './write/dictionarySection.ts';
import { compareFolder, replaceFolder } from './write/folder.ts';
import { jsonSchemas } from './write/jsonSchemas.ts';
import { buildManifest } from './write/manifest.ts';
import { toText } from './write/outputFile.ts';

const TABLES = 'data';
const README = 'data/README.md';
const PUBLISHED = 'static/data';

function stopOn(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  problems.forEach((problem) => console.error(formatProblem(problem)));
  console.error(`\n${problems.length} problems; nothing was written.`);
  process.exit(1);
}

const read = readTables(TABLES);
stopOn(read.problems);
const { tables, problems } = correctTables(read.tables);
stopOn([...problems, ...checkTables(tables)]);

if (process.argv.includes('--baci')) {
  const { runBaci } = await import('./baci/runBaci.ts');
  process.exit(await runBaci(process.argv.slice(2), tables));
}

const published = publishTables(tables);
published.joins.forEach((join) => console.log(formatJoin(join)));
stopOn(published.problems);
const balanced = buildCommodities(tables);
const commodities = balanced.outputs;
commodities.forEach(({ report }) => console.log(report.join('\n')));
stopOn(balanced.problems);
const evidence = { path: 'method/evidence.json', schema: 'evidence', value: balanced.evidence } as const;

const scenarios = buildScenarios(tables, commodities);

const texts = jsonSchemas();
for (const file of [
  ...published.files,
  ...commodities.map(commodityFile),
  ...commodities.map(whyOutput),
  ...scenarios.map(scenarioFile),
  evidence,
])
  texts.set(file.path, toText(file));
const manifest = buildManifest(texts, {
  referenceYear: REFERENCE_YEAR,
  commodities: commodities.map(({ entry }) => entry),
  scenarios: scenarios.map(({ id, name }) => ({ id, name, file: scenarioPath({ id }) })),
});
texts.set('manifest.json', toText({ path: 'manifest.json', schema: 'manifest', value: manifest }));
const readme = readFileSync(README, 'utf8');
const newReadme = await alignMarkdown(README, withDictionary(readme));

if (process.argv.includes('--check')) {
  const differences = compareFolder(PUBLISHED, texts).map((line) => `${PUBLISHED}/${line}`);
  if (readme !== newReadme) differences.push(`${README} has another dictionary`);
  differences.forEach((line) => console.error(line));
  if (differences.length > 0) console.error('\nRun `npm run data` and commit what it writes.');
  process.exitCode = differences.length > 0 ? 1 : 0;
} else {
  replaceFolder(PUBLISHED, texts);
  writeFileSync(README, newReadme);
}
console.log(`${texts.size} files, ${manifest.totalBytes} bytes`);
