import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { LinkReading, LinkReadings } from '../model-quality.ts';
import { LATE_MS } from '../quality/judge.ts';
import type { ReadableStore } from '../readable-store.ts';
import { Value } from '../value.ts';
import { allOfIt, nextEase, type Ease } from './ease.ts';
import type { LinkFacts } from './plan-sending.ts';
import { hasLittleRoom, isShortForVoice } from './voice-shortage.ts';
import { LAST_VOICE_STEP } from './voice-step.ts';

type Readings = ReadonlyMap<string, LinkReadings>;

/** Of a link, for the sake of voices. */
interface Yielding {
  /** The first step is the voice's own, which saves most and costs nobody a picture; the others are those of pictures. */
  readonly ease: Ease;
  /** Since the first step, for as long as the way is thought to have little room: without that step it would be full again. */
  readonly isNarrow: boolean;
}

/** Pictures give way to voices: where the way to somebody is too narrow for both, voices take less of it, then pictures do, down to nothing. */
export class VoiceFirst {
  /** Something is to be sent in another way. */
  readonly onChange = new Listeners<void>();
  /** Peer ids of those to whom pictures are held back: by what they may take, or by Chromium, which gives them what a voice leaves. */
  readonly heldBack = new Value<ReadonlySet<string>>(new Set());
  /** By peer id. */
  #yielding: ReadonlyMap<string, Yielding> = new Map();

  /** @param readings what is known of each link, by peer id; a link that was read anew has another `lastMinute` */
  constructor(readings: ReadableStore<Readings>, scope: Scope) {
    scope.add(readings.subscribe((now, before) => this.#follow(now, before)));
  }

  /** What the plan of the link to a peer needs to know of it. */
  of(peerId: string): Pick<LinkFacts, 'isNarrow' | 'voiceStep'> {
    return factsOf(this.#yielding.get(peerId));
  }

  #follow(readings: Readings, before: Readings): void {
    const now = performance.now();
    const were = this.#yielding;
    const next = Array.from(readings, ([peerId, { latest, lastMinute }]): [string, Yielding] => {
      const was = were.get(peerId) ?? { ease: allOfIt(now), isNarrow: false };
      // The same reading twice does not say that something lasts.
      return [peerId, lastMinute === before.get(peerId)?.lastMinute ? was : nextYielding(was, latest, now)];
    });
    this.#yielding = new Map(next);
    const peerIds = [...new Set([...were.keys(), ...readings.keys()])];
    if (!peerIds.some((peerId) => isOther(factsOf(were.get(peerId)), this.of(peerId)))) return;
    this.heldBack.set(new Set(peerIds.filter((peerId) => this.of(peerId).isNarrow)));
    this.onChange.emit();
  }
}

function nextYielding({ ease, isNarrow }: Yielding, reading: LinkReading, now: number): Yielding {
  // On a computer that is late itself any way looks narrow: fewer packets help there too, and it says by itself what pictures it can make.
  const last = reading.latenessMs >= LATE_MS ? 1 : LAST_VOICE_STEP + 1;
  const next = nextEase(ease, isShortForVoice(reading), last, now);
  return { ease: next, isNarrow: next.step > 0 || (isNarrow && hasLittleRoom(reading)) };
}

function factsOf(yielding: Yielding | undefined): Pick<LinkFacts, 'isNarrow' | 'voiceStep'> {
  return { isNarrow: yielding?.isNarrow ?? false, voiceStep: Math.max(0, (yielding?.ease.step ?? 0) - 1) };
}

function isOther(one: ReturnType<typeof factsOf>, other: ReturnType<typeof factsOf>): boolean {
  return one.isNarrow !== other.isNarrow || one.voiceStep !== other.voiceStep;
}
