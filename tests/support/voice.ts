import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLE_RATE_HZ = 48_000;
/** Whole phrases, so that the loop has no seam. */
const DURATION_SECONDS = 4;
/** A phrase, of which this much is spoken and the rest silent. */
const PHRASE_SECONDS = 2;
const SPOKEN_SECONDS = 1.6;
const SYLLABLES_PER_SECOND = 5;
/** Two resonances of an open vowel, Hz. */
const FORMANTS = [700, 1_200];

/**
 * Writes what the fake microphones say and gives its path. Chromium's own beeps are too short to count as speech, and
 * noise suppression takes steady tones away; this has the gliding pitch, vowel, rhythm and pauses of a voice.
 */
export function voiceFile(folder: string): string {
  let phase = 0;
  const samples = Int16Array.from({ length: SAMPLE_RATE_HZ * DURATION_SECONDS }, (_, index) => {
    const time = index / SAMPLE_RATE_HZ;
    const pitch = 150 + 50 * Math.sin(2 * Math.PI * 1.5 * time);
    phase += (2 * Math.PI * pitch) / SAMPLE_RATE_HZ;
    return 32_767 * voice(time, pitch, phase);
  });
  return write(folder, 'voice.wav', samples);
}

/** Writes what the microphone of somebody who says nothing hears, and gives its path. */
export function silenceFile(folder: string): string {
  return write(folder, 'silence.wav', new Int16Array(SAMPLE_RATE_HZ));
}

function write(folder: string, name: string, samples: Int16Array): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  // Atomically: another worker's browser may be reading the file.
  const written = `${file}.${process.pid}`;
  writeFileSync(written, wav(samples));
  renameSync(written, file);
  return file;
}

/** The voice at a moment in seconds, -1 to 1. */
function voice(time: number, pitch: number, phase: number): number {
  if (time % PHRASE_SECONDS > SPOKEN_SECONDS) return 0;
  const syllable = Math.sin(Math.PI * ((time * SYLLABLES_PER_SECOND) % 1)) ** 0.5;
  let sum = 0;
  for (let harmonic = 1; harmonic * pitch < 4_000; harmonic += 1) {
    const strength = FORMANTS.reduce(
      (total, formant) => total + 1 / (1 + ((harmonic * pitch - formant) / 150) ** 2),
      0.05,
    );
    sum += strength * Math.sin(harmonic * phase);
  }
  return 0.12 * syllable * sum;
}

/** One channel of 16-bit PCM as a RIFF WAVE file. */
function wav(samples: Int16Array): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE_HZ, 24);
  header.writeUInt32LE(SAMPLE_RATE_HZ * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer)]);
}
