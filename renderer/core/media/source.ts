import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { End, Scope } from '../../../signaling/basics/scope.ts';
import type { CaptureState, MediaFailure } from '../model.ts';
import { TrackObtainer } from './obtain-track.ts';
import type { CaptureKind } from './open-device.ts';
import { ProcessorChain } from './processors.ts';
import type { EffectFailure, TrackProcessor } from './processors.ts';
import { whyEnded } from './why-ended.ts';
import type { EndReason } from './why-ended.ts';

/** What a person should hear of, beyond the state. */
export type SourceEvent =
  /** A device did not open, and the one before goes on. */
  | { kind: 'kept'; deviceId: string; reason: MediaFailure }
  /** The device ended while it was open, and nobody here wanted that. */
  | { kind: 'lost'; deviceId: string; label: string; reason: EndReason }
  /** A processor failed, and the track goes on without it. */
  | ({ kind: 'effect-failed' } & EffectFailure);

/** What came of a command to open. `overtaken`: a newer command counts, and this one left no trace. */
export type OpenResult = 'opened' | 'kept' | 'failed' | 'overtaken';

/** A device in use. Its scope, which is that of the command that opened it, stops the tracks. */
interface OpenDevice {
  deviceId: string;
  captured: MediaStreamTrack;
  /** What comes out of the processors, as a stream to show. */
  stream: MediaStream;
  sent: MediaStreamTrack;
  scope: Scope;
}

/** A device that has not opened after this long waits for something the person should be told of, ms. */
const SLOW_MS = 6_000;

/**
 * One camera or microphone on its way to the others: captured, processed, and copied for sending, so that what is sent
 * can be silenced while everything on this side goes on. Of several commands in a row the newest wins.
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
  /** For as long as it is wanted: from a command to open to the end. Owns all that is open. */
  #wanted: Scope | null = null;
  /** The newest command to open, until its device is in use. The device is its own, and ends with it. */
  #command: Scope | null = null;
  /** Takes back that it takes long. */
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

  /** What is to be shown on this side; goes on while sending is off. */
  get stream(): MediaStream | null {
    return this.#device?.stream ?? null;
  }

  /** What the others get. */
  get sent(): MediaStreamTrack | null {
    return this.#device?.sent ?? null;
  }

  /** Id of the device that was lost while it was open, until another one opens or it is closed. */
  get lost(): string | null {
    return this.#lost;
  }

  /** Whether the others get anything: silence or black when false. */
  setSending(sending: boolean): void {
    this.#sending = sending;
    if (this.#device) this.#device.sent.enabled = sending;
  }

  /**
   * Opens the first of these devices that is there, or changes to it without a gap.
   *
   * @param candidates device ids; '' is the system's default
   * @param given the track, where it is being asked for together with another one; null when that gave nothing
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

  /** Lets go of the device, because the person wants so. */
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

  /** Puts it in the place of the device before, or of what was made of the same one until now. */
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
    // Another device was chosen a moment ago, and comes instead.
    if (this.#command && !this.#command.ended) return this.#startWaiting(this.#command);
    this.#end();
    // The state stays as it is for the milliseconds until it is known why.
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
