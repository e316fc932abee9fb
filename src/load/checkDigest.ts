/**
 * Whether content is the very file that the manifest lists. `null` when the page cannot tell: browsers offer
 * SHA-256 only over https and on localhost.
 */
export async function checkDigest(content: Uint8Array<ArrayBuffer>, sha256: string): Promise<boolean | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return found === sha256;
}
