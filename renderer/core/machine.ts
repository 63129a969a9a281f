import { Listeners } from '../../signaling/basics/listeners.ts';

/** The result of an event: the next state, and the effects to run. */
export interface Step<State, Effect> {
  state: State;
  effects: readonly Effect[];
}

export interface MachineOptions<State, Event, Effect> {
  initial: State;
  reduce: (state: State, event: Event) => Step<State, Effect>;
  /** May dispatch events; they wait until all effects of the present step have run. */
  run: (effect: Effect) => void;
}

/** Runs a pure reducer: one event after the other, each with its effects. */
export class Machine<State, Event, Effect> {
  /** Emitted with each new state, after its effects have run. */
  readonly changes = new Listeners<State>();
  readonly #options: MachineOptions<State, Event, Effect>;
  readonly #waiting: Event[] = [];
  #running = false;
  #state: State;

  constructor(options: MachineOptions<State, Event, Effect>) {
    this.#options = options;
    this.#state = options.initial;
  }

  get state(): State {
    return this.#state;
  }

  dispatch(event: Event): void {
    this.#waiting.push(event);
    if (this.#running) return;
    this.#running = true;
    try {
      for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) this.#step(next);
    } finally {
      this.#running = false;
    }
  }

  #step(event: Event): void {
    const before = this.#state;
    const { state, effects } = this.#options.reduce(before, event);
    this.#state = state;
    try {
      for (const effect of effects) this.#options.run(effect);
    } finally {
      // Also when an effect threw: listeners must not be left with an old state.
      if (state !== before) this.changes.emit(state);
    }
  }
}
