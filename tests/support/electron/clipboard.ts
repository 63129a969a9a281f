import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { checkArgument } from './options.ts';

const READ = ['-selection', 'clipboard', '-out', '-target', 'UTF8_STRING'];
/** Goes on until another program has something in the clipboard. */
const WRITE = ['-selection', 'clipboard', '-in', '-quiet'];
/** Bytes. */
const LONGEST = 16 * 1024 * 1024;
const POLL_MS = 10;

/** Gives out what the app has in the clipboard, for as long as the app is there. */
let owner: ChildProcess | null = null;
process.once('exit', () => owner?.kill());

/** Electron's `clipboard`, as far as it is text: the X display's, through another program. */
export const clipboard = {
  readText,
  // Rejects for what is no text, as Electron does.
  async writeText(text: string): Promise<void> {
    checkArgument(text, 'string');
    const program = spawn('xclip', WRITE, { stdio: ['pipe', 'ignore', 'ignore'] });
    owner = program;
    program.stdin.end(text);
    // The display knows of it some time after it was read.
    while ((await readText()) !== text) {
      if (program.exitCode !== null) throw new Error('no display has this in its clipboard');
      await delay(POLL_MS);
    }
  },
} satisfies Pick<Electron.Clipboard, 'readText' | 'writeText'>;

/** Empty where there is no text. */
async function readText(): Promise<string> {
  const { stdout } = await promisify(execFile)('xclip', READ, { maxBuffer: LONGEST }).catch(() => ({ stdout: '' }));
  return stdout;
}
