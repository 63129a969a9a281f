// @ts-check
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Pictures and fonts are compressed already. */
const COMPRESSIBLE = /\.(?:html|js|css|svg|json|webmanifest|wasm)$/;

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** By suffix of the compressed file. The best levels take seconds, once a build, and save transfer at each load. */
const CODINGS = {
  /** @param {Buffer} content */
  '.br': (content) => brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  /** @param {Buffer} content */
  '.gz': (content) => gzipped(content, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Puts a brotli and a gzip copy beside each file of a folder that gets smaller by it; signaling/server/pages.ts finds them.
 *
 * @param {string} folder
 */
export async function precompress(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => COMPRESSIBLE.test(name));
  await Promise.all(names.map((name) => precompressFile(join(folder, name))));
}

/** @param {string} file */
async function precompressFile(file) {
  const content = await readFile(file);
  for (const [end, compress] of Object.entries(CODINGS)) {
    const compressed = await compress(content);
    if (compressed.length < content.length) await writeFile(file + end, compressed);
  }
}
