import type { LinkSignal, PeerVisit, SignalBody } from '../../../signaling/protocol/index.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { RebuildPacer } from './rebuild-pacer.ts';
import type { RunningClock } from './running-clock.ts';

/** Signals that wait longer than this are out of date, ms. The longest pause between rebuilds is 8 s. */
const WAIT_MS = 10_000;

/** A signal and how it came: on the link's own control channel, or through somebody else. */
export interface ArrivedSignal {
  signal: LinkSignal;
  way: 'link' | 'relay';
}

export interface SignalGateOptions {
  self: PeerVisit;
  remote: PeerVisit;
  clock: Pick<RunningClock, 'now'>;
  /** The present epoch, and whether the link works; null while the other side is cut off. */
  present: () => { epoch: number; heard: boolean } | null;
}

/** Decides which signals of the other side count, and which may end the present connection (SPEC.md [LINK-2], [LINK-9]). */
export class SignalGate {
  /** The other side wants a connection of this higher epoch. */
  readonly onRebuild = new Listeners<number>();
  /** Something for the present connection, which is of the signal's epoch. */
  readonly onBody = new Listeners<Exclude<SignalBody, { kind: 'rebuild' }>>();
  readonly #options: SignalGateOptions;
  readonly #pacer = new RebuildPacer();
  /** Signals of higher epochs that may count later. */
  #waiting: (ArrivedSignal & { since: number })[] = [];

  constructor(options: SignalGateOptions) {
    this.#options = options;
  }

  receive(arrived: ArrivedSignal): void {
    const { self, remote, clock } = this.#options;
    const { visit, toVisit } = arrived.signal;
    if (visit !== remote.visit || toVisit !== self.visit) return;
    if (!this.#admit(arrived)) this.#keep({ ...arrived, since: clock.now() });
  }

  /** Judges again what waits. To be called once a second. */
  retry(): void {
    const now = this.#options.clock.now();
    for (const kept of this.#waiting.splice(0)) {
      if (now - kept.since < WAIT_MS && !this.#admit(kept)) this.#keep(kept);
    }
  }

  /** False when the signal may count later. */
  #admit({ signal: { epoch, body }, way }: ArrivedSignal): boolean {
    const present = this.#options.present();
    if (present === null || epoch < present.epoch || epoch > present.epoch + LIMITS.epochsAhead) return true;
    const isNew = epoch > present.epoch;
    // Nobody but its two ends can end a link that works.
    if (isNew && ((present.heard && way === 'relay') || !this.#pacer.tryTake(this.#options.clock.now()))) return false;
    if (isNew) this.onRebuild.emit(epoch);
    if (body.kind !== 'rebuild') this.onBody.emit(body);
    if (isNew) this.retry();
    return true;
  }

  #keep(kept: ArrivedSignal & { since: number }): void {
    this.#waiting = [...this.#waiting, kept].slice(-LIMITS.candidatesPerGeneration);
  }
}
