import { LIMITS } from '../../../signaling/protocol/index.ts';
import { VERIFY_FEATURE } from '../../../signaling/protocol/peer/index.ts';
import type { PeerHello, RoomFrame, VerifyFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import type { Topic } from '../link/topic.ts';
import type { Verification } from '../model-verify.ts';
import { Verifier } from './verifier.ts';
import type { VerifierOptions } from './verifier.ts';

/** What comparing needs of a link. */
export interface VerifiableLink {
  /** With the public key that the other side's description was signed with; null until one was checked. */
  readonly binding: { readonly key: string | null };
  /** Both sides are in the room, rather than one of them being rung or not yet admitted. */
  readonly present: boolean;
  readonly messaging: { readonly hello: PeerHello | null };
}

export interface VerificationsOptions {
  topic: Topic<RoomFrame>;
  mesh: { linkTo(peerId: string): VerifiableLink | undefined };
  /** This client's public key. */
  ownKey: string;
}

interface Entry {
  link: VerifiableLink;
  verifier: Verifier;
}

/** Compares codes with the others in the room: one comparison at a time with each (SPEC.md, "Verifying"). */
export class Verifications {
  /** What is shown of one has changed. */
  readonly onChange = new Listeners<void>();
  /** Both people said that the codes match, or one of them that they differ. */
  readonly onVerdict = new Listeners<{ peerId: string; match: boolean }>();
  readonly #options: VerificationsOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #asks = new TokenBuckets(LIMITS.verifyAsksPerMinute, LIMITS.verifyAsksPerMinute / 60, LIMITS.roomCapacity);

  constructor(options: VerificationsOptions, scope: Scope) {
    this.#options = options;
    const { topic } = options;
    scope.add(topic.on(({ from, frame }) => isOfVerify(frame) && this.#receive(from, frame)));
    scope.add(topic.onOpen((peerId) => this.#entries.get(peerId)?.verifier.interrupt()));
    scope.add(() => this.clear());
  }

  /** How comparing with a peer stands; null where it cannot be offered. */
  of(peerId: string): Verification | null {
    const link = this.#options.mesh.linkTo(peerId);
    const known = this.#entries.get(peerId);
    if (known !== undefined) return known.verifier.shown;
    return link && this.#keysFor(link) ? { kind: 'idle' } : null;
  }

  /** Asks a peer's person to compare, or agrees to. */
  start(peerId: string): void {
    this.#verifierFor(peerId)?.start();
  }

  /** The person has compared the codes. */
  judge(peerId: string, match: boolean): void {
    this.#entries.get(peerId)?.verifier.judge(match);
  }

  /** Declines, cancels, or forgets how it ended; a mismatch is not forgotten. */
  close(peerId: string): void {
    this.#entries.get(peerId)?.verifier.close();
  }

  /** Ends what belongs to links that are gone. A mismatch is remembered until this client leaves the room. */
  refresh(): void {
    for (const [peerId, { link, verifier }] of this.#entries) {
      if (this.#options.mesh.linkTo(peerId) !== link && verifier.shown.kind !== 'mismatched') this.#remove(peerId);
    }
  }

  /** This client has left the room. */
  clear(): void {
    for (const peerId of this.#entries.keys()) this.#remove(peerId);
  }

  #receive(from: string, frame: VerifyFrame): void {
    if (frame.kind === 'verify-ask' && !this.#asks.tryTake(from, performance.now())) return;
    this.#verifierFor(from)?.receive(frame);
  }

  /** The one there is, or a new one; undefined where comparing cannot be offered. */
  #verifierFor(peerId: string): Verifier | undefined {
    const known = this.#entries.get(peerId);
    if (known !== undefined) return known.verifier;
    const link = this.#options.mesh.linkTo(peerId);
    const keys = link && this.#keysFor(link);
    if (!keys) return undefined;
    const verifier = new Verifier({
      keys,
      send: (frame) => this.#options.topic.send(peerId, frame),
      onVerdict: (match) => this.onVerdict.emit({ peerId, match }),
    });
    verifier.onChange.add(() => this.onChange.emit());
    this.#entries.set(peerId, { link, verifier });
    return verifier;
  }

  #keysFor({ binding, present, messaging }: VerifiableLink): VerifierOptions['keys'] | null {
    const { ownKey } = this.#options;
    const isAble = present && messaging.hello?.features.includes(VERIFY_FEATURE);
    return isAble && binding.key !== null ? { own: ownKey, theirs: binding.key } : null;
  }

  #remove(peerId: string): void {
    this.#entries.get(peerId)?.verifier.end();
    this.#entries.delete(peerId);
  }
}

function isOfVerify(frame: RoomFrame): frame is VerifyFrame {
  return frame.kind.startsWith('verify-');
}
