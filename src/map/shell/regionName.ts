import * as m from '#messages';

/** The name of a map among the parts of a page; two maps on one page are told apart by their titles. */
export function regionName(title: string | undefined): string {
  return title === undefined ? m.map_label() : m.lang_pair({ name: m.map_label(), value: title });
}
