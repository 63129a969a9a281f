import type { Pointer } from '../../renderer/core/model.ts';
import type { FakeState } from '../support/fake-session.ts';
import { screenStream } from './pictures.ts';
import { inRoom } from './scenes.ts';

/** As the gallery's own person is known to the others. */
const SELF = 'own-key-of-mara-000000';

function pointer(index: number, of: string, x: number, y: number, pressed = false): Pointer {
  const trail = pressed
    ? Array.from({ length: 12 }, (_, id) => {
        return { id, x: x - 0.2 + id / 60, y: y - Math.sin(id / 4) / 20, at: 0, begins: id === 0 };
      })
    : [];
  return { peerId: `peer-${index}`, of, x, y, pressed, press: pressed ? { id: 1, x, y } : null, trail };
}

/** People who point: with their names at the edges of the picture, and with a button held. */
export const POINTING_STATES = {
  'share-pointers': () => ({
    ...inRoom(4, (one, index) =>
      index === 1 ? { ...one, share: { stream: screenStream(), mode: 'text', paused: false, canPoint: true } } : one,
    ),
    pointing: {
      target: null,
      pointers: [pointer(1, 'peer-0', 0.995, 0.99), pointer(2, 'peer-0', 0.4, 0.5, true)],
    },
  }),
  'share-own-pointers': () => ({
    ...inRoom(3),
    share: { kind: 'sharing', mode: 'text', label: 'Entire screen', stream: screenStream(), paused: false },
    pointing: { target: null, pointers: [pointer(0, SELF, 0.02, 0.02), pointer(1, SELF, 0.98, 0.98)] },
  }),
} satisfies Record<string, () => Partial<FakeState>>;
