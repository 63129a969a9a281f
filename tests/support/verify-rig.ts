import { vi } from 'vitest';
import { PEER_FEATURES, type PeerHello, type RoomFrame } from '../../signaling/protocol/peer/index.ts';
import { Scope } from '../../signaling/basics/scope.ts';
import { Topic } from '../../renderer/core/link/topic.ts';
import { Verifications, type VerifiableLink } from '../../renderer/core/verify/verifications.ts';

const KEYS = { ann: 'A'.repeat(43), ben: 'B'.repeat(42) + 'A', eve: 'E'.repeat(43) };
export type VerifyName = keyof typeof KEYS;

/** Somebody in a call with one other, as far as comparing codes goes. */
export class VerifyPerson {
  readonly topic = new Topic<RoomFrame>();
  readonly scope = new Scope();
  /** The link to the other; another one after a new visit. */
  link: VerifiableLink;
  readonly verdicts: boolean[] = [];
  /** Frames received, by kind. */
  readonly heard: string[] = [];
  readonly verifications: Verifications;
  readonly #other: VerifyName;

  constructor(name: VerifyName, other: VerifyName, features: readonly string[] = PEER_FEATURES) {
    this.#other = other;
    const hello: PeerHello = { kind: 'hello', version: 2, features: [...features], client: 'app' };
    this.link = { binding: { key: KEYS[other] }, present: true, messaging: { hello } };
    const mesh = { linkTo: (peerId: string) => (peerId === other ? this.link : undefined) };
    this.verifications = new Verifications({ topic: this.topic, mesh, ownKey: KEYS[name] }, this.scope);
    this.verifications.onVerdict.add(({ match }) => this.verdicts.push(match));
    this.topic.on(({ frame }) => this.heard.push(frame.kind));
  }

  get shown() {
    return this.verifications.of(this.#other);
  }

  get code() {
    return this.shown?.kind === 'comparing' ? this.shown.code : null;
  }

  start(): void {
    this.verifications.start(this.#other);
  }

  judge(match: boolean): void {
    this.verifications.judge(this.#other, match);
  }

  close(): void {
    this.verifications.close(this.#other);
  }

  /** The other side's frame arrives, whoever made it. */
  hear(frame: RoomFrame): void {
    this.topic.deliver(this.#other, frame);
  }

  /** What this person's client sends goes to `receive`, from now on. */
  connect(receive: (frame: RoomFrame) => void): void {
    this.topic.open(this.#other, { send: (frame) => (queueMicrotask(() => receive(frame)), true) });
  }

  /** Waits for what takes cryptography. */
  async until(kind: string): Promise<void> {
    await vi.waitFor(() => {
      const { shown } = this;
      if (shown?.kind !== kind || (shown.kind === 'comparing' && shown.code === null))
        throw new Error(`${JSON.stringify(shown)} rather than ${kind}`);
    });
  }
}

/** Two people who are connected with each other. */
export function verifyingPair(): { ann: VerifyPerson; ben: VerifyPerson } {
  const [ann, ben] = [new VerifyPerson('ann', 'ben'), new VerifyPerson('ben', 'ann')];
  ann.connect((frame) => ben.hear(frame));
  ben.connect((frame) => ann.hear(frame));
  return { ann, ben };
}
