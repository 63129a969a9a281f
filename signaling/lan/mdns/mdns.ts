import { networkInterfaces } from 'node:os';
import { Listeners } from '../../basics/listeners.ts';
import { monotonicNow } from '../../basics/monotonic.ts';
import { RecentMap } from '../../basics/recent-map.ts';
import { plainAddress } from '../../net/address-text.ts';
import { hasIpv4, type NetworkCard, networkCards, sameNetwork } from '../../net/interfaces.ts';
import { SleepWatch } from '../../net/sleep-watch.ts';
import { LAN_TIMES } from '../../protocol/index.ts';
import type { Advert, Discovery, DiscoveryFacts, Sighting } from '../discovery.ts';
import { placeId } from '../place-id.ts';
import { advertRecords, SERVICE, toSightings } from './advert.ts';
import { Announcer } from './announcer.ts';
import { addressesToAnnounce, endsFor, isOnLink } from './card-ends.ts';
import { decodeMessage } from './decode.ts';
import { encodeQuery, encodeResponse } from './message.ts';
import { PacketLimit } from './packet-limit.ts';
import { type CardSocket, openCardSocket } from './socket.ts';

export interface MdnsOptions {
  /** This computer's network cards at the moment; loopback in tests. */
  readCards?: () => NetworkCard[];
  /** Opens a card's socket; replaced in tests. */
  open?: typeof openCardSocket;
  /** 5353 (RFC 6762, section 3); another one in tests. */
  port?: number;
}

/** How long `facts` includes a hub after its last announcement, ms. */
const SIGHTING_MS = 3 * 60_000;
const MAX_SIGHTINGS = 32;
/** Within this time one sleep may be both noticed here and told by the system, ms. */
const SAME_SLEEP_MS = 5_000;

const QUERY = encodeQuery(SERVICE);

/** Announces and finds hubs by multicast DNS (RFC 6762) and DNS-SD (RFC 6763). See SPEC.md, "Announcing". */
export function createMdnsDiscovery(options: MdnsOptions = {}): Discovery {
  return new MdnsDiscovery(options);
}

class MdnsDiscovery implements Discovery {
  readonly #readCards: () => NetworkCard[];
  readonly #port: number;
  readonly #openSocket: typeof openCardSocket;
  /** By the names of their ends. */
  readonly #sockets = new Map<string, { card: NetworkCard; socket: CardSocket }>();
  readonly #announcer = new Announcer((recordsFor) =>
    this.#sendToAll((card) => encodeResponse(recordsFor(addressesToAnnounce(card, this.#cards)))),
  );
  readonly #packetLimit = new PacketLimit(monotonicNow());
  readonly #sightingListeners = new Listeners<Sighting>();
  readonly #networkListeners = new Listeners<void>();
  /** By `placeId` of the best place. */
  readonly #sightings = new RecentMap<string, { sighting: Sighting; at: number }>(MAX_SIGHTINGS);
  readonly #check: NodeJS.Timeout;
  readonly #sleep = new SleepWatch();
  #cards: NetworkCard[];
  /** Monotonic, ms. */
  #wokeAt = -Infinity;
  /** Kept after announcing ends: an echo of the last announcement may still arrive. */
  #ownKey: string | null = null;
  #heardOthers = false;
  #heardSelf = false;
  #closed = false;

  constructor(options: MdnsOptions) {
    const { readCards = () => networkCards(networkInterfaces()), port = 5353, open = openCardSocket } = options;
    this.#readCards = readCards;
    this.#port = port;
    this.#openSocket = open;
    this.#cards = readCards();
    this.#matchSockets();
    this.#check = setInterval(() => this.#checkInTurn(), LAN_TIMES.interfaceCheckMs);
  }

  announce(advert: Advert | null): void {
    if (this.#closed) return;
    this.#ownKey = advert?.keyPin ?? this.#ownKey;
    this.#announcer.set(advert);
  }

  query(): void {
    this.#sendToAll(() => QUERY);
  }

  onSighting(listener: (sighting: Sighting) => void): () => void {
    return this.#sightingListeners.add(listener);
  }

  onNetworkChange(listener: () => void): () => void {
    return this.#networkListeners.add(listener);
  }

  checkNetwork(): void {
    if (this.#closed) return;
    const isSameSleep = monotonicNow() - this.#wokeAt < SAME_SLEEP_MS;
    this.#wokeAt = monotonicNow();
    if (!this.#checkCards() && !isSameSleep) this.#networkListeners.emit();
  }

  facts(): DiscoveryFacts {
    const since = monotonicNow() - SIGHTING_MS;
    const recent = this.#sightings.values.filter(({ at }) => at >= since).reverse();
    return {
      cards: this.#cards,
      heardOthers: this.#heardOthers,
      heardSelf: this.#heardSelf,
      sightings: recent.map(({ sighting }) => sighting),
    };
  }

  async close(): Promise<void> {
    this.announce(null);
    this.#closed = true;
    clearInterval(this.#check);
    const open = [...this.#sockets.values()];
    this.#sockets.clear();
    await Promise.all(open.map(({ socket }) => socket.close()));
  }

  /** To be called once a second. Not every system tells of a sleep, and none tells a process without Electron. */
  #checkInTurn(): void {
    if (this.#sleep.look()) this.checkNetwork();
    else this.#checkCards();
  }

  /** Whether they have changed, which is then told. */
  #checkCards(): boolean {
    const cards = this.#readCards();
    const changed = !sameNetwork(this.#cards, cards);
    this.#cards = cards;
    if (changed) {
      this.#heardOthers = false;
      this.#heardSelf = false;
    }
    // Also without a change: a socket that failed is opened again.
    this.#matchSockets();
    for (const { socket } of this.#sockets.values()) socket.rejoin();
    if (changed) this.#networkListeners.emit();
    return changed;
  }

  /** Opens and closes sockets until there is one for each end of a card to announce on. */
  #matchSockets(): void {
    const wanted = endsFor(this.#cards);
    for (const [end, { socket }] of this.#sockets) {
      if (wanted.has(end)) continue;
      this.#sockets.delete(end);
      void socket.close();
    }
    for (const [end, card] of wanted) if (!this.#sockets.has(end)) this.#open(end, card);
  }

  #open(end: string, card: NetworkCard): void {
    const socket = this.#openSocket({
      card,
      port: this.#port,
      onReady: () => {
        socket.send(QUERY);
        const { advert } = this.#announcer;
        if (advert === null) return;
        socket.send(encodeResponse(advertRecords(advert, addressesToAnnounce(card, this.#cards))));
      },
      onMessage: (bytes, sender) => this.#receive(card, bytes, sender),
      onFailed: () => this.#sockets.delete(end),
    });
    this.#sockets.set(end, { card, socket });
  }

  #sendToAll(messageFor: (card: NetworkCard) => Buffer): void {
    for (const { card, socket } of this.#sockets.values()) socket.send(messageFor(card));
  }

  #receive(card: NetworkCard, bytes: Buffer, sender: string): void {
    if (!isOnLink(sender, card, this.#cards) || !this.#packetLimit.allows(sender, monotonicNow())) return;
    this.#noteHeard(card, plainAddress(sender));
    const message = decodeMessage(bytes);
    if (message === null) return;
    if (message.kind === 'query') {
      this.#announcer.answer(message);
      return;
    }
    for (const sighting of toSightings(message.records, sender, this.#cards)) this.#tell(sighting);
  }

  #noteHeard(card: NetworkCard, sender: string): void {
    // Beside IPv4, IPv6 is for those who have nothing else, and does not tell whether all others can be heard.
    if (card.family === 'IPv6' && hasIpv4(card, this.#cards)) return;
    if (this.#cards.some(({ address }) => address === sender)) this.#heardSelf = true;
    else this.#heardOthers = true;
  }

  #tell(sighting: Sighting): void {
    const best = sighting.places[0]!;
    if (best.keyPin === this.#ownKey) return;
    this.#heardOthers = true;
    this.#sightings.set(placeId(best), { sighting, at: monotonicNow() });
    this.#sightingListeners.emit(sighting);
  }
}
