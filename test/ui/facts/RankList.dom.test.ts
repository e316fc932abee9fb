import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import RankList from '#ui/facts/RankList.svelte';
import type { RankRow } from '#ui/facts/rankRow.ts';

const items = Array.from({ length: 12 }, (_, index) => ({ id: `flow-${index}` }));
const describeItem = ({ id }: { readonly id: string }): RankRow => ({
  id,
  stage: 'extraction',
  name: id.replace('flow-', 'Flow '),
  amount: '100 kt',
  note: 'reconciled',
});

function show(selected: string | null = null) {
  const onselect = vi.fn();
  const onhover = vi.fn();
  const described = vi.fn(describeItem);
  const props = { label: 'Flows', items, describe: described, selected, empty: 'No flows' };
  render(RankList, { ...props, onselect, onhover });
  return { onselect, onhover, described, options: () => screen.getAllByRole('option') };
}

describe('RankList', () => {
  it('is one tab stop that arrow keys move through', async () => {
    const { options, onhover } = show();
    expect(options().filter((option) => option.tabIndex === 0)).toHaveLength(1);
    options()[0]?.focus();
    await fireEvent.keyDown(screen.getByRole('listbox'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(options()[1]);
    expect(onhover).toHaveBeenLastCalledWith('flow-1');
    await fireEvent.keyDown(screen.getByRole('listbox'), { key: 'End' });
    expect(document.activeElement).toBe(options().at(-1));
  });

  it('selects with Enter, clears with Escape', async () => {
    const { onselect, options } = show('flow-1');
    options()[1]?.focus();
    await fireEvent.keyDown(screen.getByRole('listbox'), { key: 'Enter' });
    expect(onselect).toHaveBeenLastCalledWith('flow-1');
    await fireEvent.keyDown(screen.getByRole('listbox'), { key: 'Escape' });
    expect(onselect).toHaveBeenLastCalledWith(null);
  });

  it('clears a selection when its line is clicked again', async () => {
    const { onselect, options } = show('flow-1');
    await fireEvent.click(options()[1] as HTMLElement);
    expect(onselect).toHaveBeenLastCalledWith(null);
  });

  it('opens folded, but always shows the selected line', async () => {
    const { options } = show('flow-11');
    expect(options()).toHaveLength(9);
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Flow 11');
    await fireEvent.click(screen.getByRole('button', { name: 'Show all 12' }));
    expect(options()).toHaveLength(12);
  });

  it('puts into words only the lines in sight', () => {
    expect(show('flow-11').described).toHaveBeenCalledTimes(9);
  });

  it('says when there is nothing to list', () => {
    render(RankList, {
      label: 'Flows',
      items: [],
      describe: describeItem,
      selected: null,
      empty: 'No flows',
      onselect: vi.fn(),
      onhover: vi.fn(),
    });
    expect(screen.getByText('No flows')).toBeTruthy();
  });
});
