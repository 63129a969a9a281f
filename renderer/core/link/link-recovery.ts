import { Listeners } from '../../../signaling/basics/listeners.ts';
import { reduceLink } from './link-state.ts';
import type { LinkAction, LinkEvent, LinkState } from './link-state.ts';
import type { RunningClock } from './running-clock.ts';

/** Runs the recovery state machine of one link (`link-state.ts`). */
export class LinkRecovery {
  /** `state.kind` has changed. */
  readonly onState = new Listeners<LinkState['kind']>();
  /** The link has to do this now. */
  readonly onAction = new Listeners<Exclude<LinkAction, 'none'>>();
  readonly #clock: Pick<RunningClock, 'now'>;
  #state: LinkState = { kind: 'new' };
  #everConnected = false;

  constructor(clock: Pick<RunningClock, 'now'>) {
    this.#clock = clock;
  }

  get state(): LinkState {
    return this.#state;
  }

  /** Whether the link was up at any time. */
  get everConnected(): boolean {
    return this.#everConnected;
  }

  /**
   * Handles a change of the RTCPeerConnection's state for the worse. That it is `connected` the link dispatches itself,
   * as `alive`.
   */
  transportChanged(transport: RTCPeerConnectionState): void {
    if (transport === 'disconnected') this.dispatch('trouble');
    else if (transport === 'failed') this.dispatch('failed');
  }

  /** Handles an event that happened now. */
  dispatch(kind: LinkEvent['kind']): void {
    const before = this.#state.kind;
    const { state, action } = reduceLink(this.#state, { kind, now: this.#clock.now() });
    this.#state = state;
    this.#everConnected ||= state.kind === 'connected';
    if (action !== 'none') this.onAction.emit(action);
    if (state.kind !== before) this.onState.emit(state.kind);
  }
}
