import type { Clipboard } from 'electron';
import { inTime } from '../in-time.ts';
import { clipboardContent, type ClipboardContent } from '../../signaling/protocol/control-clipboard.ts';
import { CopyWatch } from './copy-watch.ts';
import type { Injector } from './injector.ts';

/** How long a clipboard may take, ms: all that comes after a text waits for it. */
const CLIPBOARD_MS = 1_000;
const LATE = 'the clipboard does not answer';

export interface ControlClipboardDeps {
  /** Of this computer. */
  readonly clipboard: Pick<Clipboard, 'readText' | 'writeText'>;
  readonly injector: Pick<Injector, 'clipboardChanges'>;
  readonly log: (message: string, error: unknown) => void;
  /** Monotonic, ms. */
  readonly now: () => number;
}

/** What somebody who controls this computer does with its clipboard, for as long as they may (SPEC.md [REMOTE-8], [REMOTE-9]). */
export class ControlClipboard {
  readonly #deps: ControlClipboardDeps;
  readonly #isOpen: () => boolean;
  readonly #tell: (content: ClipboardContent) => void;
  readonly #copying = new CopyWatch();

  /**
   * @param isOpen something may go either way now
   * @param tell them alone
   */
  constructor(deps: ControlClipboardDeps, isOpen: () => boolean, tell: (content: ClipboardContent) => void) {
    this.#deps = deps;
    this.#isOpen = isOpen;
    this.#tell = tell;
  }

  /** A key comes that copies. */
  awaitCopy(): void {
    this.#copying.begin(this.#deps.injector.clipboardChanges, this.#deps.now());
  }

  /** What is copied now may be of this computer's person. */
  cancel(): void {
    this.#copying.cancel();
  }

  /** To be called again and again. */
  look(): void {
    if (this.#copying.isCopied(this.#deps.injector.clipboardChanges, this.#deps.now())) void this.#tellCopied();
  }

  /**
   * @param text stays out where they have copied something meanwhile, of which they could not know yet
   * @returns false: the clipboard has not taken it, and they would paste what it had before
   */
  async put(text: string): Promise<boolean> {
    if ((await this.#copying.outcome) || !this.#isOpen()) return true;
    const { clipboard, log } = this.#deps;
    try {
      await inTime(clipboard.writeText(text), CLIPBOARD_MS, LATE);
      return true;
    } catch (error) {
      log('what is pasted could not be put into the clipboard', error);
      return false;
    }
  }

  /** The program that has it may take its time to give it out; nothing else waits for that. */
  async #tellCopied(): Promise<void> {
    if (!this.#isOpen()) return;
    try {
      const content = clipboardContent(await inTime(this.#deps.clipboard.readText(), CLIPBOARD_MS, LATE));
      if (this.#isOpen()) this.#tell(content);
    } catch (error) {
      this.#deps.log('what was copied could not be read', error);
    }
  }
}
