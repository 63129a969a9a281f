import type { Participant } from '../../renderer/core/model.ts';

/** Somebody else in the room: connected, known, without a picture. */
export const SOMEBODY: Participant = {
  peerId: 'somebody',
  name: 'Somebody',
  self: false,
  isGuest: false,
  ringing: false,
  onHold: false,
  isHeld: false,
  isBlocked: false,
  isNew: false,
  introducedBy: null,
  isUnseen: false,
  link: 'connected',
  everConnected: true,
  tampered: false,
  microphone: 'on',
  canBeAskedToMute: true,
  canBeAskedToShare: true,
  camera: 'on',
  speaking: false,
  hand: null,
  cameraStream: null,
  audioStream: null,
  share: null,
  verification: null,
};
