import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
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

/** Of a link, for the sake of voices. */
interface Yielding {
  readonly ease: Ease;
  /** Since the first step, for as long as the way is narrow and full: without that step it would have too little room again. */
  readonly longPackets: boolean;
  readonly isSharing: boolean;
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

  /** @param readings what is known of each link, by peer id; a link that was read anew has another `lastMinute` */
  constructor(readings: ReadableStore<Readings>, scope: Scope) {
    scope.add(readings.subscribe((now, before) => this.#follow(now, before)));
  }

  /** What the plan of the link to a peer needs to know of it. */
  of(peerId: string): VoiceFacts {
    return factsOf(this.#yielding.get(peerId));
  }

  #follow(readings: Readings, before: Readings): void {
    const now = performance.now();
    const were = this.#yielding;
    const next = Array.from(readings, ([peerId, { latest, lastMinute }]): [string, Yielding] => {
      const was = were.get(peerId) ?? { ease: allOfIt(now), longPackets: false, isSharing: false };
      // The same reading twice does not say that something lasts.
      return [peerId, lastMinute === before.get(peerId)?.lastMinute ? was : nextYielding(was, latest, now)];
    });
    this.#yielding = new Map(next);
    const peerIds = [...new Set([...were.keys(), ...readings.keys()])];
    if (!peerIds.some((peerId) => isOther(factsOf(were.get(peerId)), this.of(peerId)))) return;
    this.heldBack.set(new Set(peerIds.filter((peerId) => this.of(peerId).voiceStep > 0)));
    this.onChange.emit();
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

function factsOf(yielding: Yielding | undefined): VoiceFacts {
  const step = yielding?.ease.step ?? 0;
  return { longPackets: yielding?.longPackets ?? false, voiceStep: Math.max(0, step - LONG_PACKETS) };
}

function isOther(one: VoiceFacts, other: VoiceFacts): boolean {
  return one.longPackets !== other.longPackets || one.voiceStep !== other.voiceStep;
}
