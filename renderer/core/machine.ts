import { Listeners } from '../../signaling/basics/listeners.ts';

/** What an event leads to: the state from now on, and what is to be done. */
export interface Step<State, Effect> {
  state: State;
  effects: readonly Effect[];
}

export interface MachineOptions<State, Event, Effect> {
  initial: State;
  reduce: (state: State, event: Event) => Step<State, Effect>;
  /** May dispatch events, also at once: they wait until the present step is through. */
  run: (effect: Effect) => void;
}

/** Runs a pure reducer: one event after the other, each with its effects. */
export class Machine<State, Event, Effect> {
  /** Told of each new state, after its effects were run. */
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
      // An effect that fails must not leave others with a state that is no more.
      if (state !== before) this.changes.emit(state);
    }
  }
}
