import { DICTIONARY } from '../read/dictionary.ts';
import type { Column } from '../read/column.ts';
import type { TableSpec } from '../read/table.ts';

const BEGIN = '<!-- dictionary: written by `npm run data` from scripts/read/dictionary/, do not edit -->';
const END = '<!-- end of dictionary -->';

/**
 * The text of data/README.md with its dictionary section made anew, its tables not yet aligned.
 * @throws Error when the two marks of the section are not there.
 */
export function withDictionary(readme: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin)
    throw new Error(`Expected the marks "${BEGIN}" and "${END}" in data/README.md`);
  return `${readme.slice(0, begin)}${BEGIN}\n\n${dictionary()}\n\n${readme.slice(end)}`;
}

function dictionary(): string {
  return Object.entries<TableSpec>(DICTIONARY)
    .map(([name, spec]) =>
      [
        `### ${name}`,
        '',
        `\`data/${spec.path}\`: ${spec.meaning}. Key: ${spec.key.join(', ')}.`,
        '',
        '| column | type | unit | required | meaning |',
        '| --- | --- | --- | --- | --- |',
        ...Object.entries(spec.columns).map(([column, entry]) => columnLine(column, entry)),
      ].join('\n'),
    )
    .join('\n\n');
}

function columnLine(name: string, { type, unit, required, values, meaning }: Column<unknown>): string {
  const set = values === null ? '' : `: ${values.map((value) => `\`${value}\``).join(', ')}`;
  const cells = [name, `${type}${set}`, unit ?? '', required ? 'yes' : 'no', meaning];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
