import { app, type BrowserWindow } from 'electron';
import type { PageState } from '../bridge/page-state.ts';
import { viewOf } from '../windows/window-view.ts';
import { attentionFor, type Attention } from './attention.ts';
import type { AppTray } from './tray.ts';

/** What is seen of a page outside of its window: the tray, the badge, and that it calls for attention. */
export class ShownOutside {
  readonly #window: BrowserWindow;
  readonly #tray: AppTray;
  #state: PageState | null = null;

  constructor(window: BrowserWindow, tray: AppTray) {
    this.#window = window;
    this.#tray = tray;
    window.on('focus', () => window.flashFrame(false));
  }

  /** @param state what the page has told; null when it is gone, until the next one tells its own */
  show(state: PageState | null): void {
    const before = this.#state;
    this.#state = state;
    this.#tray.show(state);
    // Windows has no such count: there the tray's dot and the flashing taskbar tell.
    if (process.platform !== 'win32') app.setBadgeCount(state?.unseen ?? 0);
    if (state !== null) this.#attract(attentionFor(before, state, viewOf(this.#window)));
  }

  #attract(attention: Attention): void {
    switch (attention) {
      case 'show':
        this.#window.showInactive();
        return this.#window.flashFrame(true);
      case 'flash':
        return this.#window.flashFrame(true);
      case 'calm':
        return this.#window.flashFrame(false);
      case 'none':
        return;
    }
  }
}
