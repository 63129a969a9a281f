import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeNetwork } from '../../../tests/support/fake-network.ts';
import { LinkPair } from '../../../tests/support/link-pair.ts';
import { stubNetwork } from '../../../tests/support/stub-network.ts';
import { CAMERA_DEGRADATION, cameraEncoding } from '../sending/encoding.ts';
import { SEND_NOTHING } from '../sending/send-plan.ts';

const EVERY = { viewers: 1, shownHeight: 720 };
const camera = { track: {} as MediaStreamTrack, encoding: cameraEncoding(EVERY, 720), degradation: CAMERA_DEGRADATION };

describe('the beginning of a connection', () => {
  let network: FakeNetwork;
  let pair: LinkPair;
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    network = stubNetwork();
  });
  afterEach(() => {
    pair.close();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function start(hasServers: boolean): void {
    pair = new LinkPair({ hasServers });
    for (const link of [pair.anna, pair.ben]) link.send({ ...SEND_NOTHING, camera });
  }
  const cameras = () =>
    ['', 'anna', 'ben'].flatMap((computer) => network.parametersOf(computer)).map(([, camera]) => camera!);
  const givesUp = () => cameras().map(({ degradationPreference }) => degradationPreference);

  it('[NEG-8] a camera keeps its size for the first second of the connection, at both ends', async () => {
    start(false);
    await pass(900);
    expect([pair.anna.state.kind, ...givesUp()]).toEqual(['connected', 'maintain-resolution', 'maintain-resolution']);
    await pass(200);
    expect(givesUp()).toEqual(['maintain-framerate', 'maintain-framerate']);
  });

  it('[NEG-8] the second begins with the camera where the link was up before, as while it rings', async () => {
    pair = new LinkPair({ hasServers: false });
    await pass(5_000);
    expect(pair.anna.state.kind).toBe('connected');
    for (const link of [pair.anna, pair.ben]) link.send({ ...SEND_NOTHING, camera });
    await pass(900);
    expect(givesUp()).toEqual(['maintain-resolution', 'maintain-resolution']);
    await pass(200);
    expect(givesUp()).toEqual(['maintain-framerate', 'maintain-framerate']);
  });

  it('[NEG-8] and gives its size up from the beginning where there are ICE servers', async () => {
    start(true);
    await pass(900);
    expect(givesUp()).toEqual(['maintain-framerate', 'maintain-framerate']);
  });

  it('both ends know how to encode before they are connected', async () => {
    network.cut('anna', 'ben');
    start(true);
    await pass(100);
    expect(pair.anna.state.kind).not.toBe('connected');
    expect(cameras().map(({ encodings }) => encodings[0]?.maxBitrate)).toEqual([2_000_000, 2_000_000]);
  });
});
