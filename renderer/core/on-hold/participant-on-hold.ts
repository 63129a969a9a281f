import type { Caller, Participant } from '../model.ts';

/** Somebody whose place in the room is kept, as the UI shows it: nothing of theirs is here. */
export function participantOnHold({ peerId, name }: Caller): Participant {
  return {
    peerId,
    name,
    self: false,
    isGuest: false,
    ringing: false,
    onHold: true,
    isHeld: false,
    isBlocked: false,
    isNew: false,
    introducedBy: null,
    isUnseen: false,
    link: 'connected',
    everConnected: true,
    tampered: false,
    microphone: 'muted',
    canBeAskedToMute: false,
    canBeAskedToShare: false,
    camera: 'off',
    speaking: false,
    hand: null,
    cameraStream: null,
    audioStream: null,
    share: null,
    verification: null,
  };
}
