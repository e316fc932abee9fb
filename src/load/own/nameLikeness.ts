/**
 * How alike two names are, 0 to 1: the better of letter pairs in common, which forgives another order of
 * words, and edit distance, which forgives slips of the keyboard. Names are cut at 60 letters.
 */
export function nameLikeness(a: string, b: string): number {
  const [left, right] = [a.slice(0, MOST_LETTERS), b.slice(0, MOST_LETTERS)];
  const longest = Math.max(left.length, right.length);
  if (longest === 0) return 1;
  return Math.max(dice(letterPairs(left), letterPairs(right)), 1 - editDistance(left, right) / longest);
}

const MOST_LETTERS = 60;

function letterPairs(text: string): Set<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2)));
}

/** Dice coefficient: 2 |A and B| / (|A| + |B|). */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

/**
 * Letters added, left out, exchanged or swapped with their neighbour (optimal string alignment; Damerau 1964,
 * doi:10.1145/363958.363994).
 */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (last[column] ?? Infinity) + 1,
          (current[column - 1] ?? Infinity) + 1,
          (last[column - 1] ?? Infinity) + (isSame ? 0 : 1),
          isSwapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? a.length;
}
