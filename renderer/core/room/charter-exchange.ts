import type { Charter } from '../../../signaling/protocol/index.ts';
import type { RoomMessage } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Topic } from '../link/topic.ts';
import type { Value } from '../value.ts';

/** Tells the others the room's charter, and hears it from them (SPEC.md [CTRL-9], [CHARTER-5]). */
export class CharterExchange {
  /** What a peer said that the charter is, whether it is newer or not. */
  readonly onCharter = new Listeners<Charter>();
  readonly #topic: Topic<RoomMessage>;

  /** @param charter the newest that one knows of, for those who come */
  constructor(topic: Topic<RoomMessage>, charter: Value<Charter | null>) {
    this.#topic = topic;
    topic.onOpen((peerId) => {
      const known = charter.get();
      if (known) topic.send(peerId, { kind: 'charter', charter: known });
    });
    topic.on(({ frame }) => {
      if (frame.kind === 'charter') this.onCharter.emit(frame.charter);
    });
  }

  broadcast(charter: Charter): void {
    this.#topic.broadcast({ kind: 'charter', charter });
  }
}
