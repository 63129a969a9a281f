import type { Charter } from '../../../signaling/protocol/index.ts';
import type { RoomMessage } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Topic } from '../link/topic.ts';

/** Tells the others the room's settings, and hears them from them (SPEC.md [CTRL-9], [CHARTER-5]). */
export class SettingsExchange {
  /** What a peer said that they are, whether newer or not. */
  readonly heard = new Listeners<Charter>();
  readonly #topic: Topic<RoomMessage>;

  /** @param known the newest that one knows of, for those who come */
  constructor(topic: Topic<RoomMessage>, known: () => Charter | null, scope: Scope) {
    this.#topic = topic;
    scope.add(
      topic.onOpen((peerId) => {
        const charter = known();
        if (charter) topic.send(peerId, { kind: 'charter', charter });
      }),
    );
    scope.add(
      topic.on(({ frame }) => {
        if (frame.kind === 'charter') this.heard.emit(frame.charter);
      }),
    );
  }

  broadcast(charter: Charter): void {
    this.#topic.broadcast({ kind: 'charter', charter });
  }
}
