import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { tonnes } from '#domain/tonnes.ts';
import { select } from '#state/selection.ts';
import { flow, network, place } from '#test/fixtures/network.ts';
import DetailCard from '#ui/facts/DetailCard.svelte';

const ore = {
  ...flow('COD', 'CHN', 187_000),
  low: tonnes(160_000),
  high: tonnes(210_000),
  reportedTonnes: tonnes(180_000),
  factor: 1.039,
};
const world = network(
  [
    place('COD', 'extraction', 226_000),
    place('USA', 'extraction', null),
    place('CHN', 'processing', 190_000),
  ],
  [ore],
);
const names = new Map([
  ['COD', 'DR Congo'],
  ['CHN', 'China'],
  ['USA', 'United States'],
]);
const sources = new Map([
  [
    'S1',
    {
      id: 'S1',
      title: 'Trade',
      publisher: 'P',
      published: '2026',
      url: 'https://example.org/a',
      licence: 'Etalab 2.0',
      redistribute: 'attribution' as const,
      citation: 'Gaulier and Zignago (2010)',
      note: null,
    },
  ],
]);

function show(id: string, today: number | null = null) {
  const selected = select(world, id);
  if (!selected) throw new Error(`Expected ${id} in the test network`);
  const onselect = vi.fn();
  const onopen = vi.fn();
  render(DetailCard, {
    selected,
    year: 2024,
    before: today,
    world: null,
    referenceYear: 2024,
    names,
    sources,
    locale: 'en',
    say: (text: string) => text,
    onselect,
    onopen,
  });
  return { onselect, onopen, text: () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ') };
}

describe('DetailCard', () => {
  it('says what a flow is, how much, how sure, and where the figure comes from', () => {
    const { text } = show(ore.id);
    expect(screen.getByRole('heading').textContent).toContain('DR Congo → China');
    expect(text()).toContain('187 kt');
    expect(text()).toContain('100% of what travels');
    expect(text()).toContain('160–210 kt');
    expect(text()).toContain('180 kt, scaled by 1.04 to balance');
    expect(text()).toContain('Gaulier and Zignago (2010)');
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://example.org/a');
  });

  it('shows a withheld place as withheld, never as zero', () => {
    const { text } = show('cobalt:USA:extraction');
    expect(text()).toContain('withheld');
    expect(text()).not.toMatch(/\b0 t\b/);
  });

  it('leads from a place to its flows', async () => {
    const { onselect } = show('cobalt:COD:extraction');
    await fireEvent.click(screen.getByRole('button', { name: /DR Congo → China/ }));
    expect(onselect).toHaveBeenCalledWith(ore.id);
  });

  it('opens the profile of a country, and the trace of what it takes in where flows arrive', async () => {
    const { onopen } = show('cobalt:CHN:processing');
    await fireEvent.click(screen.getByRole('button', { name: 'Trace its origins' }));
    expect(onopen).toHaveBeenCalledWith({ trace: 'cobalt:CHN:processing' });
    await fireEvent.click(screen.getByRole('button', { name: 'Country profile' }));
    expect(onopen).toHaveBeenCalledWith({ profile: 'CHN' });
    show('cobalt:COD:extraction');
    expect(screen.getAllByRole('button', { name: 'Trace its origins' })).toHaveLength(1);
  });

  it('sets a scenario beside today', () => {
    expect(show(ore.id, 200_000).text()).toContain('200 kt in 2024');
  });
});
