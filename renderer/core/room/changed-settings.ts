import * as v from 'valibot';
import { newSecret } from '../random-id.ts';
import { nextRevision, RoomSettingsSchema, type RoomSettings } from '../../../signaling/protocol/index.ts';

export type SettingsChange = { title: string } | { locked: boolean };

/**
 * A room's settings after a change, or null when others would refuse it (a title that is too long or unreadable).
 *
 * @param by the peer id of who changes it
 */
export function changedSettings(
  settings: RoomSettings | null,
  by: string,
  change: SettingsChange,
): RoomSettings | null {
  const { title, lock } = settings ?? { title: null, lock: null };
  const changed = v.safeParse(
    RoomSettingsSchema,
    'title' in change
      ? { title: { value: change.title, revision: nextRevision(title), by }, lock }
      : { title, lock: { value: change.locked ? newSecret() : null, revision: nextRevision(lock), by } },
  );
  return changed.success ? changed.output : null;
}
