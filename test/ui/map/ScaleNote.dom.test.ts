import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import ScaleNote from '#ui/map/ScaleNote.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const said = () => screen.getByRole('status').textContent?.replace(/\s/g, ' ');

test('a change of scale is said, for a while, and the first scale and that of another commodity are not', async () => {
  const { rerender } = render(ScaleNote, { commodity: 'copper', widest: 12_094_478, locale: 'en' });
  expect(said()).toBe('');
  await rerender({ widest: 2_560_000 });
  expect(said()).toBe('The widths have another scale now: the widest flow is 2.56 Mt.');
  await vi.advanceTimersByTimeAsync(9000);
  expect(said()).toBe('');
  await rerender({ commodity: 'cobalt', widest: 177_299 });
  expect(said()).toBe('');
});
