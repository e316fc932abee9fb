import { describe, expect, it } from 'vitest';
import type { Goal } from '#engine/target/goal.ts';
import { goalSentence } from '#ui/target/goalWords.ts';
import { networks } from './asking.ts';

describe('the sentence of a goal', () => {
  const network = networks.find(({ commodity }) => commodity === 'cobalt');
  if (!network) throw new Error('Expected cobalt among what ships');
  const says = (goal: Goal) => goalSentence({ goal, year: 2030, region: 'africa', network }, 'en');

  it('says what was asked for', () => {
    expect(says({ kind: 'max-share', stage: null, share: 0.65 })).toBe(
      'At most 65% of any stage (mining, refining) in one country by 2030',
    );
    expect(says({ kind: 'regional-content', region: [], test: 'and', share: 0.4 })).toBe(
      'At least 40% of what Africa takes in is mined and refined there by 2030',
    );
    expect(says({ kind: 'n-minus-1', stage: 'processing', remaining: 'rest-of-world', coverage: 0.8 })).toBe(
      'Without the largest country in refining, 80% of what all others take in is still covered by 2030',
    );
  });
});
