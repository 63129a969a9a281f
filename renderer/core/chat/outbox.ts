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

/** A peer that a message is for. */
export interface Recipient {
  peerId: string;
  visit: string;
}

/** The delivery of a message to one peer. */
interface Delivery {
  /** The visit of the peer that it was last for. */
  visit: string;
  /** The peer was taken out of the room; it may only be cut off, and come back as the same visit. */
  parked: boolean;
  /** Monotonic, ms; null while the channel has not been open. */
  firstSentAt: number | null;
  lastSentAt: number | null;
}

interface Unconfirmed {
  text: string;
  /** By peer id. */
  deliveries: Map<string, Delivery>;
}

/** This client's messages until every recipient has confirmed them; retransmits them to those in the room (SPEC.md [CTRL-5]). */
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
  add(id: string, text: string, recipients: readonly Recipient[]): void {
    if (recipients.length === 0) return;
    const unsent = { parked: false, firstSentAt: null, lastSentAt: null };
    const deliveries = new Map(recipients.map(({ peerId, visit }) => [peerId, { ...unsent, visit }]));
    this.#messages.set(id, { text, deliveries });
    for (const { peerId } of recipients) this.#send(id, peerId);
    this.#runTimer();
  }

  confirm(id: string, peerId: string): void {
    if (this.#settle(id, peerId)) this.onChange.emit();
  }

  /** `overdue`: sent `CONFIRM_MS` ago or more, and not confirmed. `parked`: see `park`. */
  deliveryState(id: string, peerId: string): 'confirmed' | 'parked' | 'waiting' | 'overdue' {
    const delivery = this.#messages.get(id)?.deliveries.get(peerId);
    if (!delivery) return 'confirmed';
    if (delivery.parked) return 'parked';
    return delivery.firstSentAt !== null && performance.now() - delivery.firstSentAt >= CONFIRM_MS
      ? 'overdue'
      : 'waiting';
  }

  /**
   * Sends what this peer has not confirmed, up to a burst. To be called when its channel opens. What was parked is given
   * up instead when the peer is back as another visit: it had left.
   *
   * @returns ids of the messages that were parked and are delivered again
   */
  sendTo({ peerId, visit }: Recipient): string[] {
    const resumed: string[] = [];
    for (const [id, delivery] of this.#deliveriesTo(peerId)) {
      if (delivery.parked && delivery.visit !== visit) this.#settle(id, peerId);
      else if (delivery.parked) resumed.push(id);
      Object.assign(delivery, { parked: false, visit });
    }
    for (const [id] of this.#deliveriesTo(peerId).slice(0, BURST_MESSAGES)) this.#send(id, peerId);
    this.#runTimer();
    return resumed;
  }

  /** Sends this peer nothing until its channel opens again. Returns the ids of the messages that now wait for that. */
  park(peerId: string): string[] {
    const deliveries = this.#deliveriesTo(peerId).filter(([, { parked }]) => !parked);
    for (const [, delivery] of deliveries) delivery.parked = true;
    this.#runTimer();
    return deliveries.map(([id]) => id);
  }

  /** Gives up delivering this message. */
  forget(id: string): void {
    this.#messages.delete(id);
    this.#runTimer();
  }

  clear(): void {
    this.#messages.clear();
    this.#runTimer();
  }

  /** The timer runs while there is anybody to retransmit to. */
  #runTimer(): void {
    const all = [...this.#messages.values()].flatMap(({ deliveries }) => [...deliveries.values()]);
    this.#timer.run(all.some(({ parked }) => !parked));
  }

  /** Retransmits overdue messages, no faster than the receiver's sustained rate. */
  #retransmit(): void {
    const peerIds = new Set([...this.#messages.values()].flatMap(({ deliveries }) => [...deliveries.keys()]));
    for (const peerId of peerIds) {
      const due = this.#deliveriesTo(peerId).filter(([, delivery]) => isDue(delivery));
      for (const [id] of due.slice(0, LIMITS.chatPerSecond)) this.#send(id, peerId);
    }
    this.onChange.emit();
  }

  /** This peer does not count for the message any more. False when it did not. */
  #settle(id: string, peerId: string): boolean {
    const message = this.#messages.get(id);
    if (!message?.deliveries.delete(peerId)) return false;
    if (message.deliveries.size === 0) this.#messages.delete(id);
    this.#runTimer();
    return true;
  }

  /** Those that this peer has not confirmed, by message id, the oldest first. */
  #deliveriesTo(peerId: string): [string, Delivery][] {
    return [...this.#messages].flatMap(([id, { deliveries }]) => {
      const delivery = deliveries.get(peerId);
      return delivery ? [[id, delivery] satisfies [string, Delivery]] : [];
    });
  }

  #send(id: string, peerId: string): void {
    const message = this.#messages.get(id);
    const delivery = message?.deliveries.get(peerId);
    if (!message || !delivery || !this.#topic.send(peerId, { kind: 'message', id, text: message.text })) return;
    delivery.lastSentAt = performance.now();
    delivery.firstSentAt ??= delivery.lastSentAt;
  }
}

function isDue({ parked, lastSentAt }: Delivery): boolean {
  return !parked && performance.now() - (lastSentAt ?? -Infinity) >= CONFIRM_MS;
}
