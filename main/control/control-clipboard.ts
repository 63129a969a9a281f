import type { Clipboard } from 'electron';
import { inTime } from '../in-time.ts';
import { clipboardContent, type ClipboardContent } from '../../signaling/protocol/control-clipboard.ts';
import { ClipboardMarks, type ClipboardMark, type ClipboardMarksDeps } from './clipboard-marks.ts';
import { CopyWatch } from './copy-watch.ts';

/** How long a clipboard may take, ms: all that comes after a text waits for it. */
const CLIPBOARD_MS = 1_000;
const LATE = 'the clipboard does not answer';

export interface ControlClipboardDeps extends ClipboardMarksDeps {
  readonly clipboard: Pick<Clipboard, 'readText' | 'writeText'>;
  readonly log: (message: string, error: unknown) => void;
}

/** What somebody who controls this computer does with its clipboard, for as long as they may (SPEC.md [REMOTE-8], [REMOTE-9]). */
export class ControlClipboard {
  readonly #deps: ControlClipboardDeps;
  readonly #isOpen: () => boolean;
  readonly #tell: (content: ClipboardContent) => void;
  readonly #marks: ClipboardMarks;
  readonly #copying = new CopyWatch();

  /**
   * @param isOpen something may go either way now
   * @param tell them alone
   */
  constructor(deps: ControlClipboardDeps, isOpen: () => boolean, tell: (content: ClipboardContent) => void) {
    this.#deps = deps;
    this.#isOpen = isOpen;
    this.#tell = tell;
    this.#marks = new ClipboardMarks(deps);
  }

  /** A key comes that copies; it is to be pressed once this resolves. */
  async awaitCopy(): Promise<void> {
    const { now } = this.#deps;
    if (!this.#isOpen() || !this.#copying.mayBegin(now())) return;
    const before = await this.#marks.take(this.#isOpen);
    // An empty text may be one that another program has kept from being read: what is read next may be the person's own.
    if (before === null || before === '' || !this.#isOpen()) return;
    // By a key before it.
    this.#see(before);
    this.#copying.begin(before, now());
  }

  /** What is copied now may be of this computer's person. */
  cancel(): void {
    this.#copying.cancel();
  }

  /** To be called again and again. */
  look(): void {
    if (this.#copying.isAwaiting) void this.#look();
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

  async #look(): Promise<void> {
    this.#see(await this.#marks.take(() => this.#copying.isAwaiting));
  }

  #see(mark: ClipboardMark | null): void {
    const isCopied = this.#copying.isCopied(mark, this.#deps.now());
    if (isCopied && mark !== null) void this.#tellCopied(mark);
  }

  /** The program that has it may take its time to give it out; nothing else waits for that. */
  async #tellCopied(mark: ClipboardMark): Promise<void> {
    if (!this.#isOpen()) return;
    try {
      const text = typeof mark === 'string' ? mark : await inTime(this.#deps.clipboard.readText(), CLIPBOARD_MS, LATE);
      if (this.#isOpen()) this.#tell(clipboardContent(text));
    } catch (error) {
      this.#deps.log('what was copied could not be read', error);
    }
  }
}
