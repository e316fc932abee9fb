import * as m from '#messages';
import { aboutOf } from './about.ts';
import type { Shown } from './Shown.ts';

/** What stands beside a CSV: dictionary, sources and citation as plain text in Markdown. */
export function aboutText(shown: Shown): string {
  const { title, citation, facts, leftOut, columns, sources } = aboutOf(shown);
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `## ${oneLine(heading)}`, '', ...lines.map(oneLine)];
  return [
    `# ${oneLine(title)}`,
    '',
    ...facts.map(([label, text]) => `- ${label}: ${oneLine(text)}`),
    ...section(m.take_cite_title(), [citation]),
    ...section(m.take_left_title(), leftOut),
    ...section(
      m.take_columns_title(),
      columns.map(({ id, unit, meaning }) => `- ${id}${unit === '' ? '' : ` (${unit})`}: ${meaning}`),
    ),
    ...section(
      m.sources_title(),
      sources.map(({ id, citation: cited, licence, url }) => {
        return `- ${id}: ${cited}. ${m.sources_licence()}: ${shown.say(licence)}.${url === null ? '' : ` ${url}`}`;
      }),
    ),
    '',
  ].join('\n');
}

/** Names in own data may hold line breaks; a line that they begin must not look like one of ours. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
