import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recordAndPlay, RECORDED_MS, type RecordingStep } from './record-and-play.ts';

/** As MediaRecorder (W3C MediaStream Recording): what was recorded comes before `stop`. */
class FakeRecorder extends EventTarget {
  static made: FakeRecorder[] = [];
  static fails = false;
  readonly mimeType = 'audio/webm';
  state: RecordingState = 'inactive';

  constructor() {
    super();
    if (FakeRecorder.fails) throw new DOMException('no codec', 'NotSupportedError');
    FakeRecorder.made.push(this);
  }

  start(): void {
    this.state = 'recording';
  }

  stop(): void {
    this.state = 'inactive';
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['sound']) }));
    this.dispatchEvent(new Event('stop'));
  }
}

class FakeSource extends EventTarget {
  static playing: FakeSource[] = [];
  connect(): void {}
  start(): void {
    FakeSource.playing.push(this);
  }
}

let openContexts = 0;
const sinks: string[] = [];

class FakeContext {
  readonly destination = null;
  constructor() {
    openContexts += 1;
  }
  setSinkId(sinkId: string): Promise<void> {
    sinks.push(sinkId);
    return Promise.resolve();
  }
  decodeAudioData(data: ArrayBuffer): Promise<number> {
    return Promise.resolve(data.byteLength);
  }
  close(): Promise<void> {
    openContexts -= 1;
    return Promise.resolve();
  }
}

let steps: RecordingStep[];
let speaker: string;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('MediaRecorder', FakeRecorder);
  vi.stubGlobal('AudioContext', FakeContext);
  vi.stubGlobal('AudioBufferSourceNode', FakeSource);
  FakeRecorder.made = [];
  FakeRecorder.fails = false;
  FakeSource.playing = [];
  steps = [];
  speaker = 'speaker-1';
});

afterEach(() => {
  expect(openContexts, 'audio contexts left over').toBe(0);
  expect(vi.getTimerCount(), 'timers left over').toBe(0);
  expect(FakeRecorder.made.filter(({ state }) => state === 'recording')).toEqual([]);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start(): () => void {
  return recordAndPlay(
    {} as MediaStream,
    () => speaker,
    (step) => steps.push(step),
  );
}

it('records for five seconds and plays that on the speaker that is chosen by then', async () => {
  start();
  await vi.advanceTimersByTimeAsync(RECORDED_MS - 1);
  speaker = 'speaker-2';
  expect(FakeRecorder.made[0]?.state).toBe('recording');
  await vi.advanceTimersByTimeAsync(1);
  await vi.waitFor(() => expect(FakeSource.playing).toHaveLength(1));
  expect([steps, sinks.at(-1)]).toEqual([['recording', 'playing'], 'speaker-2']);
  FakeSource.playing[0]?.dispatchEvent(new Event('ended'));
  await vi.waitFor(() => expect(steps).toEqual(['recording', 'playing', 'over']));
});

it('plays what there is when the microphone goes away', async () => {
  start();
  FakeRecorder.made[0]?.stop();
  await vi.waitFor(() => expect(FakeSource.playing).toHaveLength(1));
  FakeSource.playing[0]?.dispatchEvent(new Event('ended'));
  await vi.waitFor(() => expect(steps).toEqual(['recording', 'playing', 'over']));
});

it('says nothing more and plays nothing once it is ended', async () => {
  const end = start();
  await vi.advanceTimersByTimeAsync(100);
  end();
  expect(FakeRecorder.made[0]?.state).toBe('inactive');
  await vi.advanceTimersByTimeAsync(RECORDED_MS);
  expect([steps, FakeSource.playing]).toEqual([['recording'], []]);
});

it('falls silent when it is ended while it plays', async () => {
  const end = start();
  await vi.advanceTimersByTimeAsync(RECORDED_MS);
  await vi.waitFor(() => expect(FakeSource.playing).toHaveLength(1));
  end();
  await vi.waitFor(() => expect(openContexts).toBe(0));
  expect(steps).toEqual(['recording', 'playing']);
});

it('says so where nothing can be recorded', async () => {
  FakeRecorder.fails = true;
  start();
  await vi.waitFor(() => expect(steps).toEqual(['recording', 'failed']));
});
