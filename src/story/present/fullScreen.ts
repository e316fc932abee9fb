/**
 * Full screen is a favour of the browser: where it is refused the talk goes on in the window, with the same picture
 * and the browser's frame around it.
 */
export async function enterFullScreen(): Promise<void> {
  await document.documentElement.requestFullscreen?.().catch(() => undefined);
}

export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
}

export async function toggleFullScreen(): Promise<void> {
  await (document.fullscreenElement ? leaveFullScreen() : enterFullScreen());
}
