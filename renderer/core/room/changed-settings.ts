import * as v from 'valibot';
import { RoomSettingsSchema, type RoomSettings } from '../../../signaling/protocol/index.ts';

export type SettingsChange = Partial<Pick<RoomSettings, 'title' | 'lock'>>;

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
  const { revision, title, lock } = settings ?? { revision: 0, title: '', lock: null };
  const changed = v.safeParse(RoomSettingsSchema, { title, lock, ...change, revision: revision + 1, by });
  return changed.success ? changed.output : null;
}
