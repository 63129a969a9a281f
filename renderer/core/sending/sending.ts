import type { SendPlan } from './send-plan.ts';
import { NO_SOURCES, planSending } from './plan-sending.ts';
import type { LinkFacts, SendingSources } from './plan-sending.ts';

/** A link that can be told what to send. */
export interface SendingLink extends LinkFacts {
  send(sending: SendPlan): void;
}

/** Plans what each link sends, and tells the links, at each change of sources or links. */
export class Sending {
  #sources = NO_SOURCES;
  #links: readonly SendingLink[] = [];

  /** Replaces the tracks there are to send. */
  setSources(sources: SendingSources): void {
    this.#sources = sources;
    this.#push();
  }

  /** Replaces the links to send on. */
  setLinks(links: readonly SendingLink[]): void {
    this.#links = links;
    this.#push();
  }

  #push(): void {
    const plan = planSending(this.#sources, this.#links);
    for (const [index, link] of this.#links.entries()) link.send(plan[index]!);
  }
}
