import { openSpeaker } from '../sound/tones.ts';

/** How much is recorded, ms. */
export const RECORDED_MS = 5_000;

export type RecordingStep = 'recording' | 'playing' | 'over' | 'failed';

/**
 * Records a stream for five seconds and plays that on a speaker. Nothing of it is kept.
 *
 * @param speaker the device id of the one that is chosen when the playing begins; '' is the system default
 * @returns ends both at once; nothing is told after that
 */
export function recordAndPlay(
  stream: MediaStream,
  speaker: () => string,
  onStep: (step: RecordingStep) => void,
): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const tell = (step: RecordingStep): void => {
    if (!signal.aborted) onStep(step);
  };
  tell('recording');
  record(stream, signal)
    .then(async (recorded) => {
      tell('playing');
      await play(recorded, speaker(), signal);
      tell('over');
    })
    .catch(() => tell('failed'));
  return () => ending.abort();
}

/** Also over when the microphone goes away. */
async function record(stream: MediaStream, signal: AbortSignal): Promise<Blob> {
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data), { signal });
  const stop = (): void => recorder.stop();
  const timer = setTimeout(stop, RECORDED_MS);
  signal.addEventListener('abort', stop);
  try {
    await new Promise<void>((resolve, reject) => {
      recorder.addEventListener('stop', () => resolve());
      recorder.addEventListener('error', () => reject(new Error('recording failed')));
      recorder.start();
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
  return new Blob(parts, { type: recorder.mimeType });
}

async function play(recorded: Blob, speaker: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const context = openSpeaker(speaker);
  try {
    const buffer = await context.decodeAudioData(await recorded.arrayBuffer());
    const source = new AudioBufferSourceNode(context, { buffer });
    source.connect(context.destination);
    await new Promise<void>((resolve) => {
      source.addEventListener('ended', () => resolve());
      signal.addEventListener('abort', () => resolve());
      if (signal.aborted) resolve();
      else source.start();
    });
  } finally {
    await context.close();
  }
}
