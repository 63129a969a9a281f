import { TokenBucket } from '../../signaling/basics/token-bucket.ts';
import { parseAppLink, type Invitation } from '../../signaling/protocol/index.ts';

/** Links in a row that are shown; one more for each interval that passes. A page in a browser can open them by itself once its person allowed that. */
const MAX_LINKS = 3;
const LINK_INTERVAL_SECONDS = 10;

/** Shows an invitation to the person, who decides about it. */
export type ShowInvitation = (invitation: Invitation) => void;

/** Links to the app that the system was told to open. Nothing is joined by them: they are shown, once a page is there to show them. */
export class DeepLinks {
  readonly #now: () => number;
  readonly #links: TokenBucket;
  #show: ShowInvitation | null = null;
  /** The newest that was not shown yet. */
  #waiting: Invitation | null = null;

  /** @param now monotonic clock, ms */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#links = new TokenBucket(MAX_LINKS, 1 / LINK_INTERVAL_SECONDS, now());
  }

  /** @param link from anybody; null, what is no such link, and what comes too often is left out */
  open(link: string | null): void {
    const invitation = link === null ? null : parseAppLink(link);
    if (invitation === null || !this.#links.tryTake(1, this.#now())) return;
    this.#waiting = invitation;
    this.#tell();
  }

  /** @param show shows them in the page that is there from now on; null: it is gone */
  showIn(show: ShowInvitation | null): void {
    this.#show = show;
    this.#tell();
  }

  #tell(): void {
    const [show, invitation] = [this.#show, this.#waiting];
    if (show === null || invitation === null) return;
    this.#waiting = null;
    show(invitation);
  }
}
