import { describe, expect, it } from 'vitest';
import { readMessages } from '#test/messages/readMessages.ts';
import { BASES } from '#domain/basis.ts';
import { TERM_WORD, TERMS } from '#ui/glossary/terms.ts';

const keyOf = (term: string) => `glossary_${term.replaceAll('-', '_')}`;

describe('the glossary', () => {
  it.each(['en', 'es', 'fr'])('defines every term in %s', (language) => {
    const words = readMessages(language);
    for (const term of TERMS) {
      expect.soft(words[keyOf(term)], `${term} in ${language}`).toBeTruthy();
      expect.soft(words[`${keyOf(term)}_text`]?.length, `${term} in ${language}`).toBeGreaterThan(30);
    }
  });

  it('is not the same text in two languages', () => {
    for (const term of TERMS) {
      const texts = ['en', 'es', 'fr'].map((language) => readMessages(language)[`${keyOf(term)}_text`]);
      expect(new Set(texts).size).toBe(3);
    }
  });

  it('explains every basis that a figure can have', () => {
    for (const basis of BASES) expect(TERM_WORD[basis].text()).toBeTruthy();
  });
});
