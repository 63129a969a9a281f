import type { StoreApi } from 'zustand/vanilla';
import type { PointingState } from '../../renderer/core/model.ts';
import type { PointingCommands } from '../../renderer/core/session-api.ts';

/** The part of a fake session that points: what it is told is noted. */
export function fakePointing(pointing: StoreApi<PointingState>, note: (command: string) => void): PointingCommands {
  return {
    startPointing(target) {
      note(`startPointing ${target}`);
      pointing.setState({ target });
    },
    stopPointing() {
      note('stopPointing');
      pointing.setState({ target: null });
    },
    pointAt(place) {
      note(place === null ? 'pointAt nothing' : `pointAt ${place.x} ${place.y} ${place.pressed}`);
    },
  };
}
