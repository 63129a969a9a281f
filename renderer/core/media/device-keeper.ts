import type { Scope } from '../../../signaling/basics/scope.ts';
import type { CaptureKind, DeviceKind, Notice } from '../model.ts';
import { deviceToReturnTo, devicesToTry, planDeviceChange } from './device-choice.ts';
import type { Devices, ListChange } from './devices.ts';
import type { OpenResult, Source, SourceEvent } from './source.ts';

export interface DeviceKeeperOptions {
  sources: Record<CaptureKind, Source>;
  devices: Devices;
  /** What the person chose last of each kind. */
  preferred: () => Record<DeviceKind, string>;
  notify: (notice: Notice) => void;
}

/** Keeps camera and microphone working when devices come, go and fail, and notifies the person. */
export class DeviceKeeper {
  readonly #options: DeviceKeeperOptions;

  constructor(options: DeviceKeeperOptions, scope: Scope) {
    this.#options = options;
    const { camera, microphone } = options.sources;
    scope.add(camera.events.add((event) => this.#onEvent('camera', event)));
    scope.add(microphone.events.add((event) => this.#onEvent('microphone', event)));
    scope.add(options.devices.changes.add((change) => this.#onDeviceChange(change)));
  }

  /**
   * Changes to the preferred device if it is there: before the first permission the browser hides which devices there
   * are.
   */
  async returnToPreferred(kind: CaptureKind): Promise<void> {
    const { sources, devices, preferred } = this.#options;
    const deviceId = deviceToReturnTo(preferred()[kind], sources[kind].state, devices.lists[kind]);
    if (deviceId !== null) await sources[kind].open([deviceId]);
  }

  #onEvent(device: CaptureKind, event: SourceEvent): void {
    const { devices, notify } = this.#options;
    switch (event.kind) {
      case 'kept': {
        const label = devices.label(device, event.deviceId);
        return notify({ kind: 'device-failed', device, label, reason: event.reason });
      }
      case 'effect-failed':
        return notify({ kind: 'effect-failed', effect: event.effect });
      case 'lost': {
        const { reason } = event;
        const label = devices.label(device, event.deviceId) || event.label;
        const lost: Notice = { kind: 'device-lost', device, label, reason };
        // Without the permission no other one would open either.
        if (device === 'microphone' && reason !== 'denied') return void this.#replaceMicrophone(lost);
        return notify(lost);
      }
    }
  }

  #onDeviceChange(change: ListChange): void {
    const { preferred, notify } = this.#options;
    const { camera, microphone } = this.#options.sources;
    const plan = planDeviceChange({
      ...change,
      preferred: preferred(),
      camera: camera.state,
      lostCamera: camera.lost,
      microphone: microphone.state,
    });
    if (plan.camera) void camera.open(plan.camera);
    if (plan.microphone && microphone.state.kind === 'on') void this.#changeMicrophone(plan.microphone);
    else if (plan.microphone) void microphone.open(plan.microphone);
    if (plan.lostSpeaker) {
      notify({ kind: 'device-lost', device: 'speaker', label: plan.lostSpeaker.label, reason: 'not-found' });
    }
  }

  /** Sound goes on with another microphone: being heard matters more than which one it is. */
  async #replaceMicrophone(lost: Notice): Promise<void> {
    const { sources, devices, preferred, notify } = this.#options;
    await devices.refresh();
    // Nothing needs one any more.
    if (sources.microphone.state.kind === 'off') return;
    const listed = devices.lists.microphone;
    const result =
      listed.length > 0 ? await this.#changeMicrophone(devicesToTry(preferred().microphone, listed)) : 'failed';
    if (result === 'failed') notify(lost);
  }

  /** Opens another microphone, and says which one that is. */
  async #changeMicrophone(candidates: readonly string[]): Promise<OpenResult> {
    const { sources, devices, notify } = this.#options;
    const result = await sources.microphone.open(candidates);
    const { state } = sources.microphone;
    if (result === 'opened' && state.kind === 'on') {
      notify({ kind: 'device-switched', device: 'microphone', label: devices.label('microphone', state.deviceId) });
    }
    return result;
  }
}
