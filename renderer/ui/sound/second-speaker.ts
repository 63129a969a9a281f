import type { MediaState } from '../../core/model.ts';

/** How browsers list whatever the system takes (Media Capture and Streams, 9.3). */
const SYSTEM_DEFAULT = 'default';

/** The speaker on which calls ring too; null without one, where it is the one in use, and while it is not connected. */
export function secondSpeaker(
  { speakers, selected }: Pick<MediaState, 'speakers' | 'selected'>,
  kept: string,
): string | null {
  // Browsers that do not tell yet list one without an id.
  const isThere = kept !== '' && speakers.some(({ deviceId }) => deviceId === kept);
  return isThere && kept !== (selected.speaker || SYSTEM_DEFAULT) ? kept : null;
}
