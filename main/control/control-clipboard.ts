import type { Clipboard } from 'electron';
import { clipboardContent, type ClipboardContent } from '../../signaling/protocol/control-clipboard.ts';
import { CopyWatch } from './copy-watch.ts';
import type { Injector } from './injector.ts';

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

  /** @param text stays out where they have copied something meanwhile, of which they could not know yet */
  async put(text: string): Promise<void> {
    if (await this.#copying.outcome) return;
    if (this.#isOpen()) await this.#deps.clipboard.writeText(text);
  }

  /** The program that has it may take its time to give it out; nothing else waits for that. */
  async #tellCopied(): Promise<void> {
    if (!this.#isOpen()) return;
    try {
      const content = clipboardContent(await this.#deps.clipboard.readText());
      if (this.#isOpen()) this.#tell(content);
    } catch (error) {
      this.#deps.log('what was copied could not be read', error);
    }
  }
}
