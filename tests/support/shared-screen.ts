import type { ShareState } from '../../renderer/core/model.ts';

type Sharing = Extract<ShareState, { kind: 'sharing' }>;

/** This person shares a whole screen. */
export function sharedScreen(change: Partial<Sharing> = {}): Sharing {
  const stream = null as unknown as MediaStream;
  const picture = {
    stream,
    label: null,
    paused: false,
    still: false,
    swapping: false,
    extent: 'screen' as const,
    sound: 'not-wanted' as const,
  };
  return { kind: 'sharing', mode: 'text', ...picture, ...change };
}
