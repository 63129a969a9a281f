import type { LinkConnection } from './link-connection.ts';
import type { LinkRecovery } from './link-recovery.ts';
import { RECOVERY } from './link-state.ts';
import type { PeerMessaging } from './peer-messaging.ts';
import type { SignalRoute } from './signal-route.ts';

/** How long the other side may be silent before the statistics are read, ms. Its pings come once a second. */
const PING_OVERDUE_MS = 1_500;
/** How far apart two readings are, at least, to tell that nothing arrives, ms: who says nothing sends two packets a second (SPEC.md [NEG-12]). */
const APART_MS = 500;

export interface LinkHeartbeatOptions {
  messaging: PeerMessaging;
  route: SignalRoute;
  connection: LinkConnection;
  recovery: LinkRecovery;
}

/** Pings the other side of one link once a second, and looks whether anything arrived (SPEC.md [CTRL-4]). */
export class LinkHeartbeat {
  readonly #options: LinkHeartbeatOptions;
  #ended = false;
  #isLooking = false;

  constructor(options: LinkHeartbeatOptions) {
    this.#options = options;
  }

  /** Whether the link works as far as is known: it is up and open, and something arrived on it lately. */
  get isHeard(): boolean {
    const { messaging, route, recovery } = this.#options;
    return recovery.state.kind === 'connected' && messaging.open && route.heardLately;
  }

  /** Something arrived on the link. */
  heard(on: 'control' | 'transport'): void {
    const { route, connection, recovery } = this.#options;
    route.heard(on);
    if (connection.transport === 'connected') recovery.dispatch('alive');
  }

  /** To be called once a second. */
  async beat(): Promise<void> {
    const { messaging, route, connection, recovery } = this.#options;
    messaging.sendControl({ kind: 'ping' });
    route.retry();
    connection.tick();
    // getStats is expensive and adds something only when pings are overdue, as when the other page is too busy to send
    // them.
    if (route.silentMs >= PING_OVERDUE_MS) await this.#look();
    if (!this.#ended) recovery.dispatch('tick');
  }

  /**
   * Looks whether anything arrived. On a busy computer that takes longer than silence may last, so a link is in trouble only by what says so: neither the
   * first reading does, nor one that is compared with itself.
   */
  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    const { route, recovery } = this.#options;
    let arrived = await this.#hasArrived();
    // The first reading took so long that silence may last too long by now: that is asked at once, not only at the next beat.
    if (arrived === null && route.silentMs >= RECOVERY.silenceMs) arrived = await this.#hasArrivedMeanwhile();
    this.#isLooking = false;
    if (this.#ended) return;
    if (arrived) this.heard('transport');
    if (arrived !== null && route.silentMs >= RECOVERY.silenceMs) recovery.dispatch('trouble');
  }

  /** Whether anything arrived since the reading before, as far as is known; null after a first reading. */
  async #hasArrived(): Promise<boolean | null> {
    const checked = await this.#options.connection.check();
    return checked === null ? false : checked.active;
  }

  /** Null too where the answer comes so soon that nothing had to arrive until then. */
  async #hasArrivedMeanwhile(): Promise<boolean | null> {
    const { route } = this.#options;
    const asked = route.silentMs;
    const arrived = await this.#hasArrived();
    return arrived || route.silentMs - asked >= APART_MS ? arrived : null;
  }

  /** The link is closed: what a beat still waits for changes nothing. */
  end(): void {
    this.#ended = true;
  }
}
