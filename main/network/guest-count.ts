import type { HubEvent } from '../../signaling/server/config.ts';

/** Counts the guests at a hub, pages in a browser, by what the hub logs. One whose connection is lost counts through its grace time. */
export class GuestCount {
  readonly #guests = new Set<string>();
  readonly #onChange: (count: number) => void;

  constructor(onChange: (count: number) => void) {
    this.#onChange = onChange;
  }

  note(event: HubEvent): void {
    const before = this.#guests.size;
    if (event.event === 'greeted' && event.client === 'browser') this.#guests.add(event.peerId);
    else if (event.event === 'departed') this.#guests.delete(event.peerId);
    if (this.#guests.size !== before) this.#onChange(this.#guests.size);
  }

  /** The hub has sent everybody away. */
  clear(): void {
    if (this.#guests.size === 0) return;
    this.#guests.clear();
    this.#onChange(0);
  }
}
