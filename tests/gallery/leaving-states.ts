import type { FakeState } from '../support/fake-session.ts';
import { caller, people } from './cast.ts';
import { CODE, inRoom, media } from './scenes.ts';

function left(title: string, company: number): Partial<FakeState> {
  const others = Array.from({ length: company }, (_, index) => caller(index));
  return { media: media(), people: people(), room: { kind: 'left', code: CODE, title, company: others } };
}

/** Pages of who has left, or was left. */
export const LEAVING_STATES = {
  'room-left': () => left('Design review', 3),
  'call-left': () => left('', 1),
  removed: () => ({ people: people(), notices: [{ id: 1, kind: 'removed', code: CODE, by: caller(0) }] }),
  'left-behind': () => {
    const alone = inRoom(1);
    return alone.room?.kind === 'joined'
      ? { ...alone, people: people(), room: { ...alone.room, company: [caller(0)] } }
      : alone;
  },
} satisfies Record<string, () => Partial<FakeState>>;
