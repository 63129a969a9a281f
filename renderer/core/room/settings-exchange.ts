import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomSettings } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import type { Topic } from '../link/topic.ts';
import { unlockedKey } from './room-access.ts';
import type { Membership } from './room-state.ts';

/** `key`: null for a room that has none, and while it is not known. */
export interface KnownOfRoom {
  settings: RoomSettings | null;
  key: string | null;
}

/** What this client tells those who come into its room. */
export function toldToPeers(membership: Membership): KnownOfRoom {
  if (membership.kind !== 'stay') return { settings: null, key: null };
  return { settings: membership.settings, key: unlockedKey(membership.access) };
}

/** Sends the room's settings and key to peers, and receives theirs (SPEC.md [CTRL-9], [SETTINGS-5], [PASS-4]). */
export class SettingsExchange {
  /** Settings received from a peer, newer than ours or not; those over the limit are dropped (SPEC.md [SETTINGS-7]). */
  readonly heard = new Listeners<RoomSettings>();
  /** The key that the room has while it is not locked, as a peer told it. */
  readonly heardKey = new Listeners<string>();
  readonly #topic: Topic<RoomFrame>;
  readonly #budgets = new TokenBuckets(LIMITS.settingsBurst, LIMITS.settingsPerSecond, LIMITS.roomCapacity);

  /** @param known what is sent to each peer that comes */
  constructor(topic: Topic<RoomFrame>, known: () => KnownOfRoom, scope: Scope) {
    this.#topic = topic;
    scope.add(
      topic.onOpen((peerId) => {
        const { settings, key } = known();
        // First: a locked room's present key is in there, and so is the door that a newcomer is behind.
        if (settings) topic.send(peerId, { kind: 'charter', charter: settings });
        if (key !== null) topic.send(peerId, { kind: 'key', key });
      }),
    );
    scope.add(
      topic.on(({ from, frame }) => {
        if (frame.kind !== 'charter' && frame.kind !== 'key') return;
        if (!this.#budgets.tryTake(from, performance.now())) return;
        if (frame.kind === 'key') this.heardKey.emit(frame.key);
        else this.heard.emit(frame.charter);
      }),
    );
  }

  broadcast(settings: RoomSettings): void {
    this.#topic.broadcast({ kind: 'charter', charter: settings });
  }
}
