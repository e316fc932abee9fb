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
    ...facts.map(([label, text]) => `- ${m.lang_pair({ name: label, value: oneLine(text) })}`),
    ...section(m.take_cite_title(), [citation]),
    ...section(m.take_left_title(), leftOut),
    ...section(
      m.take_columns_title(),
      columns.map(
        ({ id, unit, meaning }) =>
          `- ${m.lang_pair({ name: unit === '' ? id : `${id} (${unit})`, value: meaning })}`,
      ),
    ),
    ...section(
      m.sources_title(),
      sources.map(({ id, citation: cited, licence, url }) => {
        const terms = m.lang_pair({ name: m.sources_licence(), value: shown.say(licence) });
        return `- ${m.lang_pair({ name: id, value: cited })}. ${terms}.${url === null ? '' : ` ${url}`}`;
      }),
    ),
    '',
  ].join('\n');
}

/** Names in own data may hold line breaks; a line that they begin must not look like one of ours. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
