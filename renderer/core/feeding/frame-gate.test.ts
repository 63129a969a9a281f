import { describe, expect, it } from 'vitest';
import { FrameGate, type FrameFacts } from './frame-gate.ts';

/** What is captured is 720 tall, px. */
const WHOLE = 24;

/** The link's own encoder: its payload type and time stamps differ from the feed's. */
function own(rtpTimestamp: number, { isKey = false, height = 16, mimeType = 'video/VP8' } = {}): FrameFacts {
  return { isKey, metadata: { rtpTimestamp, mimeType, payloadType: 120, ...(isKey && { height }) } };
}

function fed(rtpTimestamp: number, isKey = false): FrameFacts {
  return { isKey, metadata: { rtpTimestamp, mimeType: 'video/VP8', payloadType: 96, ...(isKey && { height: 720 }) } };
}

/** One that is fed from its first frame on, and has sent that. */
function fedGate(): FrameGate {
  const gate = new FrameGate();
  gate.use('feed', true, WHOLE);
  gate.own(own(5_000, { isKey: true }));
  gate.feed(fed(1_000, true));
  return gate;
}

describe('FrameGate', () => {
  it('lets a link have its own frames at first, and none of the feed', () => {
    const gate = new FrameGate();
    expect(gate.own(own(0, { isKey: true, height: 720 }))).toBe('send');
    expect(gate.own(own(90))).toBe('send');
    expect(gate.feed(fed(0, true))).toBe('drop');
  });

  it('a newcomer gets nothing of its own tiny picture, asks for a key frame and begins with that', () => {
    const gate = new FrameGate();
    gate.use('feed', true, WHOLE);
    expect(gate.feed(fed(0, true))).toBe('drop');
    expect(gate.own(own(5_000, { isKey: true }))).toBe('ask');
    expect(gate.feed(fed(900))).toBe('drop');
    expect(gate.feed(fed(1_800, true))).toMatchObject({ payloadType: 120, height: 720 });
    expect(gate.feed(fed(2_700))).toMatchObject({ payloadType: 120 });
  });

  it('a link that was to begin by itself, and has sent nothing when it is to be fed, begins as a newcomer', () => {
    const gate = new FrameGate();
    gate.use('feed', false, WHOLE);
    expect(gate.feed(fed(0, true))).toBe('drop');
    expect([gate.own(own(5_000, { isKey: true, height: 360 })), gate.source]).toEqual(['ask', 'feed']);
    expect(gate.feed(fed(900, true))).toMatchObject({ payloadType: 120, height: 720 });
  });

  it('frames of the feed have the link’s own time, also past its end', () => {
    const gate = new FrameGate();
    gate.use('feed', true, WHOLE);
    gate.own(own(0xff_ff_ff_00, { isKey: true }));
    expect(gate.feed(fed(1_000, true))).toMatchObject({ rtpTimestamp: 0xff_ff_ff_00 });
    expect(gate.feed(fed(1_000 + 0x200))).toMatchObject({ rtpTimestamp: 0x100 });
  });

  it('asks for a key frame when the other side does, which the tiny picture shows', () => {
    const gate = fedGate();
    expect(gate.own(own(5_900))).toBe('drop');
    expect(gate.own(own(6_800, { isKey: true }))).toBe('ask');
  });

  it('goes to the feed at its next key frame, and to its own at a key frame of a whole picture', () => {
    const gate = new FrameGate();
    gate.own(own(5_000, { isKey: true, height: 360 }));
    gate.use('feed', false, WHOLE);
    expect([gate.feed(fed(1_000)), gate.own(own(5_900))]).toEqual(['drop', 'send']);
    expect(gate.feed(fed(1_900, true))).toMatchObject({ payloadType: 120, rtpTimestamp: 5_901 });
    expect(gate.source).toBe('feed');
    gate.use('own', false, WHOLE);
    expect(gate.own(own(6_800, { isKey: true }))).toBe('drop');
    expect(gate.feed(fed(2_800))).not.toBe('drop');
    expect(gate.own(own(7_700, { isKey: true, height: 360 }))).toBe('send');
    expect([gate.source, gate.feed(fed(3_700, true))]).toEqual(['own', 'drop']);
  });

  it('each frame has a later time than the one before, also of the other encoder with the same picture: no decoder would take its key frame', () => {
    const gate = new FrameGate();
    gate.own(own(0xff_ff_ff_ff, { isKey: true, height: 360 }));
    gate.use('feed', false, WHOLE);
    expect(gate.feed(fed(1_000, true))).toMatchObject({ rtpTimestamp: 0 });
    expect(gate.feed(fed(1_900))).toMatchObject({ rtpTimestamp: 900 });
    gate.use('own', false, WHOLE);
    expect(gate.own(own(899, { isKey: true, height: 360 }))).toMatchObject({ rtpTimestamp: 901, payloadType: 120 });
    expect(gate.own(own(1_799))).toBe('send');
    gate.use('feed', false, WHOLE);
    expect(gate.feed(fed(2_800, true))).toMatchObject({ rtpTimestamp: 1_800 });
  });

  it('times begin anew after hours, in which they may have gone half round', () => {
    const gate = new FrameGate();
    gate.own(own(0x80_00_00_00, { isKey: true, height: 360 }));
    expect(gate.own(own(0, { isKey: true, height: 360 }))).toBe('send');
  });

  it('a link that cannot take more gets nothing until its own encoder begins', () => {
    const gate = fedGate();
    gate.use('own', true, WHOLE);
    expect([gate.feed(fed(1_900, true)), gate.own(own(5_900)), gate.own(own(6_800, { isKey: true }))]).toEqual([
      'drop',
      'drop',
      'drop',
    ]);
    expect(gate.own(own(7_700, { isKey: true, height: 360 }))).toBe('send');
    expect(gate.own(own(8_600))).toBe('send');
  });

  it('a change of mind before a key frame changes nothing', () => {
    const gate = fedGate();
    gate.use('own', false, WHOLE);
    gate.use('feed', false, WHOLE);
    // The other side has not asked for this one.
    expect(gate.own(own(5_900, { isKey: true, height: 360 }))).toBe('drop');
    expect(gate.source).toBe('feed');
  });

  it('what is captured may be very low or very tall', () => {
    for (const height of [50, 4_000]) {
      const gate = new FrameGate();
      const wholeFrom = Math.max(3, height / 30);
      gate.use('feed', true, wholeFrom);
      gate.own(own(5_000, { isKey: true, height: Math.ceil(height / 40) }));
      gate.feed(fed(1_000, true));
      gate.use('own', false, wholeFrom);
      expect(gate.own(own(5_900, { isKey: true, height: Math.ceil(height / 40) }))).toBe('ask');
      expect(gate.own(own(6_800, { isKey: true, height }))).not.toBe('ask');
      expect(gate.source).toBe('own');
    }
  });

  it('a window that is made larger makes key frames that nobody has asked for', () => {
    const gate = fedGate();
    expect([17, 18, 18].map((height, index) => gate.own(own(6_000 + index, { isKey: true, height })))).toEqual([
      'drop',
      'drop',
      'ask',
    ]);
  });

  it('another encoder for everybody has another clock', () => {
    const gate = fedGate();
    gate.newFeed();
    gate.own(own(8_000));
    expect(gate.feed(fed(700_000, true))).toMatchObject({ rtpTimestamp: 8_000 });
  });

  it('a link with another codec cannot be fed', () => {
    const gate = new FrameGate();
    gate.use('feed', true, WHOLE);
    gate.own(own(0, { isKey: true, mimeType: 'video/H264' }));
    // Key frames are few: it would wait for twenty of them for ever.
    const verdicts = Array.from({ length: 21 }, (_, index) => gate.feed(fed(index * 90, index === 0)));
    expect([verdicts.indexOf('unfit'), new Set(verdicts.slice(0, 20))]).toEqual([20, new Set(['drop'])]);
  });

  it('a change of codec reaches one encoder before the other: the link goes on with a key frame of the new one', () => {
    const gate = fedGate();
    const H264 = { mimeType: 'video/H264' };
    const inH264 = (at: number, isKey = false): FrameFacts => ({
      isKey,
      metadata: { ...fed(at, isKey).metadata, ...H264 },
    });
    expect(gate.feed(inH264(2_000, true))).toBe('drop');
    expect(gate.own(own(6_800, { isKey: true, ...H264 }))).toBe('ask');
    expect(gate.feed(inH264(2_900))).toBe('drop');
    expect(gate.feed(inH264(3_800, true))).toMatchObject({ payloadType: 120 });
  });
});
