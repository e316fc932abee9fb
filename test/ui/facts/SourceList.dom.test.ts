import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import type { SourceEntry } from '#domain/published/sources.ts';
import SourceList from '#ui/facts/SourceList.svelte';

afterEach(cleanup);

it('marks a title, which stays in its own language, for those who are read to', () => {
  const entry = { id: 'A', citation: 'USGS (2026): Mineral Commodity Summaries', url: null } as SourceEntry;
  render(SourceList, { ids: ['A'], sources: new Map([['A', entry]]) });
  expect(document.querySelector('[lang=en]')?.textContent).toBe(entry.citation);
});
