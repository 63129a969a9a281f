import type { BrowserWindow } from 'electron';
import { ok } from '../../signaling/protocol/index.ts';
import type { PageState } from '../bridge/page-state.ts';
import type { Ring, RingAnswer } from '../bridge/ring.ts';
import type { WindowRegistry } from '../windows/registry.ts';
import { viewOf } from '../windows/window-view.ts';
import { needsRingWindow } from './ring-policy.ts';

interface RingingDeps {
  windows: Pick<WindowRegistry, 'add' | 'send' | 'bringToFront'>;
  main: BrowserWindow;
  /** Opens a ring window, which shows itself. `onFailed`: it can show nothing. */
  open: (onFailed: () => void) => BrowserWindow;
}

/** The ring window: there as long as a call rings that the main window does not show to the person. */
export class Ringing {
  readonly #deps: RingingDeps;
  #state: PageState | null = null;
  #window: BrowserWindow | null = null;
  /** The call whose ring window the person closed, or that is answered there: it gets no other one. */
  #done: string | null = null;

  constructor(deps: RingingDeps) {
    this.#deps = deps;
    const follow = () => this.#follow();
    deps.main.on('focus', follow).on('blur', follow).on('show', follow).on('hide', follow);
    deps.main
      .on('minimize', follow)
      .on('restore', follow)
      .on('closed', () => this.show(null));
  }

  /** @param state what the page has told; null when it is gone, until the next one tells its own */
  show(state: PageState | null): void {
    const before = this.#ring;
    this.#state = state;
    this.#follow();
    if (this.#window !== null && this.#ring !== null && this.#ring !== before)
      this.#deps.windows.send('ring', { kind: 'ring', ring: this.#ring });
  }

  get #ring(): Ring | null {
    return this.#state?.ring ?? null;
  }

  #follow(): void {
    const { main } = this.#deps;
    const isWanted =
      this.#ring?.callId !== this.#done && !main.isDestroyed() && needsRingWindow(this.#state, viewOf(main));
    if (isWanted && this.#window === null) this.#open();
    if (!isWanted) this.#close();
  }

  #open(): void {
    const window = this.#deps.open(() => this.#onFailed(window));
    this.#window = window;
    this.#deps.windows.add('ring', window, {
      attachRing: () => ok(this.#ring),
      answerRing: (answer) => {
        this.#answer(answer);
        return ok(null);
      },
    });
    window.once('closed', () => {
      if (this.#window !== window) return;
      // By the person: the call rings on, and can be answered in the main window.
      this.#window = null;
      this.#done = this.#ring?.callId ?? null;
    });
  }

  /** Then the main window is shown, which takes no focus either; one that is only behind others stays there, and flashes. */
  #onFailed(window: BrowserWindow): void {
    if (this.#window !== window) return;
    this.#done = this.#ring?.callId ?? null;
    this.#close();
    if (this.#deps.main.isMinimized()) this.#deps.main.restore();
    else this.#deps.main.showInactive();
  }

  /** The page has the call, and does what was pressed; it may be another call by now. */
  #answer(answer: RingAnswer): void {
    const { callId } = answer;
    if (this.#ring?.callId !== callId) return;
    this.#done = callId;
    this.#close();
    this.#deps.windows.send('main', { kind: 'answer-call', ...answer });
    if (answer.answer !== 'decline') this.#deps.windows.bringToFront('main');
  }

  #close(): void {
    const window = this.#window;
    this.#window = null;
    window?.close();
  }
}
