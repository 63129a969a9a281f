import type { Signer } from '../../signaling/protocol/index.ts';
import type { BridgeEvent } from '../bridge/events.ts';
import type { HubTarget } from './hub-target.ts';
import { SignalingHost, type SignalingHostOptions } from './signaling-host.ts';

/** The connection of one page to the hub, with its own identity. */
export interface PageSession {
  readonly host: SignalingHost;
  readonly emit: (event: BridgeEvent) => void;
}

/** The pages of this process. They all use one hub. */
export class PageSessions {
  readonly #open = new Set<PageSession>();
  readonly #onLost: SignalingHostOptions['onLost'];

  /** @param onLost a page has no connection to the hub */
  constructor(onLost: SignalingHostOptions['onLost']) {
    this.#onLost = onLost;
  }

  open(signer: Signer, target: HubTarget | null, emit: PageSession['emit']): PageSession {
    const session: PageSession = { emit, host: new SignalingHost({ signer, target, emit, onLost: this.#onLost }) };
    this.#open.add(session);
    return session;
  }

  /** Leaves the room and says goodbye to the hub. */
  async close(session: PageSession): Promise<void> {
    this.#open.delete(session);
    await session.host.stop();
  }

  broadcast(event: BridgeEvent): void {
    for (const { emit } of this.#open) emit(event);
  }

  connectTo(target: HubTarget | null): void {
    for (const { host } of this.#open) host.connectTo(target);
  }

  networkChanged(): void {
    for (const { host } of this.#open) host.networkChanged();
  }

  retryNow(): void {
    for (const { host } of this.#open) host.retryNow();
  }
}
