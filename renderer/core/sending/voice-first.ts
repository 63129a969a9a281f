import { Listeners } from '../../../signaling/basics/listeners.ts';
import { RecentMap } from '../../../signaling/basics/recent-map.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { LinkReading, LinkReadings } from '../model-quality.ts';
import { LATE_MS } from '../quality/judge.ts';
import type { ReadableStore } from '../readable-store.ts';
import { Value } from '../value.ts';
import { allOfIt, lessOfIt, nextEase, type Ease } from './ease.ts';
import type { LinkFacts } from './plan-sending.ts';
import { sentShare } from './share-shortage.ts';
import { isFullAndNarrow, isShortForVoice } from './voice-shortage.ts';
import { LAST_VOICE_STEP } from './voice-step.ts';

type Readings = ReadonlyMap<string, LinkReadings>;

/** The first step is the voice's own, which saves most and costs nobody a picture; the others are those of pictures. */
const [LONG_PACKETS, LITTLE_PICTURES] = [1, 2];
const LAST_STEP = LONG_PACKETS + LAST_VOICE_STEP;

/**
 * How long what was known of a link that is down counts for the next one to the same peer, ms: longer than its recovery takes, or who was cut off keeps their
 * place. A network is another one by then as easily as not, and to be wrong costs a few seconds of small pictures.
 */
const KEPT_MS = 120_000;

/** Of a link, for the sake of voices. */
interface Yielding {
  readonly ease: Ease;
  /** Since the first step, for as long as the way is narrow and full: without that step it would have too little room again. */
  readonly longPackets: boolean;
  readonly isSharing: boolean;
}

/** What was known of a link when it went, ms of a monotonic clock. */
interface Kept {
  readonly yielding: Yielding;
  readonly since: number;
}

type VoiceFacts = Pick<LinkFacts, 'longPackets' | 'voiceStep'>;

/** Pictures give way to voices: where the way to somebody is too narrow for both, voices take less of it, then pictures do, down to nothing. */
export class VoiceFirst {
  /** Something is to be sent in another way. */
  readonly onChange = new Listeners<void>();
  /** Peer ids of those to whom pictures are held back. */
  readonly heldBack = new Value<ReadonlySet<string>>(new Set());
  /** By peer id. */
  #yielding: ReadonlyMap<string, Yielding> = new Map();
  /** The same of links that are down. */
  readonly #kept = new RecentMap<string, Kept>(LIMITS.roomCapacity);

  /** @param readings what is known of each link, by peer id; a link that was read anew has another `lastMinute` */
  constructor(readings: ReadableStore<Readings>, scope: Scope) {
    scope.add(readings.subscribe((now, before) => this.#follow(now, before)));
  }

  /** What the plan of the link to a peer needs to know of it. */
  of(peerId: string): VoiceFacts {
    return this.#factsIn(this.#yielding, peerId, performance.now());
  }

  #follow(readings: Readings, before: Readings): void {
    const now = performance.now();
    const were = this.#yielding;
    const next = Array.from(readings, ([peerId, { latest, lastMinute }]): [string, Yielding] => {
      const was = were.get(peerId) ?? this.#beginning(peerId, now);
      // The same reading twice does not say that something lasts.
      return [peerId, lastMinute === before.get(peerId)?.lastMinute ? was : nextYielding(was, latest, now)];
    });
    this.#yielding = new Map(next);
    for (const [peerId, yielding] of were) if (!readings.has(peerId)) this.#kept.set(peerId, { yielding, since: now });
    const held = [...readings.keys()].filter((peerId) => this.of(peerId).voiceStep > 0);
    const heldBefore = this.heldBack.get();
    if (held.length !== heldBefore.size || held.some((peerId) => !heldBefore.has(peerId)))
      this.heldBack.set(new Set(held));
    const peerIds = [...were.keys(), ...readings.keys()];
    if (peerIds.some((peerId) => isOther(this.#factsIn(were, peerId, now), this.of(peerId)))) this.onChange.emit();
  }

  #factsIn(yielding: ReadonlyMap<string, Yielding>, peerId: string, now: number): VoiceFacts {
    return factsOf(yielding.get(peerId) ?? this.#beginning(peerId, now));
  }

  /** Of a link that was not read yet. */
  #beginning(peerId: string, now: number): Yielding {
    const kept = this.#kept.get(peerId);
    if (kept === undefined || now - kept.since >= KEPT_MS)
      return { ease: allOfIt(now), longPackets: false, isSharing: false };
    return fromBelow(kept.yielding, now);
  }
}

function nextYielding(was: Yielding, reading: LinkReading, now: number): Yielding {
  // On a computer that is late itself any way looks narrow: fewer packets help there too, and it says by itself what pictures it can make.
  const last = reading.latenessMs >= LATE_MS ? LONG_PACKETS : LAST_STEP;
  const isSharing = sentShare(reading) !== undefined;
  // A share that begins where a voice had too little room finds out from below whether there is more.
  const beginsSmall = isSharing && !was.isSharing && was.longPackets && was.ease.step < LITTLE_PICTURES;
  const ease = beginsSmall ? lessOfIt(LITTLE_PICTURES, now) : nextEase(was.ease, isShortForVoice(reading), last, now);
  const longPackets = ease.step > 0 || (was.longPackets && isFullAndNarrow(reading));
  return { ease, longPackets, isSharing };
}

/** What is sent on a way that was narrow finds out from below whether it still is: browsers begin a connection with more than such a way takes. */
function fromBelow(was: Yielding, now: number): Yielding {
  if (!was.longPackets) return was;
  const { step, falls } = was.ease;
  const ease = lessOfIt(Math.max(step, LITTLE_PICTURES), now);
  return { ...was, ease: { ...ease, falls: Math.max(falls, ease.falls) } };
}

function factsOf({ ease, longPackets }: Yielding): VoiceFacts {
  return { longPackets, voiceStep: Math.max(0, ease.step - LONG_PACKETS) };
}

function isOther(one: VoiceFacts, other: VoiceFacts): boolean {
  return one.longPackets !== other.longPackets || one.voiceStep !== other.voiceStep;
}
