import type { RoomSettings } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Topic } from '../link/topic.ts';

/** Tells the others the room's settings, and hears them from them (SPEC.md [CTRL-9], [SETTINGS-5]). */
export class SettingsExchange {
  /** What a peer said that they are, whether newer or not. */
  readonly heard = new Listeners<RoomSettings>();
  readonly #topic: Topic<RoomFrame>;

  /** @param known the newest that one knows of, for those who come */
  constructor(topic: Topic<RoomFrame>, known: () => RoomSettings | null, scope: Scope) {
    this.#topic = topic;
    scope.add(
      topic.onOpen((peerId) => {
        const settings = known();
        if (settings) topic.send(peerId, { kind: 'charter', charter: settings });
      }),
    );
    scope.add(
      topic.on(({ frame }) => {
        if (frame.kind === 'charter') this.heard.emit(frame.charter);
      }),
    );
  }

  broadcast(settings: RoomSettings): void {
    this.#topic.broadcast({ kind: 'charter', charter: settings });
  }
}
