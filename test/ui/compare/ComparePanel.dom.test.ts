import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import { formatTonnes } from '#format/quantity.ts';
import type { AppState } from '#state/AppState.svelte.ts';
import ComparePanel from '#ui/compare/ComparePanel.svelte';
import { openApp, PATIENT } from '../openApp.ts';

const HALF: Lever = {
  kind: 'supplier-loss',
  commodity: 'cobalt',
  country: 'COD',
  stage: 'extraction',
  share: 0.5,
};
const onclose = vi.fn();

async function open(search: string): Promise<AppState> {
  const { app, context } = await openApp(search);
  render(ComparePanel, { props: { onclose }, context });
  return app;
}

const flows = async () => screen.findByRole('grid', { name: 'Which flows differ' }, PATIENT);
const bodyRows = (table: HTMLElement) => within(table).getAllByRole('row').slice(1);
const cellsOf = (row: HTMLElement | undefined) =>
  within(row as HTMLElement)
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent);

afterEach(() => {
  cleanup();
  onclose.mockClear();
});

describe('the dialog that compares', () => {
  it('names both worlds, begins with the largest change and has the figures of the state', async () => {
    const app = await open('?scenario=north-america&against=africa&v=1');
    const table = await flows();
    await screen.findByText('“A North American market” against “Africa builds out”');
    const largest = app.rows.toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))[0];
    const cells = cellsOf(bodyRows(table)[0]);
    expect(cells[3]).toBe(formatTonnes(largest?.before ?? null, 'en'));
    expect(cells[4]).toBe(formatTonnes(largest?.flow.tonnes ?? null, 'en'));
    expect(within(table).getByRole('columnheader', { name: 'Africa builds out' })).toBeTruthy();
  });

  it('sorts by a heading, and the other way round when it is pressed again', async () => {
    await open('?scenario=north-america&against=africa&v=1');
    const table = await flows();
    const heading = within(table).getByRole('columnheader', { name: /^Origin/ });
    await fireEvent.click(within(heading).getByRole('button'));
    const origins = () => bodyRows(table).map((row) => cellsOf(row)[0] ?? '');
    const order = new Intl.Collator('en').compare;
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    expect(origins()).toEqual(origins().toSorted(order));
    await fireEvent.click(within(heading).getByRole('button'));
    expect(heading.getAttribute('aria-sort')).toBe('descending');
    expect(origins()).toEqual(origins().toSorted((a, b) => order(b, a)));
  });

  it('selects a flow on the map by keyboard, and says so', async () => {
    const app = await open('?scenario=africa&v=1');
    const table = await flows();
    const [first, second] = bodyRows(table);
    if (!first || !second) throw new Error('Expected two rows');
    first.focus();
    await fireEvent.keyDown(first, { key: 'ArrowDown' });
    await fireEvent.keyDown(second, { key: 'Enter' });
    const { selected } = app.view.choice;
    expect(selected).toMatch(/^cobalt:.*>/);
    await screen.findByText(/^Selected on the map: /);
    expect(second.getAttribute('aria-selected')).toBe('true');
  });

  it('swaps the two, and each change changes its sign', async () => {
    const app = await open('?scenario=north-america&against=africa&v=1');
    const table = await flows();
    const before = cellsOf(bodyRows(table)[0]);
    await fireEvent.click(screen.getByRole('button', { name: 'Swap' }));
    await screen.findByText('“Africa builds out” against “A North American market”', undefined, PATIENT);
    expect(app.view.choice).toMatchObject({ scenario: 'africa', against: { scenario: 'north-america' } });
    const after = cellsOf(bodyRows(await flows())[0]);
    expect([after[3], after[4]]).toEqual([before[4], before[3]]);
    expect(after[5]?.[0]).toBe(before[5]?.startsWith('+') ? '−' : '+');
  });

  it('says that the same world has nothing to compare', async () => {
    await open('?scenario=africa&against=africa&v=1');
    await screen.findByText(/^Both are the same world/);
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('goes to the map in the way that is asked for', async () => {
    const app = await open('?scenario=africa&view=table&v=1');
    await flows();
    await fireEvent.click(screen.getByRole('button', { name: 'Swipe' }));
    expect(app.view.choice).toMatchObject({ picture: 'map', compare: 'swipe' });
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('offers a kept scenario, which another commodity names and cannot choose', async () => {
    const app = await open('?v=1');
    app.scenario.edits.make({ levers: [HALF] });
    app.variants.keep('Half');
    app.scenario.reset();
    const from = await screen.findByLabelText('From');
    await fireEvent.change(from, { target: { value: 'kept Half' } });
    await waitFor(() => expect(app.view.choice.against.name).toBe('Half'));
    await screen.findByText('Today against “Half”', undefined, PATIENT);
    app.chooseCommodity('lithium');
    await screen.findByText(
      /^“Half” is about Cobalt: it cannot be compared with Lithium/,
      undefined,
      PATIENT,
    );
    const option = within(from).getByRole<HTMLOptionElement>('option', { name: 'Half (only Cobalt)' });
    expect(option.disabled).toBe(true);
  });

  it('renames a kept scenario, and refuses the name of another', async () => {
    const app = await open('?v=1');
    for (const name of ['One', 'Two']) app.variants.keep(name);
    await fireEvent.click(await screen.findByRole('button', { name: 'Rename Two' }));
    const field = screen.getByLabelText('Name of this scenario');
    await fireEvent.input(field, { target: { value: 'One' } });
    await screen.findByText('Another scenario has this name.');
    await fireEvent.input(field, { target: { value: 'Deux' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Save the name' }));
    expect(app.variants.list.map(({ name }) => name)).toEqual(['One', 'Deux']);
  });

  it('writes a table with both figures, the change and the sources', async () => {
    const app = await open('?scenario=north-america&against=africa&v=1');
    await flows();
    const made: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (blob: Blob) => (made.push(blob), 'blob:x') }),
    );
    await fireEvent.click(screen.getByRole('button', { name: 'Table of differences (CSV)' }));
    vi.unstubAllGlobals();
    const [header = '', ...lines] = (await (made[0] as Blob).text()).trimEnd().split('\r\n');
    for (const id of ['tonnes', 'againstTonnes', 'changeTonnes', 'sources', 'citeAs'])
      expect(header.split(',')).toContain(id);
    expect(lines).toHaveLength(app.rows.length);
  });
});
