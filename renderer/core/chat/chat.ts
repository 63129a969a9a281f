import { LIMITS, withoutBidiControls } from '../../../signaling/protocol/index.ts';
import type { ChatFrame } from '../../../signaling/protocol/peer/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { TokenBucket } from '../../../signaling/basics/token-bucket.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import type { Topic } from '../link/topic.ts';
import type { Caller, ChatMessage, ChatState } from '../model.ts';
import { shortId } from '../random-id.ts';
import { Value } from '../value.ts';
import { Outbox } from './outbox.ts';

type Other = Caller & { visit: string; connected: boolean };

export interface ChatOptions {
  topic: Topic<ChatFrame>;
  /** The others in the room now, and whether each link is up. */
  others: () => Other[];
  self: () => Caller;
}

/** Messages kept on screen; a call is not an archive. */
const MAX_MESSAGES = 1_000;

const EMPTY: ChatState = { messages: [], unread: 0, firstNew: null };

/** Chat from peer to peer: a message goes to everybody in the room and is retransmitted until each has confirmed it or left. */
export class Chat {
  readonly value = new Value<ChatState>(EMPTY);
  /** Of somebody else, while the chat is closed. */
  readonly onUnseen = new Listeners<ChatMessage>();
  readonly #options: ChatOptions;
  readonly #outbox: Outbox;
  /** By message id, the people shown as not reached yet. */
  #pending: ReadonlyMap<string, Caller[]> = new Map();
  readonly #sendBudget = new TokenBucket(LIMITS.chatPerSecond, LIMITS.chatPerSecond, performance.now());
  #receiveBudgets = newReceiveBudgets();
  #open = false;
  #windowShown = true;

  constructor(options: ChatOptions) {
    const { topic } = options;
    this.#options = options;
    this.#outbox = new Outbox(topic);
    this.#outbox.onChange.add(() => this.refreshPending());
    topic.on(({ from, frame }) => {
      if (frame.kind === 'received') this.#outbox.confirm(frame.id, from);
      else this.#receive(from, frame);
    });
    topic.onOpen((peerId) => this.#onOpen(peerId));
  }

  /**
   * Sends to everybody in the room. False, and nothing sent, when the text is empty, longer than `LIMITS.chatLength`
   * UTF-16 code units, or over the rate limit.
   */
  send(text: string): boolean {
    const trimmed = withoutBidiControls(text).trim();
    if (trimmed === '' || trimmed.length > LIMITS.chatLength) return false;
    if (!this.#sendBudget.tryTake(1, performance.now())) return false;
    const id = shortId();
    this.#add({
      id,
      from: this.#options.self(),
      own: true,
      text: trimmed,
      at: Date.now(),
      pending: [],
      undelivered: [],
    });
    this.#outbox.add(id, trimmed, this.#options.others());
    this.refreshPending();
    return true;
  }

  /** Updates which messages count as not arrived. To be called when links change. */
  refreshPending(): void {
    const others = this.#options.others();
    const pending = new Map(this.#outbox.ids.map((id) => [id, this.#notReached(id, others)]));
    const changed = new Set([...this.#pending.keys(), ...pending.keys()].filter((id) => this.#changes(id, pending)));
    this.#pending = pending;
    if (changed.size === 0) return;
    this.#changeMessages((message) =>
      changed.has(message.id) ? { ...message, pending: pending.get(message.id) ?? [] } : message,
    );
  }

  /**
   * Somebody left the room: what they have not confirmed says that it did not reach them. It is sent only if they come
   * back as the same visit: then they were cut off, and had not left.
   */
  left(who: Caller): void {
    const missed = this.#outbox.park(who.peerId);
    this.#changeUndelivered(missed, (undelivered) => [...undelivered, who]);
  }

  /** While the chat is open, in a window that is shown, no message counts as unread. */
  setOpen(open: boolean): void {
    if (!open) this.value.update((chat) => (chat.unread === 0 ? { ...chat, firstNew: null } : chat));
    this.#open = open;
    this.#read();
  }

  setWindowShown(shown: boolean): void {
    this.#windowShown = shown;
    this.#read();
  }

  #read(): void {
    if (this.#open && this.#windowShown) this.value.update((chat) => ({ ...chat, unread: 0 }));
  }

  /** Forgets everything, for the next room. */
  clear(): void {
    this.#outbox.clear();
    this.#pending = new Map();
    this.#receiveBudgets = newReceiveBudgets();
    this.value.set(EMPTY);
  }

  #onOpen(peerId: string): void {
    const peer = this.#options.others().find((other) => other.peerId === peerId);
    if (!peer) return;
    const resumed = this.#outbox.sendTo(peer);
    this.#changeUndelivered(resumed, (undelivered) => undelivered.filter((who) => who.peerId !== peerId));
  }

  #changeUndelivered(ids: readonly string[], change: (undelivered: Caller[]) => Caller[]): void {
    if (ids.length === 0) return;
    this.#changeMessages((message) =>
      ids.includes(message.id) ? { ...message, undelivered: change(message.undelivered) } : message,
    );
    this.refreshPending();
  }

  #changeMessages(change: (message: ChatMessage) => ChatMessage): void {
    this.value.update((chat) => ({ ...chat, messages: chat.messages.map(change) }));
  }

  #receive(from: string, { id, text }: Extract<ChatFrame, { kind: 'message' }>): void {
    const sender = this.#options.others().find(({ peerId }) => peerId === from);
    // Dropped without a confirmation: the sender retransmits it later, when it may be within the limit.
    if (!sender || !this.#receiveBudgets.tryTake(from, performance.now())) return;
    this.#options.topic.send(from, { kind: 'received', id });
    // A known message arrives again when the confirmation was lost with the connection.
    if (this.value.get().messages.some((known) => known.id === id && known.from.peerId === from)) return;
    this.#add({
      id,
      from: { peerId: from, name: sender.name },
      own: false,
      text,
      at: Date.now(),
      pending: [],
      undelivered: [],
    });
  }

  #add(message: ChatMessage): void {
    const { messages, unread, firstNew } = this.value.get();
    const counts = !message.own && !(this.#open && this.#windowShown);
    const all = [...messages, message];
    for (const { id } of all.slice(0, -MAX_MESSAGES)) this.#outbox.forget(id);
    this.value.set({
      messages: all.slice(-MAX_MESSAGES),
      unread: unread + (counts ? 1 : 0),
      firstNew: message.own ? null : counts && unread === 0 ? message.id : firstNew,
    });
    if (!message.own && !this.#open) this.onUnseen.emit(message);
  }

  /** The people whose link is down, or who should have confirmed the message by now. */
  #notReached(id: string, others: readonly Other[]): Caller[] {
    return others
      .filter(({ peerId, connected }) => {
        const deliveryState = this.#outbox.deliveryState(id, peerId);
        return deliveryState === 'overdue' || (deliveryState === 'waiting' && !connected);
      })
      .map(({ peerId, name }) => ({ peerId, name }));
  }

  #changes(id: string, pending: ReadonlyMap<string, Caller[]>): boolean {
    return JSON.stringify(pending.get(id) ?? []) !== JSON.stringify(this.#pending.get(id) ?? []);
  }
}

/** By sender. Allows a burst, because messages that waited for a link arrive together. */
function newReceiveBudgets(): TokenBuckets {
  const burst = LIMITS.chatPerSecond * LIMITS.chatBurstSeconds;
  return new TokenBuckets(burst, LIMITS.chatPerSecond, LIMITS.roomCapacity);
}
