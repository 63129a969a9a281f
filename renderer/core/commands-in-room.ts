import type { DrawingOnShares } from './drawing-api.ts';
import type { GestureCommands } from './gestures-api.ts';
import type { Hearing } from './hearing-api.ts';
import { withVolume } from './hearing/volumes.ts';
import type { Parts } from './parts.ts';
import type { FollowingMouse } from './mouse-api.ts';
import type { PointingCommands } from './pointing-api.ts';
import type { CallQualityCommands } from './quality-api.ts';

type InRoom = GestureCommands &
  PointingCommands &
  Pick<FollowingMouse, 'followMouse'> &
  Omit<DrawingOnShares, 'drawing'> &
  Pick<Hearing, 'setVolume' | 'setShareVolume' | 'setMutedHere' | 'askToMute'> &
  Pick<CallQualityCommands, 'watchQuality' | 'noteFrame' | 'saveFile'>;

type Engine = Pick<
  Parts,
  | 'platform'
  | 'room'
  | 'hand'
  | 'reactions'
  | 'preferences'
  | 'mutedHere'
  | 'muteRequests'
  | 'pointing'
  | 'drawings'
  | 'pen'
  | 'mouseFollower'
  | 'quality'
>;

/** What the UI can ask of those who are in the room together. */
export function createCommandsInRoom(engine: Engine): InRoom {
  const { platform, room, hand, reactions, preferences, mutedHere, muteRequests } = engine;
  const { pointing, drawings, pen, mouseFollower, quality } = engine;
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
    setShareVolume(peerId, percent) {
      preferences.change({ shareVolumes: withVolume(preferences.value.get().shareVolumes, peerId, percent) });
    },
    setMutedHere(peerId, isMuted) {
      const others = mutedHere.get().filter((one) => one !== peerId);
      mutedHere.set(isMuted ? [...others, peerId] : others);
    },
    askToMute: (peerId) => muteRequests.ask(peerId),

    startPointing(peerId) {
      pen.stop();
      pointing.start(peerId);
    },
    stopPointing: () => pointing.stop(),
    pointAt: (place) => pointing.pointAt(place),

    startDrawing(peerId) {
      pointing.stop();
      pen.start(peerId);
    },
    stopDrawing: () => pen.stop(),
    chooseTool: (change) => pen.choose(change),
    beginStroke: (at) => pen.begin(at),
    extendStroke: (to) => pen.extend(to),
    endStroke: () => pen.end(),
    writeText: (at, text) => pen.write(at, text),
    undoMark: (of) => pen.undo(of),
    clearOwnMarks: (of) => pen.clear(of),
    clearBoard: () => drawings.clearBoard(),

    followMouse: (peerId) => mouseFollower.follow(peerId),

    watchQuality: () => quality.watch(),
    noteFrame: (frame) => quality.noteFrame(frame),
    saveFile: (name, text) => platform.saveFile(name, text),
  };
}
