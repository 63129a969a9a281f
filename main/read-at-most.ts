import type { FileHandle } from 'node:fs/promises';

/**
 * A file's beginning: one byte more than there may be, by which a larger one is seen to be larger.
 *
 * @param most bytes
 */
export async function readAtMost(file: FileHandle, most: number): Promise<Buffer> {
  const buffer = Buffer.alloc(most + 1);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
  return buffer.subarray(0, bytesRead);
}
