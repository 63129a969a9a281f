import { describe, expect, it } from 'vitest';
import { FramePump } from './frame-pump.ts';
import type { FromFeedWorker } from './worker-messages.ts';

/** A frame by its name; such as begin with K are key frames. */
function frame(name: string, height = 720, mimeType = 'video/VP8'): RTCEncodedVideoFrame {
  const metadata = { rtpTimestamp: 0, mimeType, payloadType: 96, height };
  return {
    name,
    type: name.startsWith('K') ? 'key' : 'delta',
    getMetadata: () => metadata,
  } as unknown as RTCEncodedVideoFrame;
}

function streams() {
  const encoded = new TransformStream<RTCEncodedVideoFrame, RTCEncodedVideoFrame>();
  const encoder = encoded.writable.getWriter();
  const sent: string[] = [];
  const writable = new WritableStream<RTCEncodedVideoFrame>({
    write: (one) => void sent.push((one as unknown as { name: string }).name),
  });
  return { encode: (one: RTCEncodedVideoFrame) => encoder.write(one), readable: encoded.readable, sent, writable };
}

/** An encoder for everybody, and two links of which the first is fed. */
function pumping(copy: (one: RTCEncodedVideoFrame) => RTCEncodedVideoFrame = (one) => one) {
  const told: FromFeedWorker[] = [];
  const pump = new FramePump((message) => told.push(message), copy);
  const [feed, first, second] = [streams(), streams(), streams()];
  pump.handle({ kind: 'feed', feed: 'camera', readable: feed.readable });
  pump.handle({ kind: 'link', id: 1, feed: 'camera', readable: first.readable, writable: first.writable });
  pump.handle({ kind: 'link', id: 2, feed: 'camera', readable: second.readable, writable: second.writable });
  pump.handle({ kind: 'use', id: 1, source: 'feed', abrupt: true, wholeFrom: 24 });
  return { pump, told, feed, first, second };
}

describe('FramePump', () => {
  it('takes frames of one encoder to the link that is fed, and each other link’s own to itself', async () => {
    const { told, feed, first, second } = pumping();
    await first.encode(frame('K tiny', 16));
    await second.encode(frame('K own'));
    for (const name of ['lost', 'K fed', 'more']) await feed.encode(frame(name));
    await expect.poll(() => [first.sent, second.sent]).toEqual([['K fed', 'more'], ['K own']]);
    expect(told).toEqual([
      { kind: 'switched', id: 1, source: 'feed' },
      { kind: 'key-wanted', id: 1 },
      { kind: 'key-wanted', id: 1 },
    ]);
  });

  it('a frame of the link’s own is sent even where it cannot be given a later time', async () => {
    const { pump, first } = pumping(() => {
      throw new TypeError('no foreign frames');
    });
    pump.handle({ kind: 'use', id: 1, source: 'own', abrupt: true, wholeFrom: 24 });
    for (const name of ['K own', 'same time']) await first.encode(frame(name));
    await expect.poll(() => first.sent).toEqual(['K own', 'same time']);
  });

  it('frames of another kind of picture are not for it', async () => {
    const { pump, first } = pumping();
    const screen = streams();
    pump.handle({ kind: 'feed', feed: 'screen', readable: screen.readable });
    await first.encode(frame('K tiny', 16));
    await screen.encode(frame('K screen'));
    await screen.encode(frame('K screen'));
    expect(first.sent).toEqual([]);
  });

  it('a browser that takes no foreign frame leaves the link its own', async () => {
    const { told, feed, first } = pumping(() => {
      throw new TypeError('no foreign frames');
    });
    await first.encode(frame('K tiny', 16));
    await feed.encode(frame('K fed'));
    await expect.poll(() => told.at(-1)).toEqual({ kind: 'unfit', id: 1 });
    await first.encode(frame('K own'));
    await expect.poll(() => first.sent).toEqual(['K own']);
  });
});
