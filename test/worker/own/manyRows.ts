import { countries } from '#test/load/own/ownFiles.ts';

/** A CSV of as many rows as asked for, over all countries, as an analyst would write it. */
export function manyRows(count: number): string {
  const names = countries.filter(({ kind }) => kind === 'country').map(({ name }) => name);
  const at = (index: number) => `"${names[index % names.length] ?? ''}"`;
  const lines = ['origin,destination,from,to,tonnes,low,high,basis,source,year'];
  for (let row = 0; row < count; row++) {
    const [from, to] = row % 2 === 0 ? ['extraction', 'processing'] : ['processing', 'manufacturing'];
    // "Congo" is asked about by design: this table has none, so that nothing stands in its way.
    const [origin, destination] = [at(row * 7), at(row * 13 + 5)].map((name) =>
      name.replace('"Congo"', 'COG'),
    );
    lines.push(
      `${origin},${destination},${from},${to},${(row % 997) + 0.5},,,reported,Survey ${row % 9},2024`,
    );
  }
  return lines.join('\n');
}
