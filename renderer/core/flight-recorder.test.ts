import { describe, expect, it } from 'vitest';
import { FlightRecorder } from './flight-recorder.ts';
import { flightText } from '../ui/words/flight.ts';

describe('the flight recorder', () => {
  it('keeps the newest 500 events, with the time of each', () => {
    let now = 0;
    const recorder = new FlightRecorder(() => (now += 1.2));
    for (let count = 0; count < 600; count += 1) recorder.record({ kind: 'share', state: 'starting' });
    recorder.record({ kind: 'share', state: 'none' });
    expect(recorder.records).toHaveLength(500);
    expect(recorder.records.at(-1)).toEqual({ kind: 'share', state: 'none', at: Math.round(601 * 1.2) });
  });

  it('knows peers by the order in which it met them, and by nothing else', () => {
    const recorder = new FlightRecorder(() => 0);
    for (const peerId of ['anna', 'ben', 'anna']) recorder.record({ kind: 'link', peerId, state: 'connected' });
    expect(recorder.records.map((record) => 'peer' in record && record.peer)).toEqual(['p1', 'p2', 'p1']);
    expect(JSON.stringify(recorder.records)).not.toMatch(/anna|ben/);
  });

  it('cannot be changed by who reads it', () => {
    const recorder = new FlightRecorder(() => 0);
    recorder.record({ kind: 'call', state: 'calling' });
    const before = recorder.records;
    recorder.record({ kind: 'call', state: 'idle' });
    expect(before).toHaveLength(1);
  });

  it('is told in lines', () => {
    const recorder = new FlightRecorder(() => 12_345);
    recorder.record({ kind: 'hub', state: 'offline', reason: 'hub-closed' });
    recorder.record({ kind: 'link', peerId: 'anna', state: 'lost' });
    expect(flightText(recorder.records).split('\n')).toEqual([
      'What Earshot did lately',
      '12.345 s  hub offline hub-closed',
      '12.345 s  link lost p1',
      '',
    ]);
  });
});
