import { SHARE_SOUND_FEATURE } from '../../../signaling/protocol/peer/index.ts';
import type { PeerHello } from '../../../signaling/protocol/peer/index.ts';
import type { Viewings } from '../viewing/viewings.ts';
import type { HeldBackTeller } from './held-back.ts';
import type { SendPlan } from './send-plan.ts';
import { NO_SOURCES, heldBackFrom, planSending } from './plan-sending.ts';
import type { LinkFacts, SendingSources } from './plan-sending.ts';
import type { ShareFirst } from './share-first.ts';
import type { VoiceFirst } from './voice-first.ts';

/** A link that can be told what to send. */
export interface SendingLink extends Pick<LinkFacts, 'present'> {
  readonly messaging: { readonly hello: Pick<PeerHello, 'features'> | null };
  readonly remote: { readonly peerId: string };
  send(sending: SendPlan): void;
}

/** What is known of a link besides the link, by peer id. */
interface LinkKnowledge {
  viewings: Pick<Viewings, 'of'>;
  shareFirst: Pick<ShareFirst, 'of'>;
  voiceFirst: Pick<VoiceFirst, 'of'>;
}

/** Plans what each link sends, and tells the links, and the peers what they do not get, at each change of sources, links or what the others see. */
export class Sending {
  readonly #known: LinkKnowledge;
  readonly #heldBack: Pick<HeldBackTeller, 'set'>;
  #sources = NO_SOURCES;
  #links: readonly SendingLink[] = [];

  constructor(known: LinkKnowledge, heldBack: Pick<HeldBackTeller, 'set'>) {
    this.#known = known;
    this.#heldBack = heldBack;
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
    const { viewings, shareFirst, voiceFirst } = this.#known;
    const facts = this.#links.map(({ present, messaging, remote }) => ({
      present,
      playsShares: messaging.hello?.features.includes(SHARE_SOUND_FEATURE) ?? false,
      viewing: viewings.of(remote.peerId),
      ...shareFirst.of(remote.peerId),
      ...voiceFirst.of(remote.peerId),
    }));
    const plan = planSending(this.#sources, facts);
    for (const [index, link] of this.#links.entries()) link.send(plan[index]!);
    const held = facts.map(
      (link, index) => [this.#links[index]!.remote.peerId, heldBackFrom(this.#sources, link)] as const,
    );
    this.#heldBack.set(new Map(held));
  }
}
