import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { DeviceKind, LevelState, MediaState, Notice, Preferences } from '../model.ts';
import { Value } from '../value.ts';
import { devicesToTry } from './device-choice.ts';
import { DeviceKeeper } from './device-keeper.ts';
import { Devices } from './devices.ts';
import { isAudible, mediaState } from './media-state.ts';
import type { WantedMedia } from './media-state.ts';
import { openBoth } from './open-device.ts';
import type { CaptureKind } from './open-device.ts';
import type { EffectFailure } from './processors.ts';
import { Source } from './source.ts';
import { Voice } from './voice.ts';

type KeptPreferences = Pick<Preferences, 'devices' | 'muted' | 'cameraOff'>;

export interface LocalMediaOptions {
  preferences: KeptPreferences;
  onPreferences: (change: Partial<KeptPreferences>) => void;
  notify: (notice: Notice) => void;
  /** Tracks or states changed. */
  onChange: () => void;
}

const CAPTURE_KINDS = ['camera', 'microphone'] as const satisfies CaptureKind[];

/** The own camera and microphone: what the person wants, what the devices give, and what is sent. */
export class LocalMedia {
  readonly state: Value<MediaState>;
  /** Each failure is also shown as a notice. */
  readonly effectFailures = new Listeners<EffectFailure>();
  readonly #options: LocalMediaOptions;
  readonly #scope = new Scope();
  readonly #devices = new Devices();
  readonly #voice = new Voice();
  readonly #sources: Record<CaptureKind, Source> = {
    camera: new Source('camera', [], this.#scope),
    microphone: new Source('microphone', [this.#voice.meter], this.#scope),
  };
  readonly #keeper: DeviceKeeper;
  #wanted: WantedMedia;
  /** What is to be opened when media is needed; null while it is. */
  #released: readonly CaptureKind[] | null = null;

  constructor(options: LocalMediaOptions) {
    this.#options = options;
    const { devices: preferred, muted, cameraOff } = options.preferences;
    this.#wanted = { preferred, muted, cameraOff, talking: false };
    this.state = new Value(this.#snapshot());
    this.#keeper = new DeviceKeeper(
      {
        sources: this.#sources,
        devices: this.#devices,
        preferred: () => this.#wanted.preferred,
        notify: options.notify,
      },
      this.#scope,
    );
    for (const source of Object.values(this.#sources)) {
      this.#scope.add(source.changes.add(() => this.#publish()));
      this.#scope.add(
        source.events.add((event) => {
          if (event.kind === 'effect-failed') this.effectFailures.emit({ effect: event.effect, error: event.error });
        }),
      );
    }
    this.#scope.add(this.#devices.changes.add(() => this.#publish()));
    this.#scope.add(this.#voice.speakingChanges.add(() => options.onChange()));
    this.#scope.add(this.#voice.mutedHints.add(() => options.notify({ kind: 'speaking-while-muted' })));
    this.#setSending();
  }

  /** Loudness of the microphone, 0 to 1, muted or not. */
  get level(): Value<LevelState> {
    return this.#voice.level;
  }

  /** The track sent to the others; null while there is no picture. */
  get cameraTrack(): MediaStreamTrack | null {
    return this.#sources.camera.sent;
  }

  /** The track sent to the others, silent while muted; null while there is no microphone. */
  get microphoneTrack(): MediaStreamTrack | null {
    return this.#sources.microphone.sent;
  }

  /** Whether the others hear the person speak. */
  get speaking(): boolean {
    return this.#voice.speaking && isAudible(this.#wanted);
  }

  /** Asks for the devices (once for both), if they are needed, and follows what is plugged in and out. */
  async start(): Promise<void> {
    this.#devices.watch(this.#scope);
    await this.refreshDevices();
    await this.openMissing();
  }

  /** Opens the devices that are wanted, asking for them once, or releases those that are open. */
  setNeeded(needed: boolean): void {
    if (needed === (this.#released === null)) return;
    const released = this.#released ?? [];
    this.#released = null;
    if (needed) return void this.#open(released.filter((kind) => this.#isWanted(kind)));
    // One that was refused or lost is not asked for again without the person.
    this.#released = CAPTURE_KINDS.filter((kind) => this.#sources[kind].state.kind !== 'failed');
    for (const kind of this.#released) this.#sources[kind].close();
  }

  /** Reads again which devices there are. */
  async refreshDevices(): Promise<void> {
    await this.#devices.refresh();
    if (!this.#scope.ended) this.#publish();
  }

  /** Opens what is wanted and not open: at the start, and when the person asks to try again. */
  async openMissing(): Promise<void> {
    await this.#open(CAPTURE_KINDS.filter((kind) => this.#isWanted(kind) && this.#sources[kind].stream === null));
  }

  /** Mutes or unmutes for the others, and remembers it. Unmuting also retries a microphone that failed. */
  setMuted(muted: boolean): void {
    this.#options.onPreferences({ muted });
    this.#want({ muted });
    if (!muted && this.#sources.microphone.state.kind === 'failed') void this.#open(['microphone']);
  }

  /** Push-to-talk: audible while true, although muted. */
  setTalking(talking: boolean): void {
    this.#want({ talking });
  }

  /** Turns the camera off or on, and remembers it. Off releases the device, so that its light goes out. */
  setCameraOff(cameraOff: boolean): void {
    this.#options.onPreferences({ cameraOff });
    this.#want({ cameraOff });
    if (cameraOff) this.#sources.camera.close();
    else void this.#open(['camera']);
  }

  /** Changes to a device and remembers it as preferred; a `deviceId` of '' is the system's default. */
  selectDevice(kind: DeviceKind, deviceId: string): void {
    const preferred = { ...this.#wanted.preferred, [kind]: deviceId };
    this.#options.onPreferences({ devices: preferred });
    this.#want({ preferred });
    if (kind === 'microphone' || (kind === 'camera' && !this.#wanted.cameraOff)) {
      void this.#sources[kind].open([deviceId]);
    }
  }

  /** Releases both devices and everything else, for good. */
  close(): void {
    for (const kind of CAPTURE_KINDS) this.#sources[kind].close();
    this.#scope.end();
  }

  async #open(kinds: readonly CaptureKind[]): Promise<void> {
    if (this.#scope.ended || this.#released !== null) return;
    const toTry = (kind: CaptureKind) => devicesToTry(this.#wanted.preferred[kind], this.#devices.lists[kind]);
    const candidates = { camera: toTry('camera'), microphone: toTry('microphone') };
    const both = kinds.length > 1 ? openBoth(candidates, this.#scope) : undefined;
    const given = (kind: CaptureKind) => both?.then((tracks) => tracks?.[kind] ?? null);
    await Promise.all(kinds.map((kind) => this.#sources[kind].open(candidates[kind], given(kind))));
    await this.refreshDevices();
    await Promise.all(kinds.map((kind) => this.#keeper.returnToPreferred(kind)));
  }

  #want(change: Partial<WantedMedia>): void {
    this.#wanted = { ...this.#wanted, ...change };
    this.#setSending();
    this.#publish();
  }

  #setSending(): void {
    const audible = isAudible(this.#wanted);
    this.#sources.microphone.setSending(audible);
    this.#voice.setAudible(audible);
  }

  #isWanted(kind: CaptureKind): boolean {
    return kind === 'microphone' || !this.#wanted.cameraOff;
  }

  #publish(): void {
    this.state.set(this.#snapshot());
    this.#options.onChange();
  }

  #snapshot(): MediaState {
    const { camera, microphone } = this.#sources;
    return mediaState(this.#wanted, {
      devices: this.#devices.lists,
      camera: camera.state,
      microphone: microphone.state,
      preview: camera.stream,
    });
  }
}
