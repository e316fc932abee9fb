import { expect, it, vi } from 'vitest';
import { canKeep, Offline, type Register } from '#state/Offline.svelte.ts';

function registered() {
  const offline = new Offline();
  const update = vi.fn(() => Promise.resolve());
  let told: Parameters<Register>[0] | undefined;
  offline.keep((on) => {
    told = on;
    return update;
  });
  if (!told) throw new Error('Expected keep() to register');
  return { offline, update, told };
}

it('says once that everything is kept, until the note is closed', () => {
  const { offline, told } = registered();
  expect(offline.state).toBe('unknown');
  told.onOfflineReady();
  expect(offline.state).toBe('kept');
  offline.dismiss();
  expect(offline.state).toBe('unknown');
});

it('announces a new version and lets it take over only when asked', async () => {
  const { offline, told, update } = registered();
  told.onNeedRefresh();
  expect(offline.state).toBe('waiting');
  expect(update).not.toHaveBeenCalled();
  await offline.takeNewVersion();
  expect(update).toHaveBeenCalledExactlyOnceWith(true);
});

it.each([
  ['https', true, { serviceWorker: {} }, true],
  ['file', true, { serviceWorker: {} }, false],
  ['http', false, { serviceWorker: {} }, false],
  ['https', true, {}, false],
])('a page over %s (secure: %s) with %o is kept: %s', (scheme, isSecureContext, navigator, kept) => {
  const page = { isSecureContext, navigator, location: { protocol: `${scheme}:` } };
  expect(canKeep(page as unknown as Window)).toBe(kept);
});
