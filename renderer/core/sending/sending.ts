import { SHARE_SOUND_FEATURE } from '../../../signaling/protocol/peer/index.ts';
import type { PeerHello } from '../../../signaling/protocol/peer/index.ts';
import type { Viewings } from '../viewing/viewings.ts';
import type { SendPlan } from './send-plan.ts';
import { NO_SOURCES, planSending } from './plan-sending.ts';
import type { LinkFacts, SendingSources } from './plan-sending.ts';
import type { ShareFirst } from './share-first.ts';

/** A link that can be told what to send. */
export interface SendingLink extends Pick<LinkFacts, 'present'> {
  readonly messaging: { readonly hello: Pick<PeerHello, 'features'> | null };
  readonly remote: { readonly peerId: string };
  send(sending: SendPlan): void;
}

/** Plans what each link sends, and tells the links, at each change of sources, links or what the others see. */
export class Sending {
  readonly #viewings: Pick<Viewings, 'of'>;
  readonly #shareFirst: Pick<ShareFirst, 'of'>;
  #sources = NO_SOURCES;
  #links: readonly SendingLink[] = [];

  constructor(viewings: Pick<Viewings, 'of'>, shareFirst: Pick<ShareFirst, 'of'>) {
    this.#viewings = viewings;
    this.#shareFirst = shareFirst;
  }

  /** Replaces the tracks there are to send. */
  setSources(sources: SendingSources): void {
    this.#sources = sources;
    this.refresh();
  }

  /** Replaces the links to send on. */
  setLinks(links: readonly SendingLink[]): void {
    this.#links = links;
    this.refresh();
  }

  /** What others see has changed, or what there is to spare. */
  refresh(): void {
    const facts = this.#links.map(({ present, messaging, remote }) => ({
      present,
      playsShares: messaging.hello?.features.includes(SHARE_SOUND_FEATURE) ?? false,
      viewing: this.#viewings.of(remote.peerId),
      ...this.#shareFirst.of(remote.peerId),
    }));
    const plan = planSending(this.#sources, facts);
    for (const [index, link] of this.#links.entries()) link.send(plan[index]!);
  }
}
