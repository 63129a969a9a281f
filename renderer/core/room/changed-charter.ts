import * as v from 'valibot';
import { CharterSchema, type Charter } from '../../../signaling/protocol/index.ts';

export type CharterChange = Partial<Pick<Charter, 'title' | 'lock'>>;

/**
 * The next revision of a room's charter, or null when others would refuse it (a title that is too long or unreadable).
 *
 * @param by the peer id of who changes it
 */
export function changedCharter(charter: Charter | null, by: string, change: CharterChange): Charter | null {
  const { revision, title, lock } = charter ?? { revision: 0, title: '', lock: null };
  const changed = v.safeParse(CharterSchema, { title, lock, ...change, revision: revision + 1, by });
  return changed.success ? changed.output : null;
}
