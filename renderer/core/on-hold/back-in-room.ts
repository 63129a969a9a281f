import type { Scope } from '../../../signaling/basics/scope.ts';
import { isHere } from '../is-here.ts';
import type { Caller, RoomState } from '../model.ts';
import type { Notices } from '../notices.ts';
import type { ReadableStore } from '../readable-store.ts';
import { Timers } from '../timers.ts';

/** How long whoever is back waits for the links to those who are there, before it is said with whom, ms. */
const BACK_MS = 3_000;

type JoinedRoom = Extract<RoomState, { kind: 'joined' }>;

export interface BackInRoomDeps {
  notices: Pick<Notices, 'notify'>;
  view: ReadableStore<RoomState>;
}

/** Says with whom a person is back, who has come there by themselves: once all of before are there, or after a while. */
export class BackInRoom {
  readonly #deps: BackInRoomDeps;
  readonly #timers: Timers<'back'>;
  #to: { code: string; company: readonly Caller[] } | null = null;

  constructor(deps: BackInRoomDeps, scope: Scope) {
    this.#deps = deps;
    this.#timers = new Timers(scope);
    scope.add(deps.view.subscribe((room) => room.kind === 'joined' && this.#follow(room)));
  }

  /** The person is on the way. @param company who was there with them */
  expect(code: string, company: readonly Caller[]): void {
    this.#to = { code, company };
  }

  /** Nothing is to be said any more. */
  end(): void {
    this.#timers.stop('back');
    this.#to = null;
  }

  #follow(room: JoinedRoom): void {
    const to = this.#to;
    if (to === null || to.code !== room.code) return;
    const here = othersIn(room);
    const areAllHere = to.company.every(({ peerId }) => here.some((one) => one.peerId === peerId));
    if (areAllHere) return this.#tell();
    this.#timers.ensure('back', BACK_MS, () => this.#tell());
  }

  /** Title and company come over the links. */
  #tell(): void {
    const { notices, view } = this.#deps;
    const now = view.getState();
    this.end();
    if (now.kind === 'joined') notices.notify({ kind: 'back-in-room', title: now.title, company: othersIn(now) });
  }
}

/** Who is in the room, with links that may be on their way. */
function othersIn({ participants }: JoinedRoom): readonly Caller[] {
  return participants.filter((one) => !one.self && isHere(one)).map(({ peerId, name }) => ({ peerId, name }));
}
