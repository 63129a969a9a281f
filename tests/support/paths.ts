import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The built headless hub. */
export const HUB = join(ROOT, 'dist/hub/standalone.js');
/** A picture file. */
export const PICTURE = join(ROOT, 'build/icon.png');
/** Folder of the built renderer. */
export const RENDERER = join(ROOT, 'dist/renderer');
/** What tests may keep between runs, such as a hub's certificate. */
export const CACHE = join(ROOT, '.cache');
