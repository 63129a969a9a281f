import { vi } from 'vitest';
import { createSession } from '../../renderer/core/engine.ts';
import type { Session } from '../../renderer/core/session-api.ts';
import { FakeMedia, settle } from './fake-media.ts';
import { FakeNetwork } from './fake-network.ts';
import { FakePlatform } from './fake-platform.ts';
import { LocalHub } from './local-hub.ts';

/** How long the room as it is shown may wait for its next frame, ms. */
const FRAME_MS = 16;

/** People without devices, each with the real engine, on one network and with one hub, with fake timers. */
export class SessionRig<const Names extends string[]> {
  readonly media: FakeMedia;
  readonly #network = new FakeNetwork();
  readonly sessions: { [Index in keyof Names]: Session };
  readonly #hub = new LocalHub();

  constructor(...names: Names) {
    vi.useFakeTimers();
    this.media = new FakeMedia([]).install();
    vi.stubGlobal('RTCPeerConnection', this.#network.PeerConnection);
    vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
    this.sessions = names.map((name) => {
      const peerId = peerIdOf(name);
      const session = createSession(new FakePlatform(this.#hub.connect(peerId), peerId));
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

  /** No packet passes between these two any more. */
  cut(one: string, other: string): void {
    this.#network.cut(peerIdOf(one), peerIdOf(other));
  }

  heal(one: string, other: string): void {
    this.#network.heal(peerIdOf(one), peerIdOf(other));
  }

  end(): void {
    for (const session of this.sessions) session.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }
}

function peerIdOf(name: string): string {
  return name.padEnd(22, '0');
}
