import type { SendPlan } from './send-plan.ts';
import { NO_SOURCES, planSending } from './plan-sending.ts';
import type { LinkFacts, SendingSources } from './plan-sending.ts';

/** A link that takes what it is to send. */
export interface SendingLink extends LinkFacts {
  send(sending: SendPlan): void;
}

/** Takes what there is to send to the links that there are. */
export class Sending {
  #sources = NO_SOURCES;
  #links: readonly SendingLink[] = [];

  /** Something was turned on or off, or is another one now. */
  setSources(sources: SendingSources): void {
    this.#sources = sources;
    this.#push();
  }

  /** There are other links than before, or one tells something else of itself. */
  setLinks(links: readonly SendingLink[]): void {
    this.#links = links;
    this.#push();
  }

  #push(): void {
    const plan = planSending(this.#sources, this.#links);
    for (const [index, link] of this.#links.entries()) link.send(plan[index]!);
  }
}
