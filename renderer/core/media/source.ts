import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { End, Scope } from '../../../signaling/basics/scope.ts';
import type { CaptureKind, CaptureState, MediaFailure } from '../model.ts';
import { TrackObtainer } from './obtain-track.ts';
import { ProcessorChain } from './processors.ts';
import type { EffectFailure, TrackProcessor } from './processors.ts';
import { whyEnded } from './why-ended.ts';
import type { EndReason } from './why-ended.ts';

/** Events that the person is notified of, besides changes of the state. */
export type SourceEvent =
  /** A device did not open, and the former one stays in use. */
  | { kind: 'kept'; deviceId: string; reason: MediaFailure }
  /** The device's track ended, and nothing here ended it. */
  | { kind: 'lost'; deviceId: string; label: string; reason: EndReason }
  /** A processor failed; the track continues without it. */
  | ({ kind: 'effect-failed' } & EffectFailure);

/** Result of opening. `overtaken`: a newer command replaced this one, which had no effect. */
export type OpenResult = 'opened' | 'kept' | 'failed' | 'overtaken';

/** A device in use. Its scope is that of the command that opened it, and stops the tracks. */
interface OpenDevice {
  deviceId: string;
  captured: MediaStreamTrack;
  /** The processed track, as a stream for the preview. */
  stream: MediaStream;
  sent: MediaStreamTrack;
  scope: Scope;
}

/** A device that takes longer than this to open is shown as waiting for the person or the system, ms. */
const SLOW_MS = 6_000;

/**
 * One camera or microphone: captured, processed, and cloned for sending, so that muting affects only the clone. Of
 * several commands the newest wins.
 */
export class Source {
  readonly changes = new Listeners<CaptureState>();
  readonly events = new Listeners<SourceEvent>();
  readonly #kind: CaptureKind;
  readonly #owner: Scope;
  readonly #obtainer: TrackObtainer;
  readonly #chain: ProcessorChain;
  #state: CaptureState = { kind: 'off' };
  #device: OpenDevice | null = null;
  /** Owns everything that is open, from a command to open until the device is closed, lost or did not open; else null. */
  #wanted: Scope | null = null;
  /** The newest command to open, until its device is in use. Owns its device, and ends with it. */
  #command: Scope | null = null;
  /** Ends the wait that marks opening as slow. */
  #endWaiting: End = () => undefined;
  #lost: string | null = null;
  #sending = true;

  /** @param owner ends it for good */
  constructor(kind: CaptureKind, processors: readonly TrackProcessor[], owner: Scope) {
    this.#kind = kind;
    this.#owner = owner;
    this.#obtainer = new TrackObtainer(kind, () => this.#letGo());
    this.#chain = new ProcessorChain(processors);
    this.#chain.failures.add((failure) => this.events.emit({ kind: 'effect-failed', ...failure }));
    owner.add(() => void this.#chain.destroy());
  }

  get state(): CaptureState {
    return this.#state;
  }

  /** The stream for the preview; continues while sending is off. */
  get stream(): MediaStream | null {
    return this.#device?.stream ?? null;
  }

  /** The track that is sent. */
  get sent(): MediaStreamTrack | null {
    return this.#device?.sent ?? null;
  }

  /** Id of the device that was lost while it was open, until another one opens or it is closed. */
  get lost(): string | null {
    return this.#lost;
  }

  /** Turns sending on or off; while off, the sent track is silent or black. */
  setSending(sending: boolean): void {
    this.#sending = sending;
    if (this.#device) this.#device.sent.enabled = sending;
  }

  /**
   * Opens the first of these devices that is there, or switches to it without a gap.
   *
   * @param candidates device ids; '' is the system's default
   * @param given the track when it is asked for together with another one; null when that failed
   */
  async open(candidates: readonly string[], given?: Promise<MediaStreamTrack | null>): Promise<OpenResult> {
    const wanted = (this.#wanted ??= this.#owner.child());
    this.#command?.end();
    const command = (this.#command = wanted.child());
    if (!this.#device && !command.ended) this.#startWaiting(command);
    const { track, reason } = await this.#obtainer.obtain({ candidates, given, command });
    const used = track !== null && (await this.#use(track, command));
    if (wanted.ended || (!used && this.#command !== command)) return 'overtaken';
    if (used && reason === null) return 'opened';
    if (!used) command.end();
    const failure = reason ?? 'stopped';
    if (this.#device) {
      this.events.emit({ kind: 'kept', deviceId: candidates[0] ?? '', reason: failure });
      return 'kept';
    }
    this.#end();
    this.#change({ kind: 'failed', reason: failure });
    return 'failed';
  }

  /** Releases the device, as the person wants. */
  close(): void {
    this.#end();
    this.#lost = null;
    this.#change({ kind: 'off' });
  }

  #startWaiting(command: Scope): void {
    this.#change({ kind: 'starting', slow: false });
    this.#endWaiting = command.after(SLOW_MS, () => this.#change({ kind: 'starting', slow: true }));
  }

  #letGo(): string | null {
    if (!this.#device) return null;
    const { deviceId, scope } = this.#device;
    this.#device = null;
    scope.end();
    if (this.#command) this.#startWaiting(this.#command);
    return deviceId;
  }

  /** @returns false when the track ended, or was no longer wanted, before it was ready */
  #use(captured: MediaStreamTrack, scope: Scope): Promise<boolean> {
    scope.listen(captured, 'ended', () => {
      scope.end();
      if (this.#device?.scope === scope) void this.#onLost(this.#device);
    });
    for (const type of ['mute', 'unmute']) {
      scope.listen(captured, type, () => this.#device?.scope === scope && this.#changeToOn(this.#device));
    }
    return this.#chain.process({ input: captured, scope, show: (processed) => this.#show(captured, processed, scope) });
  }

  /** Replaces the former device's track, or an earlier output made from the same device. */
  #show(captured: MediaStreamTrack, processed: MediaStreamTrack, scope: Scope): void {
    const sent = processed.clone();
    sent.enabled = this.#sending;
    scope.add(() => sent.stop());
    const former = this.#device;
    const deviceId = captured.getSettings().deviceId ?? '';
    this.#device = { deviceId, captured, stream: new MediaStream([processed]), sent, scope };
    this.#lost = null;
    this.#obtainer.forget();
    if (this.#command === scope) this.#command = null;
    this.#changeToOn(this.#device);
    if (former?.scope === scope) former.sent.stop();
    else former?.scope.end();
  }

  async #onLost({ deviceId, captured }: OpenDevice): Promise<void> {
    this.#device = null;
    // Another device is being opened, and will replace the lost one.
    if (this.#command && !this.#command.ended) return this.#startWaiting(this.#command);
    this.#end();
    // The state is kept until the reason is known, some milliseconds.
    const before = this.#state;
    const reason = await whyEnded(this.#kind, deviceId);
    if (this.#state !== before) return;
    this.#lost = deviceId;
    this.#change({ kind: 'failed', reason });
    this.events.emit({ kind: 'lost', deviceId, label: captured.label, reason });
  }

  #end(): void {
    this.#device = this.#command = null;
    this.#obtainer.forget();
    this.#wanted?.end();
    this.#wanted = null;
    void this.#chain.destroy();
  }

  #changeToOn({ deviceId, captured }: OpenDevice): void {
    this.#change({ kind: 'on', deviceId, mutedBySystem: captured.muted });
  }

  #change(state: CaptureState): void {
    this.#endWaiting();
    this.#state = state;
    this.changes.emit(state);
  }
}
