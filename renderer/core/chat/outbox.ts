import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { ChatFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { IntervalTimer } from '../link/interval-timer.ts';
import type { Topic } from '../link/topic.ts';

/** From this long without a confirmation a message counts as not arrived, and is sent once more, ms. */
const CONFIRM_MS = 2_000;
const TICK_MS = 1_000;
/** What a receiver takes in one burst; more would be dropped and cost another round. */
const BURST = LIMITS.chatPerSecond * LIMITS.chatBurstSeconds;

/** Where a message stands with one of those it is for. */
interface Delivery {
  /** Monotonic, ms; null while there was no way to send it. */
  firstSentAt: number | null;
  lastSentAt: number | null;
}

interface Unconfirmed {
  text: string;
  /** By peer id. */
  deliveries: Map<string, Delivery>;
}

/** Own messages, each until everybody whom it is for has confirmed it; until then it is retransmitted (SPEC.md [CTRL-5]). */
export class Outbox {
  /** Somebody confirmed a message, or did not in time. */
  readonly onChange = new Listeners<void>();
  readonly #topic: Pick<Topic<ChatFrame>, 'send'>;
  /** By message id, the oldest first. */
  readonly #messages = new Map<string, Unconfirmed>();
  readonly #timer = new IntervalTimer(TICK_MS, () => this.#retransmit());

  constructor(topic: Pick<Topic<ChatFrame>, 'send'>) {
    this.#topic = topic;
  }

  /** Messages that somebody has not confirmed. */
  get ids(): string[] {
    return [...this.#messages.keys()];
  }

  add(id: string, text: string, peerIds: readonly string[]): void {
    if (peerIds.length === 0) return;
    const deliveries = new Map(peerIds.map((peerId) => [peerId, { firstSentAt: null, lastSentAt: null }]));
    this.#messages.set(id, { text, deliveries });
    for (const peerId of peerIds) this.#send(id, peerId);
    this.#timer.run(true);
  }

  confirm(id: string, peerId: string): void {
    const message = this.#messages.get(id);
    if (!message?.deliveries.delete(peerId)) return;
    if (message.deliveries.size === 0) this.forget(id);
    this.onChange.emit();
  }

  /** `overdue`: it was sent, and should have been confirmed by now. */
  deliveryState(id: string, peerId: string): 'confirmed' | 'waiting' | 'overdue' {
    const delivery = this.#messages.get(id)?.deliveries.get(peerId);
    if (!delivery) return 'confirmed';
    return delivery.firstSentAt !== null && performance.now() - delivery.firstSentAt >= CONFIRM_MS
      ? 'overdue'
      : 'waiting';
  }

  /** Sends to a peer whose channel has just opened what it has not confirmed, as much as it takes at once. */
  sendTo(peerId: string): void {
    for (const id of this.#unconfirmedBy(peerId).slice(0, BURST)) this.#send(id, peerId);
  }

  /** Nobody waits for it any more. */
  forget(id: string): void {
    this.#messages.delete(id);
    this.#timer.run(this.#messages.size > 0);
  }

  clear(): void {
    this.#messages.clear();
    this.#timer.run(false);
  }

  /** At the pace that a receiver takes for good. */
  #retransmit(): void {
    const peerIds = new Set([...this.#messages.values()].flatMap(({ deliveries }) => [...deliveries.keys()]));
    for (const peerId of peerIds) {
      const due = this.#unconfirmedBy(peerId).filter((id) => this.#isDue(id, peerId));
      for (const id of due.slice(0, LIMITS.chatPerSecond)) this.#send(id, peerId);
    }
    this.onChange.emit();
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
