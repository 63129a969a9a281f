import { describe, expect, it } from 'vitest';
import { judgeMicrophone, type LevelSample, type MicrophoneVerdict, REMEMBERED_MS } from './microphone-verdict.ts';

const EVERY_MS = 66;

type Part = [ms: number, level: number | ((index: number) => number)];

/** Words of half a second with pauses of a quarter, out of a background. */
const speech =
  (loud: number, pause = 0.05) =>
  (index: number) =>
    index % 11 < 7 ? loud : pause;

function samplesOf(...parts: Part[]): LevelSample[] {
  const levels = parts.flatMap(([ms, level]) =>
    Array.from({ length: Math.round(ms / EVERY_MS) }, (_, index) => (typeof level === 'number' ? level : level(index))),
  );
  return levels.map((level, index) => ({ level, at: index * EVERY_MS }));
}

/** What was said last after each sample came in turn, and how often it changed. */
function hear(before: MicrophoneVerdict, ...parts: Part[]): { verdict: MicrophoneVerdict; changes: number } {
  const samples = samplesOf(...parts);
  let verdict = before;
  let changes = 0;
  samples.forEach(({ at }, index) => {
    const heard = samples.slice(0, index + 1).filter((sample) => at - sample.at <= REMEMBERED_MS);
    const next = judgeMicrophone(verdict, heard);
    if (next !== verdict) changes += 1;
    verdict = next;
  });
  return { verdict, changes };
}

describe('a microphone', () => {
  it.each<[string, Part[], MicrophoneVerdict]>([
    ['of which nothing is heard yet', [], 'listening'],
    ['that is silent for a moment', [[2_000, 0]], 'listening'],
    ['that stays silent', [[4_000, 0]], 'silent'],
    ['that only hums', [[4_000, 0.07]], 'silent'],
    ['in a quiet room where nobody speaks', [[6_000, 0.2]], 'listening'],
    [
      'that somebody speaks into',
      [
        [1_000, 0.02],
        [1_500, speech(0.6)],
      ],
      'works',
    ],
    ['that somebody speaks into at once and goes on', [[6_000, speech(0.6)]], 'works'],
    [
      'that somebody speaks into quietly',
      [
        [1_000, 0.02],
        [2_000, speech(0.36)],
      ],
      'works',
    ],
    [
      'that hears one click',
      [
        [1_000, 0.2],
        [132, 0.8],
        [1_000, 0.2],
      ],
      'listening',
    ],
    ['beside a fan', [[4_000, 0.5]], 'noisy'],
    ['that somebody speaks into beside a fan', [[5_000, speech(0.8, 0.5)]], 'noisy'],
    [
      'that speaks up after silence',
      [
        [4_000, 0],
        [1_000, speech(0.6)],
      ],
      'works',
    ],
    [
      'of somebody who reads after speaking',
      [
        [2_000, speech(0.6)],
        [8_000, 0],
      ],
      'works',
    ],
    [
      'that falls silent for good',
      [
        [2_000, speech(0.6)],
        [11_000, 0],
      ],
      'silent',
    ],
    [
      'beside a fan that is turned off',
      [
        [4_000, 0.5],
        [3_500, 0.2],
      ],
      'listening',
    ],
  ])('%s', (_case, parts, verdict) => {
    expect(hear('listening', ...parts).verdict).toBe(verdict);
  });

  it.each<[string, MicrophoneVerdict, Part[]]>([
    ['silence', 'listening', [[20_000, (index) => (index % 2 === 0 ? 0.09 : 0.13)]]],
    ['noise', 'noisy', [[20_000, (index) => (index % 50 < 25 ? 0.38 : 0.41)]]],
    ['speech', 'works', [[20_000, speech(0.34, 0.2)]]],
  ])('close to the bound of %s does not make the words flicker', (_case, before, parts) => {
    expect(hear(before, ...parts).changes).toBeLessThanOrEqual(1);
  });
});
