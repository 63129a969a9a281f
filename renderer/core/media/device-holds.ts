import type { DeviceNeeds } from '../model.ts';
import { Value } from '../value.ts';
import { larger, NO_NEEDS } from './device-needs.ts';

/** What needs a device outside of calls: for as long as it holds it. */
export class DeviceHolds {
  readonly needs = new Value<DeviceNeeds>(NO_NEEDS);
  readonly #holds = new Set<DeviceNeeds>();

  /** @returns lets go again */
  hold(needs: Partial<DeviceNeeds>): () => void {
    const hold = { ...NO_NEEDS, ...needs };
    this.#holds.add(hold);
    this.#publish();
    return () => {
      if (this.#holds.delete(hold)) this.#publish();
    };
  }

  #publish(): void {
    this.needs.set([...this.#holds].reduce(larger, NO_NEEDS));
  }
}
