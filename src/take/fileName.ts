import type { Shown } from './Shown.ts';

/** `mineral-flows-cobalt-china-2030.csv`: what is shown, in letters that every file system takes. */
export function fileName({ network, isModelled, scenario, year }: Shown, ending: string): string {
  const parts = ['mineral-flows', network.commodity, isModelled ? scenario?.id : undefined, String(year)];
  return `${parts.filter((part) => part !== undefined).join('-')}${ending}`;
}
