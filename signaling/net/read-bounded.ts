import type { IncomingMessage } from 'node:http';

/**
 * An answer's body, of which no more is read than there may be.
 *
 * @param most bytes
 * @returns null when it is longer; rejects when the connection breaks
 */
export async function readBounded(response: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
