import type { GestureCommands } from './gestures-api.ts';
import type { Hearing } from './hearing-api.ts';
import { withVolume } from './hearing/volumes.ts';
import type { Parts } from './parts.ts';

type InRoom = GestureCommands & Pick<Hearing, 'setVolume' | 'setMutedHere' | 'askToMute'>;

/** What the UI can ask of those who are in the room together. */
export function createCommandsInRoom(
  engine: Pick<Parts, 'room' | 'hand' | 'reactions' | 'preferences' | 'mutedHere' | 'muteRequests'>,
): InRoom {
  const { room, hand, reactions, preferences, mutedHere, muteRequests } = engine;
  return {
    setHandRaised(isRaised) {
      if (!isRaised) hand.lower();
      else if (room.isInside) hand.raise();
    },
    react(reaction) {
      if (room.isInside) reactions.react(reaction);
    },
    setVolume(peerId, percent) {
      preferences.change({ volumes: withVolume(preferences.value.get().volumes, peerId, percent) });
    },
    setMutedHere(peerId, isMuted) {
      const others = mutedHere.get().filter((one) => one !== peerId);
      mutedHere.set(isMuted ? [...others, peerId] : others);
    },
    askToMute: (peerId) => muteRequests.ask(peerId),
  };
}
