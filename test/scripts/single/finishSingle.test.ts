import { describe, expect, it } from 'vitest';
import { LARGEST, problemOf } from '#scripts/single/finishSingle.ts';
import { packCode } from '#scripts/single/packCode.ts';

const GOOD = '<html><script data-file="manifest.json">x</script></html>';

describe('the check of the single file', () => {
  it('accepts a page that stands alone', () => {
    expect(problemOf(GOOD, ['index.html'])).toBeNull();
    expect(
      problemOf(`<link rel="icon" href="data:image/svg+xml;base64,AA">${GOOD}`, ['index.html']),
    ).toBeNull();
  });

  it.each([
    ['a file beside it', GOOD, ['index.html', 'worker.js'], 'worker.js'],
    ['a script by address', `<script src="./a.js"></script>${GOOD}`, ['index.html'], './a.js'],
    [
      'a style by address',
      `<link rel="stylesheet" href="https://x.test/a.css">${GOOD}`,
      ['index.html'],
      'x.test',
    ],
    ['no data', '<html></html>', ['index.html'], 'manifest.json'],
    ['too many bytes', GOOD + ' '.repeat(LARGEST), ['index.html'], String(LARGEST)],
  ])('refuses a page with %s', (_, page, files, named) => {
    expect(problemOf(page, files)).toContain(named);
  });
});

describe('packing the code', () => {
  it('takes the module out of the page and leaves a third of its size', () => {
    const code = 'export const word = "flow";\n'.repeat(2000);
    const page = packCode(
      `<html><head><script type="module" crossorigin>${code}</script></head><body></body></html>`,
    );
    expect(page).not.toContain('export const word');
    expect(page.length).toBeLessThan(code.length / 3);
  });

  it.each([
    ['none', '<html><body></body></html>', 'found 0'],
    ['two', '<script type="module">a</script><script type="module">b</script>', 'found 2'],
  ])('refuses a page with %s', (_, page, found) => {
    expect(() => packCode(page)).toThrow(found);
  });
});
