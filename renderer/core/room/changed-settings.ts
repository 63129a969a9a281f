import * as v from 'valibot';
import { newSecret } from '../random-id.ts';
import { RoomSettingsSchema, type RoomSettings } from '../../../signaling/protocol/index.ts';

export type SettingsChange = { title: string } | { locked: boolean };

/**
 * The next revision of a room's settings, or null when others would refuse it (a title that is too long or unreadable).
 *
 * @param by the peer id of who changes it
 */
export function changedSettings(
  settings: RoomSettings | null,
  by: string,
  change: SettingsChange,
): RoomSettings | null {
  const { revision, ...before } = settings ?? { revision: 0, title: '', lock: null };
  const after = 'title' in change ? change : { lock: change.locked ? newSecret() : null };
  const changed = v.safeParse(RoomSettingsSchema, { ...before, ...after, revision: revision + 1, by });
  return changed.success ? changed.output : null;
}
