import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import type { Topic } from '../link/topic.ts';
import type { Caller, Notice } from '../model.ts';

export interface MuteRequestsOptions {
  topic: Topic<RoomFrame>;
  /** The others in the room. */
  others: () => readonly Caller[];
  /** Whether the own microphone is muted. */
  isMuted: () => boolean;
  notify: (notice: Notice) => void;
}

const perSecond = LIMITS.muteRequestsPerMinute / 60;

/** People in the room ask each other to mute themselves. Nobody is muted by it (SPEC.md, "Asking to mute"). */
export class MuteRequests {
  readonly #options: MuteRequestsOptions;
  readonly #sent = new TokenBuckets(LIMITS.muteRequestsPerMinute, perSecond, LIMITS.roomCapacity);
  readonly #heard = new TokenBuckets(LIMITS.muteRequestsPerMinute, perSecond, LIMITS.roomCapacity);

  constructor(options: MuteRequestsOptions, scope: Scope) {
    this.#options = options;
    scope.add(options.topic.on(({ from, frame }) => frame.kind === 'mute-request' && this.#receive(from)));
  }

  /** Not more often than the other side would show it. */
  ask(peerId: string): void {
    const { topic, notify } = this.#options;
    const who = this.#find(peerId);
    if (who === undefined) return;
    const isDue = this.#sent.tryTake(peerId, performance.now());
    if (!isDue || topic.send(peerId, { kind: 'mute-request' })) notify({ kind: 'asked-to-mute', who });
  }

  #receive(from: string): void {
    const { isMuted, notify } = this.#options;
    const who = this.#find(from);
    if (who === undefined || isMuted() || !this.#heard.tryTake(from, performance.now())) return;
    notify({ kind: 'mute-request', who });
  }

  #find(peerId: string): Caller | undefined {
    const found = this.#options.others().find((one) => one.peerId === peerId);
    return found && { peerId, name: found.name };
  }
}
