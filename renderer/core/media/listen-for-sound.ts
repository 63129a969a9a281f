import type { Scope } from '../../../signaling/basics/scope.ts';

/** How often it is listened, and how long it is quiet before that is told, ms. */
const INTERVAL_MS = 500;
const QUIET_MS = 2_000;
/** More samples than come in an interval at 48 kHz, so that no sound is missed. */
const FFT_SIZE = 32_768;

/**
 * Tells that nothing at all was heard of a track for 2 s, and when something is. A system that keeps sound from a program gives
 * silence rather than an error, and silence alone can be told. Ends at the first sound, or with the scope.
 */
export function listenForSound(track: MediaStreamTrack, scope: Scope, tell: (isHeard: boolean) => void): void {
  const context = new AudioContext();
  scope.add(() => void context.close());
  const analyser = new AnalyserNode(context, { fftSize: FFT_SIZE });
  const source = context.createMediaStreamSource(new MediaStream([track]));
  source.connect(analyser);
  scope.add(() => source.disconnect());
  const samples = new Float32Array(FFT_SIZE);
  let quietMs = 0;
  const timer = setInterval(() => {
    // Browsers hold a context back until the page may make sound; what it does not hear says nothing then.
    if (context.state === 'suspended') return void context.resume();
    analyser.getFloatTimeDomainData(samples);
    if (samples.some((sample) => sample !== 0)) {
      scope.end();
      return tell(true);
    }
    quietMs += INTERVAL_MS;
    if (quietMs === QUIET_MS) tell(false);
  }, INTERVAL_MS);
  scope.add(() => clearInterval(timer));
}
