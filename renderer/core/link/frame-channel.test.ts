import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { FrameChannel } from './frame-channel.ts';

const FrameSchema = v.variant('kind', [
  v.variant('kind', [v.strictObject({ kind: v.literal('nested'), deep: v.strictObject({ kind: v.literal('x') }) })]),
  v.strictObject({ kind: v.literal('count'), count: v.number() }),
]);
type Frame = v.InferOutput<typeof FrameSchema>;

const RULES = { maxLength: 100, perSecond: LIMITS.framesPerSecond, maxBuffered: 1_000 };

class FakeChannel extends EventTarget {
  readyState: RTCDataChannelState = 'open';
  readonly sent: string[] = [];
  bufferedAmount = 0;
  full = false;
  send(data: string): void {
    if (this.full) throw new DOMException('', 'OperationError');
    this.sent.push(data);
  }
}

describe('FrameChannel', () => {
  let fake: FakeChannel;
  let channel: FrameChannel<Frame>;
  let heard: Frame[];
  let unknownKinds: number;
  const receive = (data: unknown) => {
    fake.dispatchEvent(new MessageEvent('message', { data: typeof data === 'string' ? data : JSON.stringify(data) }));
  };

  afterEach(() => void vi.useRealTimers());
  beforeEach(() => {
    vi.useFakeTimers();
    fake = new FakeChannel();
    channel = new FrameChannel(fake as unknown as RTCDataChannel, FrameSchema, RULES);
    [heard, unknownKinds] = [[], 0];
    channel.onUnknownKind.add(() => (unknownKinds += 1));
    channel.onFrame.add((frame) => heard.push(frame));
  });

  it('[PEER-2] hears what it knows, and counts what only a newer version knows', () => {
    receive({ kind: 'count', count: 1 });
    receive({ kind: 'tomorrow', anything: [1] });
    receive({ kind: 'tomorrow too' });
    expect([heard, unknownKinds]).toEqual([[{ kind: 'count', count: 1 }], 2]);
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '7'],
    ['no kind', {}],
    ['a kind that is no text', { kind: 7 }],
    ['a missing field', { kind: 'count' }],
    ['a wrong field', { kind: 'count', count: 'one' }],
    ['an unknown field', { kind: 'count', count: 1, more: true }],
    ['an unknown kind inside of a known one', { kind: 'nested', deep: { kind: 'y' } }],
    ['too much of it', { kind: 'tomorrow', text: 'x'.repeat(100) }],
  ])('[PEER-2] drops %s, which is no newer version', (_what, data) => {
    receive(data);
    expect([heard, unknownKinds]).toEqual([[], 0]);
  });

  it('[LIM-9] reads a burst and then so many frames a second, whatever they are, and tells of a flood once it goes on', () => {
    const flood = vi.fn();
    channel.onFlood.add(flood);
    const receiveMany = (count: number) => {
      for (let sent = 0; sent < count; sent += 1) receive({ kind: 'count', count: sent });
    };
    receiveMany(LIMITS.frameBurst + 100);
    expect(heard).toHaveLength(LIMITS.frameBurst);
    vi.advanceTimersByTime(4_000);
    for (let sent = 0; sent < LIMITS.framesPerSecond; sent += 1) receive('no JSON');
    receiveMany(LIMITS.framesPerSecond + 100);
    expect(heard).toHaveLength(LIMITS.frameBurst + LIMITS.framesPerSecond);
    expect(flood).not.toHaveBeenCalled();
    receiveMany(LIMITS.frameBurst - 100);
    expect(flood).toHaveBeenCalledOnce();
  });

  it('says whether something was sent', () => {
    expect(channel.send({ kind: 'count', count: 1 })).toBe(true);
    fake.full = true;
    expect(channel.send({ kind: 'count', count: 2 })).toBe(false);
    fake.full = false;
    fake.bufferedAmount = RULES.maxBuffered + 1;
    expect(channel.send({ kind: 'count', count: 2 })).toBe(false);
    fake.bufferedAmount = 0;
    fake.readyState = 'closed';
    expect(channel.send({ kind: 'count', count: 3 })).toBe(false);
    expect(fake.sent).toEqual(['{"kind":"count","count":1}']);
  });
});
