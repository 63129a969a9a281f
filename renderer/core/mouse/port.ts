import type { Place } from '../model-pointing.ts';

/** Asks where this computer's mouse is on the screen that is shared; `unknown`: it cannot be told for this share. */
export type MousePort = () => Promise<Place | 'elsewhere' | 'unknown'>;
