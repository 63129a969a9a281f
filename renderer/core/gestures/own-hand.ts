import type { Hand } from '../../../signaling/protocol/peer/index.ts';
import { ticketAfter } from './hand-order.ts';

export interface OwnHandOptions {
  /** The hands of the others in the room. */
  others: () => readonly { readonly hand: Hand['ticket'] }[];
  onChange: () => void;
}

/** This person's hand, as the others are told of it (SPEC.md, "Hands and reactions"). */
export class OwnHand {
  readonly #options: OwnHandOptions;
  #ticket: Hand['ticket'] = null;

  constructor(options: OwnHandOptions) {
    this.#options = options;
  }

  get frame(): Hand {
    return { kind: 'hand', ticket: this.#ticket };
  }

  /** After all that are raised; a hand that is up already keeps its place. */
  raise(): void {
    this.#set(this.#ticket ?? ticketAfter(this.#options.others().map(({ hand }) => ({ ticket: hand }))));
  }

  lower(): void {
    this.#set(null);
  }

  #set(ticket: Hand['ticket']): void {
    if (ticket === this.#ticket) return;
    this.#ticket = ticket;
    this.#options.onChange();
  }
}
