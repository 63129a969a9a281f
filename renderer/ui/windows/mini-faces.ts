import type { Participant } from '../../core/model.ts';
import { USUAL_ASPECT, type Size } from '../stage/layout.ts';

/** A face that is wider than this for its height leaves room for another one beside it. */
const WIDEST_ASPECT = USUAL_ASPECT;
/** px */
const LEAST_WIDTH = 120;

/**
 * Who is shown in the mini window, side by side: the speaker, and others as far as there is room. Oneself only while alone.
 *
 * @param participants in the order of the roster
 * @param speaker see `nextSpeaker`
 * @param area what there is for the faces, px
 */
export function miniFaces(participants: readonly Participant[], speaker: string | null, area: Size): Participant[] {
  const others = participants.filter(({ self }) => !self);
  if (others.length === 0) return participants.slice(0, 1);
  const room = Math.max(1, Math.floor(area.width / Math.max(LEAST_WIDTH, area.height * WIDEST_ASPECT)));
  const shown = others.slice(0, room);
  const speaking = others.find(({ peerId }) => peerId === speaker);
  if (speaking === undefined || shown.includes(speaking)) return shown;
  return [...shown.slice(0, -1), speaking];
}
