/** Text of a file and how its bytes were read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Whether the encoding is a guess: neither a byte order mark nor valid UTF-8 speaks for it. */
  readonly isGuess: boolean;
}

/**
 * Bytes as text: by the byte order mark where there is one, else as UTF-8, else as UTF-16 where every second
 * byte of the beginning is zero, else as windows-1252, which can read anything and is what older spreadsheets write.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', false);
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', false);
  const unmarked = utf16Order(bytes);
  if (unmarked !== null) return decoded(bytes, unmarked, true);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', isGuess: false };
  } catch {
    return decoded(bytes, 'windows-1252', true);
  }
}

/** Latin text in UTF-16 has a zero in every second byte; in no other encoding does text hold zeros. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 200);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  return even > sample.length / 4 && odd === 0 ? 'utf-16be' : null;
}

function decoded(bytes: Uint8Array, encoding: DecodedText['encoding'], isGuess: boolean): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isGuess };
}
