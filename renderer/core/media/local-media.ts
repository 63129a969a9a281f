import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { CaptureKind, DeviceKind, DeviceNeed, DeviceNeeds } from '../model.ts';
import type { LevelState, MediaState, Notice, Preferences } from '../model.ts';
import { Value } from '../value.ts';
import { devicesToTry } from './device-choice.ts';
import { DeviceKeeper } from './device-keeper.ts';
import { NO_NEEDS } from './device-needs.ts';
import { Devices } from './devices.ts';
import { isAudible, mediaState } from './media-state.ts';
import type { WantedMedia } from './media-state.ts';
import { openBoth } from './open-device.ts';
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
  #needs: DeviceNeeds = NO_NEEDS;

  constructor(options: LocalMediaOptions) {
    this.#options = options;
    const { devices: preferred, muted, cameraOff } = options.preferences;
    this.#wanted = { preferred, muted, cameraOff, talking: false };
    this.state = new Value(mediaState(this.#wanted, this.#devices, this.#sources));
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

  /** Follows what is plugged in and out. */
  async start(): Promise<void> {
    this.#devices.watch(this.#scope);
    await this.refreshDevices();
  }

  /** Opens what is needed now and wanted, asking for both at once; closes what is not needed any more. */
  setNeeds(needs: DeviceNeeds): void {
    const before = this.#needs;
    this.#needs = needs;
    for (const kind of CAPTURE_KINDS) {
      if (needs[kind] === 'none' && before[kind] !== 'none') this.#sources[kind].close();
    }
    void this.#openNeeded();
  }

  /** Reads again which devices there are, and which of them the person is asked for. */
  async refreshDevices(): Promise<void> {
    await this.#devices.refresh();
    if (!this.#scope.ended) this.#publish();
  }

  /** Opens what is needed and not open: the person asks to try again. */
  async openMissing(): Promise<void> {
    await this.#open(CAPTURE_KINDS.filter((kind) => this.#mayOpen(kind) && this.#sources[kind].stream === null));
  }

  /** Mutes or unmutes for the others, and remembers it; nobody talks on who mutes. Unmuting also retries a microphone that failed. */
  setMuted(muted: boolean): void {
    this.#options.onPreferences({ muted });
    this.#want({ muted, talking: false });
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
    else void this.#openNeeded();
  }

  /** Changes to a device and remembers it as preferred; a `deviceId` of '' is the system's default. */
  selectDevice(kind: DeviceKind, deviceId: string): void {
    const preferred = { ...this.#wanted.preferred, [kind]: deviceId };
    this.#options.onPreferences({ devices: preferred });
    this.#want({ preferred });
    if (kind !== 'speaker' && this.#mayOpen(kind)) void this.#sources[kind].open([deviceId]);
  }

  /** Releases both devices and everything else, for good. */
  close(): void {
    for (const kind of CAPTURE_KINDS) this.#sources[kind].close();
    this.#scope.end();
  }

  /** Opens what is closed: at once what the person may be asked for, and the rest where it turns out that nobody is asked. */
  async #openNeeded(): Promise<void> {
    const isClosed = (kind: CaptureKind) => this.#mayOpen(kind) && this.#sources[kind].state.kind === 'off';
    const closed = (need: DeviceNeed) => CAPTURE_KINDS.filter((kind) => this.#needs[kind] === need && isClosed(kind));
    void this.#open(closed('ask'));
    if (closed('if-permitted').length === 0) return;
    await this.refreshDevices();
    await this.#open(closed('if-permitted').filter((kind) => !this.#devices.asksFirst[kind]));
  }

  async #open(kinds: readonly CaptureKind[]): Promise<void> {
    if (this.#scope.ended || kinds.length === 0) return;
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

  /** Somebody needs it, and the person has not turned it off. */
  #mayOpen(kind: CaptureKind): boolean {
    return this.#needs[kind] !== 'none' && (kind === 'microphone' || !this.#wanted.cameraOff);
  }

  #publish(): void {
    this.state.set(mediaState(this.#wanted, this.#devices, this.#sources));
    this.#options.onChange();
  }
}
