import type { ControlEnd } from '../bridge/remote-control.ts';
import { LogFile } from '../log/log-file.ts';
import type { Grant } from './control-session.ts';

/**
 * Who controlled this computer's screen, and when: `log/control.log`, a line of JSON each. Apart from the log of what went wrong, which names nobody
 * and goes into reports: this one is shown nowhere and sent nowhere.
 */
export class ControlLog {
  readonly #file: LogFile;

  /** @param dataDir the folder of everything that the app keeps */
  constructor(dataDir: string) {
    this.#file = new LogFile(dataDir, 'control');
  }

  /** @param step that it began, or why it ended */
  add(at: Date, { peerId, name, keyboard, clipboard, forMs }: Grant, step: 'began' | ControlEnd): void {
    this.#file.add(JSON.stringify({ at: at.toISOString(), step, peerId, name, keyboard, clipboard, forMs }));
  }
}
