import { monotonicNow } from '../basics/monotonic.ts';
import { AWAY, PORTRAIT, STATUS_TEXT, type Activity, type EventPayload, type Person } from '../protocol/index.ts';
import { AwayList } from './away-list.ts';
import { isGuest, type Peer, type Peers } from './peers.ts';
import { portraitList, portraitsOf } from './portraits.ts';
import { statusList, statusesOf } from './status-list.ts';

/** Changes that come close together go out as one message, so that a crowd coming back costs n messages and not n². */
const COALESCE_MS = 30;

/** What clients have that know these events. */
const FEATURE_OF = { 'people-away': AWAY, 'people-status': STATUS_TEXT, 'people-portrait': PORTRAIT } as const;

/** Tells everybody greeted who else there is and what they do. See SPEC.md [PEOPLE-1] and [PEOPLE-2]. */
export class Presence {
  readonly #peers: Peers;
  readonly #isInCall: (peerId: string) => boolean;
  readonly #maySee: (peerId: string) => boolean;
  readonly #changed = new Set<string>();
  readonly #away = new AwayList();
  readonly #statuses = statusList();
  readonly #portraits = portraitList();
  #timer: NodeJS.Timeout | null = null;

  /** @param maySee who is told of others at all */
  constructor(peers: Peers, isInCall: (peerId: string) => boolean, maySee: (peerId: string) => boolean) {
    this.#peers = peers;
    this.#isInCall = isInCall;
    this.#maySee = maySee;
  }

  /** Everybody but one, as that one may see: the list that a hello answers. */
  listFor(peerId: string): Person[] {
    if (!this.#maySee(peerId)) return [];
    return this.#peers
      .all()
      .filter((peer) => peer.peerId !== peerId)
      .map((peer) => this.#person(peer));
  }

  /** This one may see the others from now on. */
  tellAll(peerId: string): void {
    this.#peers.emit(peerId, 'people', { upserted: this.listFor(peerId), removed: [] });
    this.tellMore(peerId);
  }

  /** What the list does not say: who is away ([PEOPLE-4]), what everybody says of themself ([PEOPLE-5]), and whose picture is which ([PORTRAIT-2]). Nothing of this one. */
  tellMore(peerId: string): void {
    if (!this.#maySee(peerId)) return;
    const others = this.#peers.all().filter((peer) => peer.peerId !== peerId);
    const away = others.filter((peer) => peer.away).map((peer) => peer.peerId);
    this.#tell(peerId, 'people-away', { away, back: [] });
    this.#tell(peerId, 'people-status', { told: statusesOf(others, monotonicNow()), cleared: [] });
    this.#tell(peerId, 'people-portrait', { told: portraitsOf(others), cleared: [] });
  }

  /** A person came, went, or may look different now. */
  touch(peerId: string): void {
    this.#changed.add(peerId);
    this.#timer ??= setTimeout(() => this.#flush(), COALESCE_MS);
  }

  /** Drops changes that have not been sent. */
  clear(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#changed.clear();
    this.#away.clear();
    this.#statuses.clear();
    this.#portraits.clear();
  }

  #flush(): void {
    this.#timer = null;
    const removed: string[] = [];
    const here: Peer[] = [];
    for (const peerId of this.#changed) {
      const peer = this.#peers.get(peerId);
      if (peer) here.push(peer);
      else removed.push(peerId);
    }
    const upserted = here.map((peer) => this.#person(peer));
    const { away, back } = this.#away.take(here, removed);
    const now = monotonicNow();
    const statuses = this.#statuses.take(here, removed, now);
    const portraits = this.#portraits.take(here, removed, now);
    this.#changed.clear();
    for (const { peerId } of this.#peers.all()) {
      if (!this.#maySee(peerId)) continue;
      const others = upserted.filter((person) => person.peerId !== peerId);
      if (others.length + removed.length > 0) this.#peers.emit(peerId, 'people', { upserted: others, removed });
      const isOther = (id: string) => id !== peerId;
      this.#tell(peerId, 'people-away', { away: away.filter(isOther), back: back.filter(isOther) });
      this.#tell(peerId, 'people-status', withoutOne(statuses, peerId));
      this.#tell(peerId, 'people-portrait', withoutOne(portraits, peerId));
    }
  }

  /** Only to who knows the event, and where there is anything to tell. */
  #tell<N extends keyof typeof FEATURE_OF>(peerId: string, event: N, change: EventPayload<N>): void {
    const isNews = Object.values<readonly unknown[]>(change).some(({ length }) => length > 0);
    if (isNews && this.#peers.get(peerId)?.features.includes(FEATURE_OF[event]))
      this.#peers.emit(peerId, event, change);
  }

  #person(peer: Peer): Person {
    const { peerId, name, availability } = peer;
    return { peerId, name, guest: isGuest(peer), activity: this.#activity(peerId, availability) };
  }

  #activity(peerId: string, availability: Peer['availability']): Activity {
    if (availability === 'do-not-disturb') return 'do-not-disturb';
    return this.#isInCall(peerId) ? 'in-call' : 'available';
  }
}

/** Nobody is told of themself. */
function withoutOne<Told extends { peerId: string }>(
  { told, cleared }: { told: readonly Told[]; cleared: readonly string[] },
  peerId: string,
): { told: Told[]; cleared: string[] } {
  return { told: told.filter((one) => one.peerId !== peerId), cleared: cleared.filter((one) => one !== peerId) };
}
