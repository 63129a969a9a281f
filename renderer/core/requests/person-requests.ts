import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import type { Topic } from '../link/topic.ts';
import type { Caller, Notice } from '../model.ts';

export interface PersonRequestsOptions {
  topic: Topic<RoomFrame>;
  kind: 'mute-request' | 'share-request';
  /** What the receiver's person is told of the asker, and the asker's of whom they have just asked. */
  noticeOf: (other: Caller, side: 'asked' | 'asker') => Notice;
  /** The others in the room. */
  others: () => readonly Caller[];
  /** Whether this person does already what is asked for. */
  isDone: () => boolean;
  notify: (notice: Notice) => void;
}

const perSecond = LIMITS.personRequestsPerMinute / 60;

/** People in the room ask each other to do something. Nothing is done by it (SPEC.md, "Asking to mute", "Asking to share"). */
export class PersonRequests {
  readonly #options: PersonRequestsOptions;
  readonly #sent = new TokenBuckets(LIMITS.personRequestsPerMinute, perSecond, LIMITS.roomCapacity);
  readonly #heard = new TokenBuckets(LIMITS.personRequestsPerMinute, perSecond, LIMITS.roomCapacity);

  constructor(options: PersonRequestsOptions, scope: Scope) {
    this.#options = options;
    scope.add(options.topic.on(({ from, frame }) => frame.kind === options.kind && this.#receive(from)));
  }

  /** Not more often than the other side would show it. */
  ask(peerId: string): void {
    const { topic, kind, noticeOf, notify } = this.#options;
    const who = this.#find(peerId);
    if (who === undefined) return;
    const isDue = this.#sent.tryTake(peerId, performance.now());
    if (!isDue || topic.send(peerId, { kind })) notify(noticeOf(who, 'asker'));
  }

  #receive(from: string): void {
    const { noticeOf, isDone, notify } = this.#options;
    const who = this.#find(from);
    if (who === undefined || isDone() || !this.#heard.tryTake(from, performance.now())) return;
    notify(noticeOf(who, 'asked'));
  }

  #find(peerId: string): Caller | undefined {
    const found = this.#options.others().find((one) => one.peerId === peerId);
    return found && { peerId, name: found.name };
  }
}
