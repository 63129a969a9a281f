import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Most bytes of a file; with the one before it twice as many are kept. */
const MAX_BYTES = 256 * 1_024;
/** Lines that a report gets. */
const REPORT_LINES = 100;

/**
 * A log that is kept: `log/NAME.log`, and `log/NAME.old.log` with what came before. Written at once, because the next line may never come. A disk
 * that is full or forbidden keeps no log, and nothing else depends on it.
 */
export class LogFile {
  readonly #file: string;
  readonly #old: string;
  #bytes: number | null;

  /** @param dataDir the folder of everything that the app keeps */
  constructor(dataDir: string, name = 'main') {
    const folder = join(dataDir, 'log');
    this.#file = join(folder, `${name}.log`);
    this.#old = join(folder, `${name}.old.log`);
    this.#bytes = attempt(() => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0;
    });
  }

  add(line: string): void {
    if (this.#bytes === null) return;
    const text = `${line}\n`;
    const size = Buffer.byteLength(text);
    const before = this.#bytes;
    this.#bytes = attempt(() => {
      const isFull = before + size > MAX_BYTES;
      if (isFull) renameSync(this.#file, this.#old);
      appendFileSync(this.#file, text, { mode: 0o600 });
      return isFull ? size : before + size;
    });
  }

  /** The newest last. */
  lastLines(): string[] {
    const lines = [this.#old, this.#file].flatMap(
      (file) => attempt(() => readFileSync(file, 'utf8'))?.split('\n') ?? [],
    );
    return lines.filter((line) => line !== '').slice(-REPORT_LINES);
  }
}

/** Null when the file system refuses. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
