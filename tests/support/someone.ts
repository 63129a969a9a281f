import { vi } from 'vitest';
import { createSignalingClient } from '../../signaling/client/client.ts';
import type { Signaling } from '../../signaling/client/signaling.ts';
import type { Roster } from '../../signaling/protocol/index.ts';
import { peerIdOf, signerOf } from '../../signaling/server/identity.ts';
import { randomSecret } from '../../signaling/server/testing/hub.ts';
import { createSession } from '../../renderer/core/engine.ts';
import type { Notice, RoomState } from '../../renderer/core/model.ts';
import type { Session } from '../../renderer/core/session-api.ts';
import { CuttableAgent } from './cuttable-agent.ts';
import { FakeMedia } from './fake-media.ts';
import { FakeNetwork } from './fake-network.ts';
import { FakePlatform, FakeTab } from './fake-platform.ts';

/** Computers without devices, that reach each other; `vi.unstubAllGlobals()` takes them away. */
export function installComputers(): FakeNetwork {
  const network = new FakeNetwork();
  new FakeMedia([]).install();
  vi.stubGlobal('RTCPeerConnection', network.PeerConnection);
  vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
  return network;
}

/** Waits until `isSo` holds; slow machines take long. */
export function until(isSo: () => boolean): Promise<boolean> {
  return vi.waitUntil(isSo, { interval: 5, timeout: 10_000 });
}

/** One person: the real engine with a real client at a real hub, on a fake computer. */
export class Someone {
  readonly session: Session;
  readonly signaling: Signaling;
  readonly peerId: string;
  readonly tab: FakeTab;
  readonly #agent = new CuttableAgent();
  readonly #secret: string;
  #roster: Roster | null = null;

  private constructor(url: string, secret = randomSecret(), tab = new FakeTab()) {
    this.#secret = secret;
    const signer = signerOf(secret);
    this.peerId = peerIdOf(signer.publicKey);
    this.tab = tab;
    this.signaling = createSignalingClient({
      url,
      signer,
      client: 'app',
      // Socket.IO's types leave Node's agents out.
      transport: { agent: this.#agent as unknown as boolean },
    });
    this.signaling.on('roster', (roster) => (this.#roster = roster));
    this.session = createSession(new FakePlatform(this.signaling, { peerId: this.peerId, signer }, tab));
  }

  static connecting(url: string, name: string): Someone {
    const someone = new Someone(url);
    someone.session.setName(name);
    return someone;
  }

  static async online(url: string, name: string): Promise<Someone> {
    const someone = Someone.connecting(url, name);
    await someone.#greeted();
    return someone;
  }

  /** The same tab after a reload; the page before said its goodbye. */
  async reloaded(url: string): Promise<Someone> {
    this.session.close();
    return this.#opened(url, this.tab);
  }

  /** The same tab after a reload; the page before had no time for a goodbye. */
  async crashed(url: string): Promise<Someone> {
    const tab = new FakeTab(this.tab);
    this.#agent.cut();
    this.session.close();
    return this.#opened(url, tab);
  }

  /** The connection to the hub is lost, and made again by itself. */
  async lostHubForAMoment(): Promise<void> {
    this.#agent.cut();
    await until(() => this.signaling.state.kind === 'offline');
    await this.#greeted();
  }

  async #opened(url: string, tab: FakeTab): Promise<Someone> {
    const someone = new Someone(url, this.#secret, tab);
    await someone.#greeted();
    return someone;
  }

  async #greeted(): Promise<void> {
    await until(() => this.signaling.state.kind === 'online');
  }

  /** Waits until the hub has told this person of the other. */
  async knows(other: Someone): Promise<void> {
    await until(() => this.session.people.getState().some(({ peerId }) => peerId === other.peerId));
  }

  get call(): string {
    return this.session.call.getState().kind;
  }

  get room(): RoomState {
    return this.session.room.getState();
  }

  /** Code of the room, or null. */
  get code(): string | null {
    return this.room.kind === 'joined' ? this.room.code : null;
  }

  /** Room title. */
  get title(): string | undefined {
    return this.room.kind === 'joined' ? this.room.title : undefined;
  }

  get notices(): Notice[] {
    return this.session.notices.getState().map(({ id: _, ...notice }) => notice);
  }

  /** The hub's last roster of the room that this person is in or being rung into. */
  get roster(): Roster | null {
    return this.code === null && this.call === 'idle' ? null : this.#roster;
  }

  get others(): number {
    return (this.roster?.members.length ?? 1) - 1;
  }
}
