import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

// Every user of a computer can connect to its ports. Whoever asks for what is not for all of them proves that a folder is
// theirs: they make a file in it, by a name that nobody can guess, and who answers takes it away.

const NAME = /^[\w-]{43}$/;

/**
 * Asks who is at the other end of a connection.
 *
 * @returns the answer as it came, '' for none. Rejects with the file system's or the connection's error.
 */
export async function askWithProof(folder: string, socket: Socket): Promise<string> {
  socket.on('error', () => {});
  const name = randomBytes(32).toString('base64url');
  const file = proofFile(folder, name);
  try {
    await writeFile(file, '', { flag: 'wx', mode: 0o600 });
    socket.write(name);
    return await text(socket);
  } finally {
    socket.destroy();
    await rm(file, { force: true });
  }
}

/**
 * Answers a connection, and closes it.
 *
 * @param timeoutMs of silence, which ends it too
 * @param answer asked for only where the proof holds; others get null, as JSON
 */
export function answerProven(folder: string, socket: Socket, timeoutMs: number, answer: () => unknown): void {
  socket.on('error', () => {});
  socket.setTimeout(timeoutMs, () => socket.destroy());
  socket.once('data', (data: Buffer) => {
    void isProven(folder, data.toString()).then((proven) => socket.end(JSON.stringify(proven ? answer() : null)));
  });
}

function isProven(folder: string, name: string): Promise<boolean> {
  if (!NAME.test(name)) return Promise.resolve(false);
  return rm(proofFile(folder, name)).then(
    () => true,
    () => false,
  );
}

function proofFile(folder: string, name: string): string {
  return join(folder, `asking.${name}`);
}
