import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FlightRecorder } from '../../core/flight-recorder.ts';
import { linkReading, trackReading } from '../../../tests/support/link-counters.ts';
import { qualityFile } from './quality-file.ts';

const recorder = new FlightRecorder(() => 62_000);
recorder.record({ kind: 'link', peerId: 'anna-id', state: 'recovering' });
const LATENCY = { p50Ms: 5, p95Ms: 9, stages: { captureMs: 1, networkMs: 1, bufferMs: 1, decodeMs: 1, displayMs: 1 } };
const latest = linkReading({ roundTripMs: 1 / 3, received: [trackReading({ latency: LATENCY })] });
const lastMinute = [{ at: 1_000.123_456, sent: 1, received: 2 }];
const person = {
  person: 'p1',
  verdict: { grade: 'weak', limit: 'between' },
  readings: { latest, lastMinute },
  smallCamera: 'network',
} as const;
const text = qualityFile([person], recorder.records, 63_000);

it('has the numbers of every link and what happened, by the same aliases', () => {
  expect(JSON.parse(text)).toMatchObject({
    format: 'earshot-call-quality',
    version: 1,
    savedAt: 63_000,
    links: [
      {
        person: 'p1',
        grade: 'weak',
        limit: 'between',
        smallCamera: 'network',
        roundTripMs: 0.333,
        lastMinute: [{ at: 1_000.123, sent: 1 }],
      },
    ],
    events: [{ at: 62_000, kind: 'link', peer: 'p1', state: 'recovering' }],
  });
  expect(text).not.toContain('anna');
});

it('has no field that its description lacks', () => {
  const described = readFileSync(new URL('../../../docs/call-quality.md', import.meta.url), 'utf8');
  const names = new Set<string>();
  JSON.parse(text, (name, value: unknown) => {
    if (!/^\d*$/.test(name)) names.add(name);
    return value;
  });
  expect([...names].filter((name) => !described.includes(`\`${name}\``))).toEqual([]);
});
