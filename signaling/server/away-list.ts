import type { EventPayload } from '../protocol/index.ts';
import type { Peer } from './peers.ts';

/** Who was last told to be away, so that coming back is told of them alone. See SPEC.md [PEOPLE-4]. */
export class AwayList {
  readonly #told = new Set<string>();

  /**
   * What has changed, to be told to the others.
   *
   * @param here peers that may have changed
   * @param gone peer ids of those who left
   */
  take(here: readonly Pick<Peer, 'peerId' | 'away'>[], gone: readonly string[]): EventPayload<'people-away'> {
    const away = here.filter((peer) => peer.away && !this.#told.has(peer.peerId)).map(({ peerId }) => peerId);
    const back = here.filter((peer) => !peer.away && this.#told.has(peer.peerId)).map(({ peerId }) => peerId);
    for (const peerId of away) this.#told.add(peerId);
    for (const peerId of [...back, ...gone]) this.#told.delete(peerId);
    return { away, back };
  }

  clear(): void {
    this.#told.clear();
  }
}
