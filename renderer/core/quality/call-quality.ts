import type { Scope } from '../../../signaling/basics/scope.ts';
import type { Listeners } from '../../../signaling/basics/listeners.ts';
import type { LinkReport } from '../link/peer-connection.ts';
import type { LinkReadings, LinkVerdict, ShownFrame } from '../model-quality.ts';
import { Timers } from '../timers.ts';
import type { Value } from '../value.ts';
import { countersOf } from './counters.ts';
import { FrameTimes } from './frame-times.ts';
import { judge, remember, verdictOf, type LinkMemory } from './remember.ts';

/** While somebody looks at the numbers every link is read this often, ms. */
const WATCHED_MS = 1_000;
/** Else a part of the links, of `PARTS` that take turns: reading blocks the page, a link at a time. */
const UNWATCHED_MS = 2_000;
const PARTS = 4;

/** A link whose statistics can be read. */
export interface MeasuredLink {
  readonly remote: { readonly peerId: string };
  /** Both sides are in the room. */
  readonly present: boolean;
  readonly epoch: number;
  readonly state: { readonly kind: string };
  readonly statistics: {
    report(): Promise<LinkReport | null>;
    capturedAt(picture: ShownFrame['picture'], rtpTimestamp: number): number | null;
  };
}

/** The statistics of a link, as of when they were asked for; null where its connection is gone. */
interface Read {
  link: MeasuredLink;
  epoch: number;
  report: LinkReport | null;
  /** ms */
  latenessMs: number;
}

export interface MeasuredMesh {
  readonly peers: readonly { readonly link: MeasuredLink }[];
  readonly onChange: Listeners<void>;
}

export interface QualityStores {
  /** By peer id, as `verdicts`. */
  readings: Value<ReadonlyMap<string, LinkReadings>>;
  verdicts: Value<ReadonlyMap<string, LinkVerdict>>;
  /** How many look at the numbers. */
  watchers: Value<number>;
  /** Somebody's picture is shown, while somebody looks. */
  onFrame: Listeners<ShownFrame>;
}

/** Reads the statistics of the links that are up, and says what they mean. */
export class CallQuality {
  readonly #mesh: MeasuredMesh;
  readonly #stores: QualityStores;
  readonly #scope: Scope;
  readonly #timers: Timers<'read'>;
  #memories: ReadonlyMap<MeasuredLink, LinkMemory> = new Map();
  readonly #frames = new WeakMap<MeasuredLink, FrameTimes>();
  /** Who had a turn since all had one. Weak: links come and go between two times that all had one. */
  #hadTurn = new WeakSet<MeasuredLink>();

  constructor(mesh: MeasuredMesh, stores: QualityStores, scope: Scope) {
    this.#mesh = mesh;
    this.#stores = stores;
    this.#scope = scope;
    this.#timers = new Timers(scope);
    scope.add(mesh.onChange.add(() => this.#follow()));
    scope.add(stores.onFrame.add((frame) => this.#noteFrame(frame)));
    scope.add(stores.watchers.store.subscribe(() => this.#read()));
    if (!scope.ended) this.#follow();
  }

  get #links(): readonly MeasuredLink[] {
    const links = this.#mesh.peers.map(({ link }) => link);
    return links.filter(({ present, state }) => present && state.kind === 'connected');
  }

  get #isWatched(): boolean {
    return this.#stores.watchers.get() > 0;
  }

  /** Links came or went. */
  #follow(): void {
    const links = this.#links;
    if (links.length === 0) this.#timers.stop('read');
    else this.#readLater();
    const kept = [...this.#memories].filter(([link]) => links.includes(link));
    if (kept.length < this.#memories.size) this.#set(new Map(kept));
  }

  #readLater(): void {
    this.#timers.ensure('read', this.#isWatched ? WATCHED_MS : UNWATCHED_MS, () => this.#read());
  }

  #read(): void {
    this.#timers.stop('read');
    const links = this.#isWatched ? this.#links : this.#nextPart();
    if (links.length === 0) return;
    this.#readLater();
    const askedAt = performance.now();
    const reading = links.map(async (link) => {
      const { epoch } = link;
      const report = await link.statistics.report();
      return { link, epoch, report, latenessMs: performance.now() - askedAt };
    });
    void Promise.all(reading).then((read) => this.#take(read));
  }

  #nextPart(): readonly MeasuredLink[] {
    const links = this.#links;
    let waiting: readonly MeasuredLink[] = links.filter((link) => !this.#hadTurn.has(link));
    if (waiting.length === 0) [waiting, this.#hadTurn] = [links, new WeakSet()];
    const part = waiting.slice(0, Math.ceil(links.length / PARTS));
    for (const link of part) this.#hadTurn.add(link);
    return part;
  }

  #take(read: readonly Read[]): void {
    if (this.#scope.ended) return;
    const links = this.#links;
    const memories = new Map(this.#memories);
    // Of the first that answered: the others wait for each other, too.
    const latenessMs = Math.min(...read.map((one) => one.latenessMs));
    for (const { link, epoch, report } of read) {
      // One that went meanwhile, or has another connection, is not the one that was read.
      if (report === null || epoch !== link.epoch || !links.includes(link)) continue;
      memories.set(link, remember(memories.get(link), epoch, countersOf(report, latenessMs)));
    }
    this.#set(judge(memories, (link) => memories.get(link) !== this.#memories.get(link), performance.now()));
  }

  #noteFrame(frame: ShownFrame): void {
    const [link, memory] = [...this.#memories].find(([{ remote }]) => remote.peerId === frame.peerId) ?? [];
    const { rtpTimestamp } = frame.metadata;
    if (link === undefined || memory === undefined || rtpTimestamp === undefined) return;
    const times = this.#frames.get(link) ?? new FrameTimes();
    this.#frames.set(link, times);
    times.add(frame, link.statistics.capturedAt(frame.picture, rtpTimestamp), memory);
  }

  #completed(link: MeasuredLink, { readings }: LinkMemory): LinkReadings {
    return this.#frames.get(link)?.complete(readings, performance.now()) ?? readings;
  }

  #set(memories: ReadonlyMap<MeasuredLink, LinkMemory>): void {
    this.#memories = memories;
    this.#stores.readings.set(
      new Map(Array.from(memories, ([link, memory]) => [link.remote.peerId, this.#completed(link, memory)])),
    );
    const verdicts = new Map(Array.from(memories, ([{ remote }, memory]) => [remote.peerId, verdictOf(memory)]));
    if (!isSame(verdicts, this.#stores.verdicts.get())) this.#stores.verdicts.set(verdicts);
  }
}

type Verdicts = ReadonlyMap<string, LinkVerdict>;

function isSame(some: Verdicts, others: Verdicts): boolean {
  const has = ([peerId, { grade, limit }]: [string, LinkVerdict]): boolean => {
    const other = others.get(peerId);
    return other?.grade === grade && other.limit === limit;
  };
  return some.size === others.size && [...some].every(has);
}
