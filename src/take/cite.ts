import { formatDay } from '#format/day.ts';
import * as m from '#messages';
import type { Shown } from './Shown.ts';

/** What the picture or table is called: "Cobalt flows, 2024", or with the scenario that it shows. */
export function titleOf({ commodity, year, isModelled, scenario, isCompared, against }: Shown): string {
  const plain = { commodity, year: String(year) };
  const title =
    isModelled && scenario
      ? m.take_title_scenario({ ...plain, scenario: scenario.title })
      : m.take_title({ ...plain });
  return isCompared && against !== null ? m.compare_take_title({ title, world: against }) : title;
}

/** The reference in the manner of the American Psychological Association, 7th edition, for a data set on the web. */
export function citation(shown: Shown): string {
  const { day, address, locale } = shown;
  return m.take_citation({
    site: m.app_name(),
    year: day.slice(0, 4),
    title: titleOf(shown),
    day: formatDay(day, locale),
    address,
  });
}

/** The same reference as a BibTeX entry. */
export function bibtex(shown: Shown): string {
  const { network, year, day, address } = shown;
  const key = `mineralflows-${network.commodity}-${year}`;
  return [
    `@misc{${key},`,
    `  author = {{${texText(m.app_name())}}},`,
    `  title  = {{${texText(titleOf(shown))}}},`,
    `  year   = {${day.slice(0, 4)}},`,
    // BibTeX reads a brace or a per cent sign in an address as its own.
    `  url    = {${address.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('%', '\\%')}},`,
    `  urldate = {${day}}`,
    '}',
  ].join('\n');
}

/** Text with every character that TeX would act on written out. */
function texText(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\~^{}&%$#_]/g, (sign) => names[sign] ?? `\\${sign}`);
}
