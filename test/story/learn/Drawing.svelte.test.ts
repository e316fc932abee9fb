import { describe, expect, it } from 'vitest';
import { Drawing } from '#story/learn/draw/Drawing.svelte.ts';
import { Progress, progressOf } from '#story/learn/tasks/Progress.svelte.ts';

describe('a drawing', () => {
  it('holds each arrow once and divides the whole by weight', () => {
    const drawing = new Drawing();
    drawing.add('COD', 'CHN');
    drawing.add('IDN', 'CHN');
    drawing.add('COD', 'CHN');
    expect(drawing.pairs).toHaveLength(2);
    drawing.weigh('COD>CHN', 75);
    drawing.weigh('IDN>CHN', 25);
    expect(drawing.shareOf('COD>CHN')).toBe(0.75);
    drawing.remove('IDN>CHN');
    expect(drawing.shareOf('COD>CHN')).toBe(1);
    expect(drawing.shareOf('IDN>CHN')).toBe(0);
  });
});

describe('progress', () => {
  it('outlives the dialog and is kept apart for each site', () => {
    const [here, there] = [{}, {}];
    progressOf(here).give('cobalt-mined', 0, 'COD');
    progressOf(here).solved.add('cobalt-mined');
    expect(progressOf(here).given('cobalt-mined', 0)).toBe('COD');
    expect(progressOf(here).solved.size).toBe(1);
    expect(progressOf(there).solved.size).toBe(0);
  });

  it('knows nothing of a question that was not answered', () => {
    expect(new Progress().given('cobalt-mined', 1)).toBeNull();
  });
});
