import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Offline, type Register } from '#state/Offline.svelte.ts';
import OfflineNote from '#ui/OfflineNote.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function shown() {
  const offline = new Offline();
  let told: Parameters<Register>[0] | undefined;
  offline.keep((on) => {
    told = on;
    return () => Promise.resolve();
  });
  render(OfflineNote, { offline });
  if (!told) throw new Error('Expected keep() to register');
  return told;
}

const kept = () => screen.queryByText(/works without a network/);

it('once covered the controls in its corner until it was closed: it goes by itself', async () => {
  shown().onOfflineReady();
  await tick();
  expect(kept()).not.toBeNull();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept()).toBeNull();
});

it('goes when the reader goes on, by pointer or by key', async () => {
  const told = shown();
  for (const goOn of [() => fireEvent.pointerDown(window), () => fireEvent.keyDown(window, { key: 'Tab' })]) {
    told.onOfflineReady();
    await tick();
    expect(kept()).not.toBeNull();
    await goOn();
    expect(kept()).toBeNull();
  }
});

it('stays with a new version, which waits for an answer', async () => {
  shown().onNeedRefresh();
  await tick();
  await fireEvent.keyDown(window, { key: 'Tab' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(screen.getByText(/new version is ready/)).toBeTruthy();
});
