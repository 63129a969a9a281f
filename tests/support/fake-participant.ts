import type { Participant } from '../../renderer/core/model.ts';
import { NOTHING_OF } from '../../renderer/core/participants.ts';

/** Somebody else in the room: connected, known, without a picture. */
export const SOMEBODY: Participant = {
  ...NOTHING_OF,
  peerId: 'somebody',
  name: 'Somebody',
  microphone: 'on',
  canBeAskedToMute: true,
  canBeAskedToShare: true,
  camera: 'on',
};
