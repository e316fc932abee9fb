/** Registers what keeps the site for later; the part of `virtual:pwa-register` that is used. */
export type Register = (on: {
  readonly onOfflineReady: () => void;
  readonly onNeedRefresh: () => void;
}) => (reloadPage?: boolean) => Promise<void>;

/**
 * Whether the site works without a network, and whether a newer one waits. `kept` is told once, after the first
 * visit has stored everything; `waiting` is a new version that takes over when the reader asks for it.
 */
export class Offline {
  state: 'unknown' | 'kept' | 'waiting' = $state('unknown');
  #update: ReturnType<Register> | null = null;

  /** Starts to keep the site. Call once the first picture stands: it fetches everything that is published. */
  keep(register: Register): void {
    this.#update = register({
      onOfflineReady: () => (this.state = 'kept'),
      onNeedRefresh: () => (this.state = 'waiting'),
    });
  }

  /** Closes the note; a waiting version stays waiting until the next visit. */
  dismiss(): void {
    this.state = 'unknown';
  }

  /** Lets the new version take over, which reloads the page; the address holds what the reader looks at. */
  async takeNewVersion(): Promise<void> {
    await this.#update?.(true);
  }
}

/** Whether this page may keep itself: served over http(s) to a browser that can, and not inside another page. */
export function canKeep(page: Window): boolean {
  return (
    page.isSecureContext && page.location.protocol.startsWith('http') && 'serviceWorker' in page.navigator
  );
}
