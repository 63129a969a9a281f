import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { LinkReading, LinkReadings, ShareShortOf } from '../model-quality.ts';
import type { ReadableStore } from '../readable-store.ts';
import { Value } from '../value.ts';
import { LAST_CAMERA_STEP } from './camera-step.ts';
import { allOfIt, lessOfIt, nextEase, type Ease } from './ease.ts';
import type { LinkFacts } from './plan-sending.ts';
import { isShortOfLink, isShortOfProcessor, needsFewerFrames, sentShare } from './share-shortage.ts';

/** By peer id. */
type Readings = ReadonlyMap<string, LinkReadings>;

type Easing = Pick<LinkFacts, 'cameraStep' | 'hasAllFrames'>;

/** Steps down of the camera on a link, and what the share was short of at the last one. */
interface CameraEase {
  readonly ease: Ease;
  readonly shortOf: ShareShortOf;
}

/** What is known while something is shared. */
interface Sharing {
  /** Steps down from all its frames. */
  readonly share: Ease;
  /** By peer id. */
  readonly cameras: ReadonlyMap<string, CameraEase>;
}

/**
 * Who gives way, and to what: a share has all its frames where there is time for them, and then the usual ones; where it is short of
 * those too, the camera beside it steps down.
 */
export class ShareFirst {
  /** Something is to be sent in another way. */
  readonly onChange = new Listeners<void>();
  /** By peer id: where the camera is smaller than it would be without the share. */
  readonly smallCameras = new Value<ReadonlyMap<string, ShareShortOf>>(new Map());
  #sharing: Sharing | null = null;

  /** @param readings what is known of each link; a link that was read anew has another `lastMinute` */
  constructor(readings: ReadableStore<Readings>, scope: Scope) {
    scope.add(readings.subscribe((now, before) => this.#follow(now, before)));
  }

  /** What the plan of the link to a peer needs to know of it. */
  of(peerId: string): Easing {
    return easingOf(this.#sharing, peerId);
  }

  #follow(readings: Readings, before: Readings): void {
    const isRead = (peerId: string) => readings.get(peerId)?.lastMinute !== before.get(peerId)?.lastMinute;
    const latest = new Map(Array.from(readings, ([peerId, { latest }]) => [peerId, latest]));
    const was = this.#sharing;
    this.#sharing = nextSharing(was, latest, isRead, performance.now());
    const small = smallOf(this.#sharing);
    if (!isSame(small, this.smallCameras.get())) this.smallCameras.set(small);
    const peerIds = [...readings.keys(), ...before.keys()];
    if (peerIds.some((peerId) => isOther(easingOf(was, peerId), this.of(peerId)))) this.onChange.emit();
  }
}

function easingOf(sharing: Sharing | null, peerId: string): Easing {
  return {
    cameraStep: sharing?.cameras.get(peerId)?.ease.step ?? 0,
    hasAllFrames: sharing?.share.step === 0,
  };
}

function isOther(one: Easing, other: Easing): boolean {
  return one.cameraStep !== other.cameraStep || one.hasAllFrames !== other.hasAllFrames;
}

type SmallCameras = ReadonlyMap<string, ShareShortOf>;

function smallOf(sharing: Sharing | null): SmallCameras {
  const small = [...(sharing?.cameras ?? [])].filter(([, { ease }]) => ease.step > 0);
  return new Map(small.map(([peerId, { shortOf }]) => [peerId, shortOf]));
}

function isSame(some: SmallCameras, others: SmallCameras): boolean {
  return some.size === others.size && [...some].every(([peerId, shortOf]) => others.get(peerId) === shortOf);
}

/** @param isRead whether a link was read just now: the same reading twice does not say that something lasts */
function nextSharing(
  before: Sharing | null,
  readings: ReadonlyMap<string, LinkReading>,
  isRead: (peerId: string) => boolean,
  now: number,
): Sharing | null {
  const all = [...readings.values()];
  if (!all.some(sentShare)) return null;
  const share = before?.share ?? lessOfIt(1, now);
  // It is of all links, which are read in turns: one look a round, or what a single one said would seem to last.
  const [first] = readings.keys();
  const needsFewer = first !== undefined && isRead(first) ? needsFewerFrames(all, share.step === 0) : null;
  const isBusy = all.some(isShortOfProcessor);
  const cameras = Array.from(readings, ([peerId, reading]): [string, CameraEase] => {
    const was = before?.cameras.get(peerId) ?? { ease: allOfIt(now), shortOf: 'network' };
    if (!isRead(peerId)) return [peerId, was];
    // What a share has beyond its usual frames goes first.
    const isShort = share.step > 0 && (isBusy || isShortOfLink(reading));
    const ease = nextEase(was.ease, isShort, LAST_CAMERA_STEP, now);
    const isStep = ease.step > was.ease.step;
    const shortNow = isBusy ? 'own-computer' : 'network';
    // Where both are short in turns, one stays the reason: it is read out at each change.
    return [peerId, { ease, shortOf: isStep ? shortNow : was.shortOf }];
  });
  return { share: needsFewer === null ? share : nextEase(share, needsFewer, 1, now), cameras: new Map(cameras) };
}
