import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomSettings } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import type { Topic } from '../link/topic.ts';

/** Sends the room's settings to peers and receives theirs (SPEC.md [CTRL-9], [SETTINGS-5]). */
export class SettingsExchange {
  /** Settings received from a peer, newer than ours or not; those over the limit are dropped (SPEC.md [SETTINGS-7]). */
  readonly heard = new Listeners<RoomSettings>();
  readonly #topic: Topic<RoomFrame>;
  readonly #budgets = new TokenBuckets(LIMITS.settingsBurst, LIMITS.settingsPerSecond, LIMITS.roomCapacity);

  /** @param known the newest settings, sent to each peer that comes */
  constructor(topic: Topic<RoomFrame>, known: () => RoomSettings | null, scope: Scope) {
    this.#topic = topic;
    scope.add(
      topic.onOpen((peerId) => {
        const settings = known();
        if (settings) topic.send(peerId, { kind: 'charter', charter: settings });
      }),
    );
    scope.add(
      topic.on(({ from, frame }) => {
        if (frame.kind !== 'charter' || !this.#budgets.tryTake(from, performance.now())) return;
        this.heard.emit(frame.charter);
      }),
    );
  }

  broadcast(settings: RoomSettings): void {
    this.#topic.broadcast({ kind: 'charter', charter: settings });
  }
}
