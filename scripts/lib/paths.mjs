// @ts-check
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * An absolute path inside the repository.
 * @param {...string} parts
 */
export const inRoot = (...parts) => join(ROOT, ...parts);
