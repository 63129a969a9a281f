/** What the level of a microphone tells of it, in the check. Levels are 0 to 1, for -60 to 0 dBFS. */

/** `listening`: too little was heard to say. */
export type MicrophoneVerdict = 'listening' | 'silent' | 'noisy' | 'works';

export interface LevelSample {
  level: number;
  /** ms of a monotonic clock */
  at: number;
}

/** How long silence and noise have to last, ms. Speech has pauses that are shorter. */
const LASTING_MS = 3_000;
/** Whoever was heard may be silent for longer, ms: they are reading. Older samples are not needed. */
export const REMEMBERED_MS = 10_000;

/** Each bound lies apart for coming and going, so that a level close to it does not make the words flicker. */
const SILENT_BELOW = { else: 0.1, silent: 0.16 };
const NOISY_FROM = { else: 0.42, noisy: 0.34 };
/** About -42 dBFS: quiet speech. */
const SPEECH_FROM = 0.3;
/** Speech stands out from what is heard in its pauses by 9 dB. */
const STANDS_OUT_BY = 0.15;
/** A click is shorter: so many samples of 66 ms. */
const SPEECH_SAMPLES = 4;
/** It comes in words or syllables; a machine that is turned on or off does it once. */
const SPEECH_RISES = 2;

/**
 * @param before what was said last
 * @param samples of the last `REMEMBERED_MS`, the newest last
 */
export function judgeMicrophone(before: MicrophoneVerdict, samples: readonly LevelSample[]): MicrophoneVerdict {
  const first = samples[0];
  const newest = samples.at(-1);
  if (first === undefined || newest === undefined) return before;
  const levelsOf = (ms: number) => samples.filter(({ at }) => newest.at - at <= ms).map(({ level }) => level);
  const lasted = (ms: number) => newest.at - first.at >= ms - 100;

  const silentFor = before === 'works' ? REMEMBERED_MS : LASTING_MS;
  const silentBelow = before === 'silent' ? SILENT_BELOW.silent : SILENT_BELOW.else;
  if (lasted(silentFor) && Math.max(...levelsOf(silentFor)) < silentBelow) return 'silent';

  const recent = levelsOf(LASTING_MS);
  const floor = recent.toSorted((a, b) => a - b)[Math.floor(recent.length / 10)] ?? 0;
  if (lasted(LASTING_MS) && floor >= (before === 'noisy' ? NOISY_FROM.noisy : NOISY_FROM.else)) return 'noisy';

  return before === 'works' || hasSpeech(recent, floor) ? 'works' : 'listening';
}

/** @param floor what is heard in pauses */
function hasSpeech(levels: readonly number[], floor: number): boolean {
  const loud = levels.map((level) => level >= SPEECH_FROM && level - floor >= STANDS_OUT_BY);
  const rises = loud.filter((is, index) => is && loud[index - 1] === false);
  return loud.filter(Boolean).length >= SPEECH_SAMPLES && rises.length >= SPEECH_RISES;
}
