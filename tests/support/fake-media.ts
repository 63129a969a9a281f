import { vi } from 'vitest';

/** A device of a fake computer. */
export interface FakeDevice {
  kind: MediaDeviceKind;
  deviceId: string;
  label: string;
}

type Input = 'camera' | 'microphone';

/** An EventTarget that knows how many listen to it. */
class CountingTarget extends EventTarget {
  listeners = 0;

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    this.listeners += 1;
    super.addEventListener(...args);
  }

  override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>): void {
    this.listeners -= 1;
    super.removeEventListener(...args);
  }
}

/** A MediaStreamTrack (W3C mediacapture-streams, 4.3). Clones share the source: what happens to it happens to all of them. */
class FakeTrack extends CountingTarget {
  readonly kind: 'audio' | 'video';
  readonly label: string;
  readonly #source: { deviceId: string; tracks: FakeTrack[] };
  readyState: MediaStreamTrackState = 'live';
  enabled = true;
  muted = false;
  contentHint = '';
  width = 1280;
  height = 720;
  /** More of what `getSettings` says. */
  settings: MediaTrackSettings = {};
  /** Of a video track: what is there in Chromium only. */
  stats: { deliveredFrames: number; discardedFrames: number; totalFrames: number } | undefined;

  constructor(kind: 'audio' | 'video', label: string, source: { deviceId: string; tracks: FakeTrack[] }) {
    super();
    this.kind = kind;
    this.label = label;
    this.#source = source;
    source.tracks.push(this);
  }

  get deviceId(): string {
    return this.#source.deviceId;
  }

  getSettings(): MediaTrackSettings {
    const { deviceId, width, height, settings } = this;
    return this.kind === 'video' ? { deviceId, width, height, ...settings } : { deviceId, ...settings };
  }

  /** Only what is asked of the rate of a shared screen. */
  applyConstraints({ frameRate }: { frameRate: { ideal: number } }): Promise<void> {
    this.settings = { ...this.settings, frameRate: frameRate.ideal };
    return Promise.resolve();
  }

  clone(): FakeTrack {
    const clone = new FakeTrack(this.kind, this.label, this.#source);
    clone.readyState = this.readyState;
    clone.muted = this.muted;
    return clone;
  }

  /** Fires no `ended`, as in browsers. */
  stop(): void {
    this.readyState = 'ended';
  }

  /** The source ends by itself. */
  endSource(): void {
    for (const track of this.#source.tracks.filter(({ readyState }) => readyState === 'live')) {
      track.readyState = 'ended';
      track.dispatchEvent(new Event('ended'));
    }
  }

  /** The system mutes the source, or lets it go on. */
  muteSource(muted: boolean): void {
    for (const track of this.#source.tracks.filter(({ readyState }) => readyState === 'live')) {
      track.muted = muted;
      track.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
    }
  }
}

class FakeMediaStream {
  readonly #tracks: readonly FakeTrack[];

  constructor(tracks: readonly FakeTrack[] = []) {
    this.#tracks = [...tracks];
  }

  getTracks(): FakeTrack[] {
    return [...this.#tracks];
  }

  getAudioTracks(): FakeTrack[] {
    return this.#tracks.filter(({ kind }) => kind === 'audio');
  }

  getVideoTracks(): FakeTrack[] {
    return this.#tracks.filter(({ kind }) => kind === 'video');
  }
}

/** A computer's devices as a page sees them, and the person who answers for them. */
export class FakeMedia extends CountingTarget {
  devices: FakeDevice[];
  readonly permissions: Record<Input, PermissionState> = { camera: 'granted', microphone: 'granted' };
  /** Whether a prompt is answered with yes. */
  grants = true;
  /** Devices that another program uses. */
  readonly busy = new Set<string>();
  /** As some drivers: a second camera cannot be opened beside the first. */
  oneCameraAtATime = false;
  /** What the microphone hears, full scale 1. */
  amplitude = 0;
  /** What can be shared; null: the person closes the picker. */
  screen: string | null = 'Screen';
  /** What sound there is with it; null: none. `leavesOut`: without what the page plays, where the page asks for that. */
  screenSound: { surface: string; leavesOut: boolean } | null = null;
  /** Asking for the sound fails, and the picture with it. */
  soundFails = false;
  /** Every track that was ever given out, clones included. */
  readonly tracks: FakeTrack[] = [];
  /** What was asked of getUserMedia, newest last: kind and exact id ('' without one). */
  readonly asked: string[] = [];
  /** What was asked of getDisplayMedia last. */
  screenAsked: DisplayMediaStreamOptions | null = null;
  openContexts = 0;
  /** Why an AudioContext cannot be made; null when it can. */
  audioFailure: string | null = null;
  readonly #sources: { tracks: FakeTrack[] }[] = [];
  readonly #held: (() => void)[] = [];
  #holding = false;

  constructor(devices: FakeDevice[]) {
    super();
    this.devices = devices;
  }

  /** Replaces the browser's media APIs; `vi.unstubAllGlobals()` restores them. */
  install(): this {
    const media = this as FakeMedia;
    vi.stubGlobal('navigator', {
      mediaDevices: this,
      permissions: { query: ({ name }: { name: Input }) => Promise.resolve({ state: media.permissions[name] }) },
    });
    vi.stubGlobal('MediaStream', FakeMediaStream);
    vi.stubGlobal(
      'HTMLMediaElement',
      class {
        setSinkId() {}
      },
    );
    vi.stubGlobal(
      'AudioContext',
      class {
        state = 'running';
        constructor() {
          if (media.audioFailure !== null) throw new DOMException(media.audioFailure, 'NotSupportedError');
          media.openContexts += 1;
        }
        createMediaStreamSource() {
          return { connect: () => undefined, disconnect: () => undefined };
        }
        close() {
          this.state = 'closed';
          media.openContexts -= 1;
          return Promise.resolve();
        }
      },
    );
    vi.stubGlobal(
      'AnalyserNode',
      class {
        getFloatTimeDomainData(samples: Float32Array) {
          samples.fill(media.amplitude);
        }
      },
    );
    return this;
  }

  get liveTracks(): FakeTrack[] {
    return this.#allTracks().filter(({ readyState }) => readyState === 'live');
  }

  /** Listeners on devices and tracks together. */
  get listenersInAll(): number {
    return this.#allTracks().reduce((sum, { listeners }) => sum + listeners, this.listeners);
  }

  /** The last track that was given out of a kind. */
  newest(kind: 'audio' | 'video'): FakeTrack {
    const track = this.tracks.filter((one) => one.kind === kind).at(-1);
    if (!track) throw new Error(`no ${kind} track was ever given out`);
    return track;
  }

  plugIn(device: FakeDevice): void {
    this.devices = [...this.devices, device];
    this.dispatchEvent(new Event('devicechange'));
  }

  unplug(deviceId: string): void {
    this.devices = this.devices.filter((device) => device.deviceId !== deviceId);
    for (const track of this.tracks.filter((one) => one.deviceId === deviceId)) track.endSource();
    this.dispatchEvent(new Event('devicechange'));
  }

  /** Holds permission requests from now on, each until it is answered. */
  hold(): void {
    this.#holding = true;
  }

  /** Answers a held permission request, counted from the oldest (0), and lets everything that follows happen. */
  async answer(question = 0): Promise<void> {
    const [answer] = this.#held.splice(question, 1);
    if (!answer) throw new Error('nothing was asked');
    answer();
    await settle();
  }

  enumerateDevices(): Promise<FakeDevice[]> {
    const hidden = (kind: MediaDeviceKind) =>
      kind === 'videoinput' ? this.permissions.camera !== 'granted' : this.permissions.microphone !== 'granted';
    // Without permission there is one nameless device a kind (W3C mediacapture-streams, 9.2).
    const kinds = [...new Set(this.devices.map(({ kind }) => kind))];
    const lists = kinds.map((kind) =>
      hidden(kind) ? [{ kind, deviceId: '', label: '' }] : this.devices.filter((device) => device.kind === kind),
    );
    return Promise.resolve(lists.flat());
  }

  async getUserMedia({ video, audio }: MediaStreamConstraints): Promise<FakeMediaStream> {
    const wanted = [
      ...(video ? [{ input: 'camera' as const, deviceId: exactId(video) }] : []),
      ...(audio ? [{ input: 'microphone' as const, deviceId: exactId(audio) }] : []),
    ];
    this.asked.push(wanted.map(({ input, deviceId }) => `${input}:${deviceId}`).join(' '));
    await this.#whenAnswered();
    const devices = wanted.map(({ input, deviceId }) => this.#find(input, deviceId));
    for (const { input } of wanted) this.#askPermission(input);
    for (const device of devices) this.#check(device);
    return new FakeMediaStream(devices.map((device) => this.#open(device)));
  }

  async getDisplayMedia(options: DisplayMediaStreamOptions = {}): Promise<FakeMediaStream> {
    const { audio, video } = options;
    this.screenAsked = options;
    await this.#whenAnswered();
    if (this.screen === null) throw new DOMException('Permission denied', 'NotAllowedError');
    if (audio && this.soundFails) throw new DOMException('Error starting capture', 'AbortError');
    const picture = this.#open({ kind: 'videoinput', deviceId: this.screen, label: this.screen });
    if (typeof video === 'object') await picture.applyConstraints(video as { frameRate: { ideal: number } });
    if (!audio || this.screenSound === null) return new FakeMediaStream([picture]);
    const sound = this.#open({ kind: 'audioinput', deviceId: this.screen, label: 'Sound' });
    picture.settings = { ...picture.settings, displaySurface: this.screenSound.surface };
    const isAskedTo = typeof audio === 'object' && audio.restrictOwnAudio === true;
    sound.settings = { restrictOwnAudio: isAskedTo && this.screenSound.leavesOut };
    return new FakeMediaStream([picture, sound]);
  }

  async #whenAnswered(): Promise<void> {
    if (this.#holding) await new Promise<void>((resolve) => this.#held.push(resolve));
  }

  #find(input: Input, deviceId: string): FakeDevice {
    const kind = input === 'camera' ? 'videoinput' : 'audioinput';
    const ofKind = this.devices.filter((device) => device.kind === kind);
    const found = deviceId === '' ? ofKind[0] : ofKind.find((device) => device.deviceId === deviceId);
    if (found) return found;
    throw new DOMException('', ofKind.length === 0 ? 'NotFoundError' : 'OverconstrainedError');
  }

  #askPermission(input: Input): void {
    if (this.permissions[input] === 'prompt') this.permissions[input] = this.grants ? 'granted' : 'denied';
    if (this.permissions[input] === 'denied') throw new DOMException('Permission denied', 'NotAllowedError');
  }

  #check({ kind, deviceId }: FakeDevice): void {
    const otherCamera = this.liveTracks.some((track) => track.kind === 'video' && track.deviceId !== deviceId);
    const blocked = this.oneCameraAtATime && kind === 'videoinput' && otherCamera;
    if (blocked || this.busy.has(deviceId)) throw new DOMException('', 'NotReadableError');
  }

  #open({ kind, deviceId, label }: FakeDevice): FakeTrack {
    const source = { deviceId, tracks: [] };
    const track = new FakeTrack(kind === 'audioinput' ? 'audio' : 'video', label, source);
    this.#sources.push(source);
    this.tracks.push(track);
    return track;
  }

  #allTracks(): FakeTrack[] {
    return this.#sources.flatMap(({ tracks }) => tracks);
  }
}

/** Lets everything that waits only for promises happen; fake timers do not advance. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

function exactId(constraints: MediaTrackConstraints | boolean): string {
  if (typeof constraints === 'boolean') return '';
  const { deviceId } = constraints;
  return typeof deviceId === 'object' && 'exact' in deviceId ? String(deviceId.exact) : '';
}

export const CAMERA_1: FakeDevice = { kind: 'videoinput', deviceId: 'camera-1', label: 'Camera 1' };
export const CAMERA_2: FakeDevice = { kind: 'videoinput', deviceId: 'camera-2', label: 'Camera 2' };
export const MICROPHONE_1: FakeDevice = { kind: 'audioinput', deviceId: 'microphone-1', label: 'Microphone 1' };
export const MICROPHONE_2: FakeDevice = { kind: 'audioinput', deviceId: 'microphone-2', label: 'Microphone 2' };
export const SPEAKER_1: FakeDevice = { kind: 'audiooutput', deviceId: 'speaker-1', label: 'Speaker 1' };
