import type { DeviceKind, LevelState, MediaFailure, MediaState, Notice, Preferences } from '../model.ts';
import { Value } from '../value.ts';
import { Capture } from './capture.ts';
import { NO_DEVICES, firstPresent, hasDevice, listDevices } from './devices.ts';
import type { DeviceLists } from './devices.ts';
import { LevelMeter } from './level-meter.ts';
import { openBoth } from './open-device.ts';
import type { CaptureKind } from './open-device.ts';
import { SpeakingDetector } from './speaking.ts';

export interface LocalMediaOptions {
  preferences: Pick<Preferences, 'devices' | 'muted' | 'cameraOff'>;
  onPreferences: (change: Partial<Pick<Preferences, 'devices' | 'muted' | 'cameraOff'>>) => void;
  notify: (notice: Notice) => void;
  /** Tracks or states changed. */
  onChange: () => void;
}

/** Say it again only after this long, ms. */
const MUTED_HINT_EVERY_MS = 30_000;

/** The own camera and microphone: what the person wants, what the devices give, and what is sent. */
export class LocalMedia {
  readonly state: Value<MediaState>;
  readonly level = new Value<LevelState>({ microphone: 0 });
  readonly #options: LocalMediaOptions;
  readonly #camera: Capture;
  readonly #microphone: Capture;
  readonly #meter = new LevelMeter((level) => this.#onLevel(level));
  readonly #detector = new SpeakingDetector();
  #devices: DeviceLists = NO_DEVICES;
  #preferred: Record<DeviceKind, string>;
  #muted: boolean;
  #cameraOff: boolean;
  #talking = false;
  /** A copy of the captured track: muting silences what is sent, while the meter still hears the person. */
  #sentMicrophone: { source: MediaStreamTrack; copy: MediaStreamTrack } | null = null;
  #preview: { track: MediaStreamTrack; stream: MediaStream } | null = null;
  #lostCamera: string | null = null;
  #speaking = false;
  #hintedAt = -Infinity;

  constructor(options: LocalMediaOptions) {
    this.#options = options;
    this.#preferred = options.preferences.devices;
    this.#muted = options.preferences.muted;
    this.#cameraOff = options.preferences.cameraOff;
    this.#camera = new Capture({
      kind: 'camera',
      onChange: () => this.#publish(),
      onKept: (deviceId, reason) => this.#notifyKept('camera', deviceId, reason),
      onLost: (deviceId, label) => {
        this.#lostCamera = deviceId;
        options.notify({ kind: 'device-lost', device: 'camera', label });
      },
    });
    this.#microphone = new Capture({
      kind: 'microphone',
      onChange: () => this.#publish(),
      onKept: (deviceId, reason) => this.#notifyKept('microphone', deviceId, reason),
      onLost: (_deviceId, label) => void this.#replaceLostMicrophone(label),
    });
    this.state = new Value(this.#snapshot());
  }

  get cameraTrack(): MediaStreamTrack | null {
    return this.#camera.track;
  }

  get microphoneTrack(): MediaStreamTrack | null {
    return this.#sentMicrophone?.copy ?? null;
  }

  get speaking(): boolean {
    return this.#speaking && this.#audible;
  }

  /** Asks for the devices (once for both) and follows what is plugged in and out. */
  async start(): Promise<void> {
    if ('mediaDevices' in navigator) {
      navigator.mediaDevices.addEventListener('devicechange', () => void this.#onDeviceChange());
    }
    await this.#refreshDevices();
    await this.openMissing();
  }

  /** Opens what is wanted and not open: at the start, and when the person asks to try again. */
  async openMissing(): Promise<void> {
    const wantCamera = !this.#cameraOff && !this.#camera.track;
    const wantMicrophone = !this.#microphone.track;
    if (wantCamera && wantMicrophone) await this.#openBoth();
    else if (wantCamera) await this.#camera.open(this.#deviceFor('camera'));
    else if (wantMicrophone) await this.#microphone.open(this.#deviceFor('microphone'));
    await this.#refreshDevices();
  }

  /** What others hear; remembered. Unmuting also tries a microphone again that failed. */
  setMuted(muted: boolean): void {
    this.#muted = muted;
    this.#options.onPreferences({ muted });
    this.#publish();
    if (!muted && this.#microphone.state.kind === 'failed') void this.openMissing();
  }

  /** Push-to-talk: heard for as long as it is true, although muted. */
  setTalking(talking: boolean): void {
    this.#talking = talking;
    this.#publish();
  }

  /** Turning it off lets go of the camera, so that its light goes out; remembered. */
  setCameraOff(off: boolean): void {
    this.#cameraOff = off;
    this.#options.onPreferences({ cameraOff: off });
    if (off) this.#camera.close();
    else void this.#camera.open(this.#deviceFor('camera')).then(() => this.#refreshDevices());
  }

  /** Changes to a device, and prefers it from now on. @param deviceId '' is the system's default */
  selectDevice(kind: DeviceKind, deviceId: string): void {
    this.#preferred = { ...this.#preferred, [kind]: deviceId };
    this.#options.onPreferences({ devices: this.#preferred });
    if (kind === 'microphone') void this.#microphone.open(deviceId);
    else if (kind === 'camera' && !this.#cameraOff) void this.#camera.open(deviceId);
    this.#publish();
  }

  /** Lets go of both devices. */
  close(): void {
    this.#camera.close();
    this.#microphone.close();
  }

  get #audible(): boolean {
    return !this.#muted || this.#talking;
  }

  async #openBoth(): Promise<void> {
    this.#camera.starting();
    this.#microphone.starting();
    const both = await openBoth({ camera: this.#deviceFor('camera'), microphone: this.#deviceFor('microphone') });
    if (both.ok) {
      this.#microphone.adopt(both.value.microphone);
      if (this.#cameraOff) both.value.camera.stop();
      else this.#camera.adopt(both.value.camera);
      return;
    }
    // One that is missing or refused must not cost the other.
    await Promise.all([
      this.#microphone.open(this.#deviceFor('microphone')),
      this.#cameraOff ? Promise.resolve() : this.#camera.open(this.#deviceFor('camera')),
    ]);
  }

  #deviceFor(kind: DeviceKind): string {
    return firstPresent([this.#preferred[kind]], this.#devices[kind]);
  }

  async #refreshDevices(): Promise<void> {
    this.#devices = await listDevices();
    this.#publish();
  }

  async #onDeviceChange(): Promise<void> {
    const before = this.#devices;
    await this.#refreshDevices();
    this.#reopenCamera(before);
    await this.#returnToPreferredMicrophone();
    const speaker = before.speaker.find(({ deviceId }) => deviceId === this.#preferred.speaker);
    if (speaker && !hasDevice(this.#devices.speaker, speaker.deviceId)) {
      this.#options.notify({ kind: 'device-lost', device: 'speaker', label: speaker.label });
    }
  }

  /** A camera that comes back is used again; another one is not turned on without being asked for. */
  #reopenCamera(before: DeviceLists): void {
    if (this.#cameraOff || this.#camera.track) return;
    const returned = this.#lostCamera !== null && hasDevice(this.#devices.camera, this.#lostCamera);
    const firstEver = before.camera.length === 0 && this.#devices.camera.length > 0 && this.#lostCamera === null;
    if (returned || firstEver) void this.#camera.open(this.#lostCamera ?? '');
  }

  /** Sound goes on with another microphone: being heard matters more than which one it is. */
  async #replaceLostMicrophone(label: string): Promise<void> {
    await this.#refreshDevices();
    if (this.#devices.microphone.length === 0) {
      return this.#options.notify({ kind: 'device-lost', device: 'microphone', label });
    }
    await this.#microphone.open('');
    const track = this.#microphone.track;
    if (track) this.#options.notify({ kind: 'device-switched', device: 'microphone', label: track.label });
    else this.#options.notify({ kind: 'device-lost', device: 'microphone', label });
  }

  async #returnToPreferredMicrophone(): Promise<void> {
    const preferred = this.#preferred.microphone;
    const { state } = this.#microphone;
    const inUse = state.kind === 'on' ? state.deviceId : '';
    if (state.kind === 'failed') return this.#microphone.open(this.#deviceFor('microphone'));
    if (state.kind !== 'on' || inUse === preferred || !hasDevice(this.#devices.microphone, preferred)) return;
    const before = this.#microphone.track;
    await this.#microphone.open(preferred);
    const track = this.#microphone.track;
    if (track && track !== before) {
      this.#options.notify({ kind: 'device-switched', device: 'microphone', label: track.label });
    }
  }

  #notifyKept(device: CaptureKind, deviceId: string, reason: MediaFailure): void {
    const label = this.#devices[device].find((one) => one.deviceId === deviceId)?.label ?? '';
    this.#options.notify({ kind: 'device-failed', device, label, reason });
  }

  #onLevel(level: number): void {
    this.level.set({ microphone: level });
    const now = performance.now();
    const speaking = this.#detector.update(level, now);
    // Also for somebody who mutes and talks on.
    if (speaking && !this.#audible && now - this.#hintedAt > MUTED_HINT_EVERY_MS) {
      this.#hintedAt = now;
      this.#options.notify({ kind: 'speaking-while-muted' });
    }
    if (speaking === this.#speaking) return;
    this.#speaking = speaking;
    this.#options.onChange();
  }

  #publish(): void {
    this.#followMicrophone();
    this.#followCamera();
    this.state.set(this.#snapshot());
    this.#options.onChange();
  }

  #followMicrophone(): void {
    const source = this.#microphone.track;
    if (source !== (this.#sentMicrophone?.source ?? null)) {
      this.#sentMicrophone?.copy.stop();
      this.#sentMicrophone = source ? { source, copy: source.clone() } : null;
      this.#meter.watch(source);
    }
    if (this.#sentMicrophone) this.#sentMicrophone.copy.enabled = this.#audible;
  }

  #followCamera(): void {
    const track = this.#camera.track;
    if (track !== (this.#preview?.track ?? null)) {
      this.#preview = track ? { track, stream: new MediaStream([track]) } : null;
    }
    if (track) this.#lostCamera = null;
  }

  #snapshot(): MediaState {
    // What is in use is what is shown as chosen; the preference counts while nothing is.
    const chosen = (kind: CaptureKind, { state }: Capture) =>
      firstPresent([state.kind === 'on' ? state.deviceId : '', this.#preferred[kind]], this.#devices[kind]);
    return {
      cameras: this.#devices.camera,
      microphones: this.#devices.microphone,
      speakers: this.#devices.speaker,
      selected: {
        camera: chosen('camera', this.#camera),
        microphone: chosen('microphone', this.#microphone),
        speaker: this.#deviceFor('speaker'),
      },
      camera: this.#camera.state,
      microphone: this.#microphone.state,
      muted: this.#muted,
      cameraOff: this.#cameraOff,
      talking: this.#talking,
      preview: this.#preview?.stream ?? null,
    };
  }
}
