import type { Mark, Pointer } from '../../renderer/core/model.ts';
import type { FakeState } from '../support/fake-session.ts';
import { sharedScreen } from '../support/shared-screen.ts';
import { screenStream } from './pictures.ts';
import { inRoom, seenShare } from './scenes.ts';

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

function marksOn(of: string): Mark[] {
  const wave = Array.from({ length: 40 }, (_, at) => ({ x: 0.1 + at / 100, y: 0.3 + Math.sin(at / 4) / 20 }));
  const [from, to] = [
    { x: 0.55, y: 0.35 },
    { x: 0.85, y: 0.6 },
  ];
  const mark = { of, stays: true, isDone: true };
  return [
    { ...mark, peerId: 'peer-1', id: 1, tool: 'highlighter', places: wave.slice(0, 1).concat({ x: 0.5, y: 0.3 }) },
    { ...mark, peerId: 'peer-1', id: 2, tool: 'pen', places: wave },
    { ...mark, peerId: 'self', id: 3, tool: 'box', places: [from, to] },
    { ...mark, peerId: 'self', id: 4, tool: 'arrow', places: [{ x: 0.3, y: 0.8 }, from] },
    { ...mark, peerId: 'peer-1', id: 5, tool: 'text', at: { x: 0.12, y: 0.55 }, text: 'One line up?' },
  ];
}

/** People who point: with their names at the edges of the picture, and with a button held. */
export const POINTING_STATES = {
  'share-pointers': () => ({
    ...inRoom(4, (one, index) => (index === 1 ? { ...one, share: seenShare() } : one)),
    pointing: {
      target: null,
      pointers: [pointer(1, 'peer-0', 0.995, 0.99), pointer(2, 'peer-0', 0.4, 0.5, true)],
    },
  }),
  'share-own-pointers': () => ({
    ...inRoom(3),
    share: sharedScreen({ label: 'Entire screen', stream: screenStream(), sound: 'on' }),
    pointing: { target: null, pointers: [pointer(0, SELF, 0.02, 0.02), pointer(1, SELF, 0.98, 0.98)] },
  }),
  'share-drawings': () => ({
    ...inRoom(4, (one, index) => (index === 1 ? { ...one, share: seenShare() } : one)),
    drawing: { target: 'peer-0', tool: 'arrow', stays: true, open: ['peer-0'], marks: marksOn('peer-0') },
  }),
  'share-own-drawings': () => ({
    ...inRoom(3),
    share: sharedScreen({ label: 'Entire screen', stream: screenStream(), sound: 'silent' }),
    drawing: { target: SELF, tool: 'pen', stays: true, open: [SELF], marks: marksOn(SELF) },
  }),
} satisfies Record<string, () => Partial<FakeState>>;
