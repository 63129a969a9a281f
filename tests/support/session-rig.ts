import { vi } from 'vitest';
import { createSession } from '../../renderer/core/engine.ts';
import type { Participant } from '../../renderer/core/model.ts';
import type { Session } from '../../renderer/core/session-api.ts';
import { FakeMedia, settle } from './fake-media.ts';
import { FakeNetwork } from './fake-network.ts';
import { FakePlatform } from './fake-platform.ts';
import { keyOf, stubPromptCrypto } from './keys-of-names.ts';
import { LocalHub } from './local-hub.ts';
import type { LocalSignaling } from './local-hub.ts';

/** How long the room as it is shown may wait for its next frame, ms. */
const FRAME_MS = 16;

/** What a person's screen shows of somebody else in the room. */
export function shownTo(session: Session, name: string): Participant | undefined {
  const room = session.room.getState();
  return room.kind === 'joined' ? room.participants.find(({ peerId }) => peerId === keyOf(name).peerId) : undefined;
}

/** People without devices, each with the real engine, on one network and with one hub, with fake timers. */
export class SessionRig<const Names extends string[]> {
  readonly media: FakeMedia;
  readonly #network = new FakeNetwork();
  readonly sessions: { [Index in keyof Names]: Session };
  readonly #hub = new LocalHub();
  readonly #signalings = new Map<string, LocalSignaling>();

  constructor(...names: Names) {
    vi.useFakeTimers();
    stubPromptCrypto();
    this.media = new FakeMedia([]).install();
    vi.stubGlobal('RTCPeerConnection', this.#network.PeerConnection);
    vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
    this.sessions = names.map((name) => {
      const key = keyOf(name);
      const signaling = this.#hub.connect(key.peerId);
      this.#signalings.set(name, signaling);
      const session = createSession(new FakePlatform(signaling, key));
      session.setName(name);
      return session;
    }) as typeof this.sessions;
  }

  async join(...sessions: Session[]): Promise<void> {
    await settle();
    for (const session of sessions) session.joinRoom('standup');
    await this.show();
  }

  /** Waits until everybody's room is shown as it is: it is drawn once a frame. */
  async show(): Promise<void> {
    await settle();
    await vi.advanceTimersByTimeAsync(FRAME_MS);
  }

  /** Everything of this person's network is gone for so long that the hub takes them out of the room, and then is back. */
  async outage(one: string, others: readonly string[], during: () => Promise<unknown>): Promise<void> {
    for (const other of others) this.cut(one, other);
    this.#signalings.get(one)?.lose();
    await during();
    for (const other of others) this.heal(one, other);
    this.#signalings.get(one)?.start({ name: one, availability: 'available' });
    await settle();
  }

  /** No packet passes between these two any more. */
  cut(one: string, other: string): void {
    this.#network.cut(keyOf(one).peerId, keyOf(other).peerId);
  }

  heal(one: string, other: string): void {
    this.#network.heal(keyOf(one).peerId, keyOf(other).peerId);
  }

  end(): void {
    for (const session of this.sessions) session.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }
}
