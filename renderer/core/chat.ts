import { LIMITS } from '../../signaling/protocol/index.ts';
import type { ChatFrame } from '../../signaling/protocol/peer/index.ts';
import type { Topic } from './link/topic.ts';
import type { Caller, ChatMessage, ChatState } from './model.ts';
import { shortId } from './random-id.ts';
import { Value } from './value.ts';

export interface ChatOptions {
  topic: Topic<ChatFrame>;
  /** The others in the room now, and whether each link is up. */
  others: () => (Caller & { connected: boolean })[];
  /** null before one is known; nobody is in a room then. */
  self: () => Caller | null;
  now: () => number;
}

/** Messages kept on screen; a call is not an archive. */
const KEPT = 1_000;
/** The same rate for what comes in, over a longer time: what waited for a link arrives in one burst. */
const RECEIVE_WINDOW_S = 10;

/** Chat from peer to peer: a message goes to everybody in the room and is sent again until each has said so. */
export class Chat {
  readonly value = new Value<ChatState>({ messages: [], unread: 0 });
  readonly #options: ChatOptions;
  /** By message id, those who have not said that they have it. */
  readonly #unconfirmed = new Map<string, Set<string>>();
  readonly #recentlySent: number[] = [];
  readonly #recentlyReceived = new Map<string, number[]>();
  #open = false;

  constructor(options: ChatOptions) {
    this.#options = options;
    options.topic.on(({ from, frame }) => this.#receive(from, frame));
    options.topic.onOpen((peerId) => this.#resend(peerId));
  }

  /** False when the text is empty, too long or too fast after the last ones, or one is not known yet. */
  send(text: string): boolean {
    const from = this.#options.self();
    if (from === null) return false;
    const trimmed = text.trim();
    if (trimmed === '' || trimmed.length > LIMITS.chatLength || !this.#allow(this.#recentlySent, 1)) return false;
    const others = this.#options.others();
    const id = shortId();
    this.#unconfirmed.set(id, new Set(others.map(({ peerId }) => peerId)));
    this.#add({ id, from, own: true, text: trimmed, at: this.#options.now(), pending: [] });
    for (const { peerId } of others) this.#options.topic.send(peerId, { kind: 'message', id, text: trimmed });
    this.refreshPending();
    return true;
  }

  /** Takes a frame that came from a peer. */
  #receive(from: string, frame: ChatFrame): void {
    if (frame.kind === 'received') {
      this.#unconfirmed.get(frame.id)?.delete(from);
      return this.refreshPending();
    }
    const sender = this.#options.others().find(({ peerId }) => peerId === from);
    if (!sender || !this.#allow(this.#rateOf(from), RECEIVE_WINDOW_S)) return;
    this.#options.topic.send(from, { kind: 'received', id: frame.id });
    // It is sent again when the confirmation was lost with the connection.
    if (this.value.get().messages.some(({ id, from: known }) => id === frame.id && known.peerId === from)) return;
    const { peerId, name } = sender;
    this.#add({
      id: frame.id,
      from: { peerId, name },
      own: false,
      text: frame.text,
      at: this.#options.now(),
      pending: [],
    });
  }

  /** The link's channel is open (again): what the peer has not confirmed goes out once more. */
  #resend(peerId: string): void {
    for (const { id, text, own } of this.value.get().messages) {
      if (own && this.#unconfirmed.get(id)?.has(peerId))
        this.#options.topic.send(peerId, { kind: 'message', id, text });
    }
  }

  /** To be called when links change: names those whom a message has not reached because their link is down. */
  refreshPending(): void {
    const others = this.#options.others();
    const pendingFor = (id: string) =>
      others
        .filter(({ peerId, connected }) => !connected && this.#unconfirmed.get(id)?.has(peerId))
        .map(({ peerId, name }) => ({ peerId, name }));
    const { messages, unread } = this.value.get();
    const next = messages.map((message) => withPending(message, message.own ? pendingFor(message.id) : []));
    if (next.some((message, index) => message !== messages[index])) this.value.set({ messages: next, unread });
  }

  /** While it is open nothing counts as unread. */
  setOpen(open: boolean): void {
    this.#open = open;
    if (open) this.value.update((chat) => ({ ...chat, unread: 0 }));
  }

  /** Forgets everything, for the next room. */
  clear(): void {
    this.#unconfirmed.clear();
    this.#recentlyReceived.clear();
    this.value.set({ messages: [], unread: 0 });
  }

  #add(message: ChatMessage): void {
    const counts = !message.own && !this.#open;
    this.value.update(({ messages, unread }) => ({
      messages: [...messages, message].slice(-KEPT),
      unread: unread + (counts ? 1 : 0),
    }));
  }

  #rateOf(peerId: string): number[] {
    const times = this.#recentlyReceived.get(peerId) ?? [];
    this.#recentlyReceived.set(peerId, times);
    return times;
  }

  /** A sliding window of so many seconds. */
  #allow(times: number[], seconds: number): boolean {
    const now = this.#options.now();
    while (times[0] !== undefined && now - times[0] >= seconds * 1_000) times.shift();
    if (times.length >= LIMITS.chatPerSecond * seconds) return false;
    times.push(now);
    return true;
  }
}

function withPending(message: ChatMessage, pending: Caller[]): ChatMessage {
  const same =
    pending.length === message.pending.length &&
    pending.every(({ peerId, name }, index) => {
      const before = message.pending[index];
      return peerId === before?.peerId && name === before.name;
    });
  return same ? message : { ...message, pending };
}
