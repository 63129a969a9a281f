import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomSettings } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import type { Topic } from '../link/topic.ts';
import { throttle } from '../throttle.ts';
import type { Access } from './room-access.ts';
import type { Membership } from './room-state.ts';

/** `access`: null in no room. */
export interface KnownOfRoom {
  settings: RoomSettings | null;
  access: Access | null;
}

/** What this client tells those who come into its room. */
export function toldToPeers(membership: Membership): KnownOfRoom {
  return membership.kind === 'stay' ? membership : { settings: null, access: null };
}

/** Sends the room's settings and key to peers, and receives theirs (SPEC.md [CTRL-9], [SETTINGS-5], [PASS-4]). */
export class SettingsExchange {
  /** Settings received from a peer, newer than ours or not; those over the limit are dropped (SPEC.md [SETTINGS-7]). */
  readonly heard = new Listeners<RoomSettings>();
  /** Tells everybody the newest settings, no more often than the others take them, whatever made them change. */
  readonly tellAll: () => void;
  /** The key that the room has while it is not locked, as a peer told it. */
  readonly heardKey = new Listeners<string | null>();
  readonly #budgets = new TokenBuckets(LIMITS.settingsBurst, LIMITS.settingsPerSecond, LIMITS.roomCapacity);
  /** Of its own: it is told beside each charter. */
  readonly #listingBudgets = new TokenBuckets(LIMITS.settingsBurst, LIMITS.settingsPerSecond, LIMITS.roomCapacity);

  /** @param known what is sent to each peer that comes */
  constructor(topic: Topic<RoomFrame>, known: () => KnownOfRoom, scope: Scope) {
    this.tellAll = throttle(
      () => {
        const { settings } = known();
        for (const frame of framesOf(settings)) topic.broadcast(frame);
      },
      1_000 / LIMITS.settingsPerSecond,
      scope,
    );
    scope.add(
      topic.onOpen((peerId) => {
        const { settings, access } = known();
        // First: a locked room's present key is in there, and so is the door that a newcomer is behind.
        for (const frame of framesOf(settings)) topic.send(peerId, frame);
        if (access?.kind === 'key') topic.send(peerId, { kind: 'key', key: access.key });
      }),
    );
    scope.add(
      topic.on(({ from, frame }) => {
        if (frame.kind === 'listing') return this.#hearListing(from, frame.listing);
        if (frame.kind !== 'charter' && frame.kind !== 'key') return;
        if (!this.#budgets.tryTake(from, performance.now())) return;
        if (frame.kind === 'key') this.heardKey.emit(frame.key);
        else this.heard.emit({ ...frame.charter, listing: null });
      }),
    );
  }

  #hearListing(from: string, listing: RoomSettings['listing']): void {
    if (this.#listingBudgets.tryTake(from, performance.now())) this.heard.emit({ title: null, lock: null, listing });
  }
}

function framesOf(settings: RoomSettings | null): RoomFrame[] {
  if (settings === null) return [];
  const { title, lock, listing } = settings;
  const charter: RoomFrame = { kind: 'charter', charter: { title, lock } };
  return listing === null ? [charter] : [charter, { kind: 'listing', listing }];
}
