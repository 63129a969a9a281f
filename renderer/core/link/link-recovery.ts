import { Listeners } from '../../../signaling/basics/listeners.ts';
import { reduceLink } from './link-state.ts';
import type { LinkAction, LinkEvent, LinkState } from './link-state.ts';
import type { RunningClock } from './running-clock.ts';

/** Where one link stands on the recovery ladder. */
export class LinkRecovery {
  /** The state is of another kind than before. */
  readonly onState = new Listeners<LinkState['kind']>();
  /** To be done now. */
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

  /** Takes what the transport says of itself. That it is up is for who hears the other side to say. */
  transportChanged(transport: RTCPeerConnectionState): void {
    if (transport === 'disconnected') this.dispatch('trouble');
    else if (transport === 'failed') this.dispatch('failed');
  }

  /** Takes what happened just now. */
  dispatch(kind: LinkEvent['kind']): void {
    const before = this.#state.kind;
    const { state, action } = reduceLink(this.#state, { kind, now: this.#clock.now() });
    this.#state = state;
    this.#everConnected ||= state.kind === 'connected';
    if (action !== 'none') this.onAction.emit(action);
    if (state.kind !== before) this.onState.emit(state.kind);
  }
}
