import { describe, expect, it } from 'vitest';
import { linkReading, trackReading } from '../../../tests/support/link-counters.ts';
import { numberRows, numbersText } from './number-rows.ts';

describe('numberRows', () => {
  it('says of each track what is known of it', () => {
    const camera = trackReading({
      size: { width: 640, height: 360 },
      framesPerSecond: 29.7,
      bitrate: 999_600,
      codec: 'AV1',
      loss: 0.012,
      jitterMs: 4.26,
      sendDelayMs: 31,
      frozenMs: 1_250,
      limitedBy: 'cpu',
    });
    const rows = numberRows(linkReading({ sent: [camera, trackReading({ kind: 'screen' })] }), 'network');
    expect(rows.find(({ label }) => label === 'Your camera')?.values).toEqual([
      '640 × 360',
      '30 frames/s',
      '1.0 Mbit/s',
      'AV1',
      '1.2 % lost',
      'jitter 4.3 ms',
      'waits 31 ms to leave',
      'stood still for 1.3 s',
      'limited by this computer',
      'smaller while you share: the network is slow',
    ]);
    expect(rows.find(({ label }) => label === 'Your screen')?.values.join()).not.toContain('smaller');
  });

  it('says how long a received picture takes, and of what that is made; or that nobody knows', () => {
    const stages = { captureMs: 40, networkMs: 0.5, bufferMs: 20, decodeMs: 4, displayMs: 16 };
    const latency = { p50Ms: 80.5, p95Ms: 121, stages };
    const received = [
      trackReading({ latency }),
      trackReading({ kind: 'screen' }),
      trackReading({ kind: 'microphone' }),
    ];
    const rows = numberRows(linkReading({ received }), null);
    expect(rows.filter(({ label }) => label.endsWith('delay'))).toEqual([
      {
        label: 'Camera’s delay',
        values: [
          '81 ms',
          'at most 121 ms for 95 %',
          'captured, encoded and sent 40 ms',
          'network 0.5 ms',
          'buffer 20 ms',
          'decoded 4.0 ms',
          'shown 16 ms',
        ],
      },
      { label: 'Screen’s delay', values: ['not known'] },
    ]);
  });

  it('leaves out what is not known', () => {
    const nothing = { sent: null, received: null };
    const unknown = linkReading({ way: null, roundTripMs: null, bitrate: nothing, availableBitrate: null });
    expect(numberRows(unknown, null)).toEqual([]);
  });
});

describe('numbersText', () => {
  it('tells people apart by their aliases', () => {
    const relayed = linkReading({ way: { kind: 'relay' } });
    const text = numbersText([
      { person: 'p1', readings: { latest: linkReading(), lastMinute: [] }, smallCamera: null },
      { person: 'p4', readings: { latest: relayed, lastMinute: [] }, smallCamera: null },
    ]);
    expect(text).toContain('Person p1\nWay: Direct\nRound trip: 1.0 ms\nSent: 600 kbit/s');
    expect(text).toContain('Person p4\nWay: Through a relay');
  });
});
