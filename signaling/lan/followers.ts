import { type HubPlace, LIMITS, type LanStatus } from '../protocol/index.ts';

/** One open feed, as the hub that feeds it sees it. */
export interface FeedSink {
  send(status: LanStatus): void;
  end(): void;
}

/** Feeds at once; each is a socket. */
const MAX_FEEDS = 256;

/** The apps that follow this hub, in order of arrival. */
export class Followers {
  readonly #feeds = new Map<FeedSink, HubPlace | null>();

  get count(): number {
    const keys = new Set([...this.#feeds].map(([sink, place]) => place?.keyPin ?? sink));
    return keys.size;
  }

  get isFull(): boolean {
    return this.#feeds.size >= MAX_FEEDS;
  }

  /** Those that could take over, longest here first. One that came twice keeps its turn; its newest place counts. */
  get standbys(): HubPlace[] {
    const places = new Map<string, HubPlace>();
    for (const place of this.#feeds.values()) if (place !== null) places.set(place.keyPin, place);
    return [...places.values()].slice(0, LIMITS.standbys);
  }

  /** Whether a follower's hub is at this network address, as it stands in a URL. */
  hasAt(host: string): boolean {
    return [...this.#feeds.values()].some((place) => place !== null && place.url.startsWith(`https://${host}:`));
  }

  /** @param place where the follower's own hub is; null when it has none */
  add(sink: FeedSink, place: HubPlace | null): void {
    this.#feeds.set(sink, place);
  }

  delete(sink: FeedSink): boolean {
    return this.#feeds.delete(sink);
  }

  send(status: LanStatus): void {
    for (const sink of [...this.#feeds.keys()]) sink.send(status);
  }

  /** Tells everybody a last status and ends the feeds. */
  dismiss(status: LanStatus): void {
    this.send(status);
    for (const sink of [...this.#feeds.keys()]) sink.end();
    this.#feeds.clear();
  }
}
