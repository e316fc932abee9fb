import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import MeasuresPanel from '#ui/measures/MeasuresPanel.svelte';
import { openApp, PATIENT } from '../openApp.ts';

afterEach(cleanup);

describe('the measures under a scenario', () => {
  it('show the sum behind the figure of each world, so that the shown number is not explained by another', async () => {
    const { context } = await openApp('?commodity=cobalt&scenario=africa&v=1');
    render(MeasuresPanel, { props: { onclose: () => {} }, context });
    const title = await screen.findByRole('heading', { name: /^Refined \(/ }, PATIENT);
    const section = title.closest('section') as HTMLElement;
    const [, row] = within(section).getAllByRole('row');
    const [today, after] = within(row as HTMLElement)
      .getAllByRole('cell')
      .slice(0, 2)
      .map(({ textContent }) => textContent?.trim());
    expect(today).not.toBe(after);
    const worlds = [...section.querySelectorAll('h4')].map(({ textContent }) => textContent);
    expect(worlds).toEqual(['Africa builds out', 'Today']);
    const largest = [...section.querySelectorAll('dl')].map(
      (list) => list.querySelector('.sum')?.textContent ?? '',
    );
    expect(largest.map((sum) => sum.split(' = ').at(-1))).toEqual([after, today]);
  });
});
