import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { ChatFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { IntervalTimer } from '../link/interval-timer.ts';
import type { Topic } from '../link/topic.ts';

/** A message without a confirmation for this long is retransmitted and shown as not arrived, ms. */
const CONFIRM_MS = 2_000;
const TICK_MS = 1_000;
/** Messages that a receiver accepts at once ([LIM-5]); it would drop more, and they would have to be sent again. */
const BURST_MESSAGES = LIMITS.chatPerSecond * LIMITS.chatBurstSeconds;

/** The delivery of a message to one peer. */
interface Delivery {
  /** Monotonic, ms; null while the channel has not been open. */
  firstSentAt: number | null;
  lastSentAt: number | null;
}

interface Unconfirmed {
  text: string;
  /** By peer id. */
  deliveries: Map<string, Delivery>;
}

/** This client's messages until every recipient has confirmed them or left; retransmits them until then (SPEC.md [CTRL-5]). */
export class Outbox {
  /** A delivery was confirmed or became overdue. */
  readonly onChange = new Listeners<void>();
  readonly #topic: Pick<Topic<ChatFrame>, 'send'>;
  /** By message id, the oldest first. */
  readonly #messages = new Map<string, Unconfirmed>();
  readonly #timer = new IntervalTimer(TICK_MS, () => this.#retransmit());

  constructor(topic: Pick<Topic<ChatFrame>, 'send'>) {
    this.#topic = topic;
  }

  /** Ids of messages that somebody has not confirmed. */
  get ids(): string[] {
    return [...this.#messages.keys()];
  }

  /** Sends a message to these peers, and keeps it until all have confirmed it. Without any peers it does nothing. */
  add(id: string, text: string, peerIds: readonly string[]): void {
    if (peerIds.length === 0) return;
    const deliveries = new Map(peerIds.map((peerId) => [peerId, { firstSentAt: null, lastSentAt: null }]));
    this.#messages.set(id, { text, deliveries });
    for (const peerId of peerIds) this.#send(id, peerId);
    this.#timer.run(true);
  }

  confirm(id: string, peerId: string): void {
    if (this.#settle(id, peerId)) this.onChange.emit();
  }

  /** `overdue`: sent `CONFIRM_MS` ago or more, and not confirmed. */
  deliveryState(id: string, peerId: string): 'confirmed' | 'waiting' | 'overdue' {
    const delivery = this.#messages.get(id)?.deliveries.get(peerId);
    if (!delivery) return 'confirmed';
    return delivery.firstSentAt !== null && performance.now() - delivery.firstSentAt >= CONFIRM_MS
      ? 'overdue'
      : 'waiting';
  }

  /** Sends what this peer has not confirmed, up to a burst. To be called when its channel opens. */
  sendTo(peerId: string): void {
    for (const id of this.#unconfirmedBy(peerId).slice(0, BURST_MESSAGES)) this.#send(id, peerId);
  }

  /** Delivers nothing to this peer any more. Answers the ids of the messages that it has not confirmed. */
  giveUpOn(peerId: string): string[] {
    const ids = this.#unconfirmedBy(peerId);
    for (const id of ids) this.#settle(id, peerId);
    return ids;
  }

  /** Gives up delivering this message. */
  forget(id: string): void {
    this.#messages.delete(id);
    this.#timer.run(this.#messages.size > 0);
  }

  clear(): void {
    this.#messages.clear();
    this.#timer.run(false);
  }

  /** Retransmits overdue messages, no faster than the receiver's sustained rate. */
  #retransmit(): void {
    const peerIds = new Set([...this.#messages.values()].flatMap(({ deliveries }) => [...deliveries.keys()]));
    for (const peerId of peerIds) {
      const due = this.#unconfirmedBy(peerId).filter((id) => this.#isDue(id, peerId));
      for (const id of due.slice(0, LIMITS.chatPerSecond)) this.#send(id, peerId);
    }
    this.onChange.emit();
  }

  /** This peer does not count for the message any more. False when it did not. */
  #settle(id: string, peerId: string): boolean {
    const message = this.#messages.get(id);
    if (!message?.deliveries.delete(peerId)) return false;
    if (message.deliveries.size === 0) this.forget(id);
    return true;
  }

  #unconfirmedBy(peerId: string): string[] {
    return this.ids.filter((id) => this.#messages.get(id)?.deliveries.has(peerId));
  }

  #isDue(id: string, peerId: string): boolean {
    const lastSentAt = this.#messages.get(id)?.deliveries.get(peerId)?.lastSentAt ?? -Infinity;
    return performance.now() - lastSentAt >= CONFIRM_MS;
  }

  #send(id: string, peerId: string): void {
    const message = this.#messages.get(id);
    const delivery = message?.deliveries.get(peerId);
    if (!message || !delivery || !this.#topic.send(peerId, { kind: 'message', id, text: message.text })) return;
    delivery.lastSentAt = performance.now();
    delivery.firstSentAt ??= delivery.lastSentAt;
  }
}
