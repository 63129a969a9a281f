import type { StatusText as ToldStatusText } from '../../signaling/protocol/index.ts';

/** What somebody says of themself in a few words. */
export interface StatusText extends Omit<ToldStatusText, 'leftMs'> {
  /** Unix time, ms, a whole minute by this computer's clock; null: until it is taken back. */
  until: number | null;
}
