import type { Browser, Page } from '@playwright/test';
import type { Member, Roster, SignalBody } from '../../../signaling/protocol/index.ts';
import { type Heard, eavesdrop } from './eavesdrop.ts';
import type { Victim } from './victim.ts';

const CODE = 'evil-room';
const VISIT = 'evevisit'.padEnd(12, '0');

/** Peer ids that come before and after everybody else's, so that Eve waits for the first offer, or makes it. */
export const EVE_IDS = { polite: '-'.repeat(22), impolite: 'z'.repeat(22) };

/** Somebody whom an evil hub puts into a victim's rosters: a real connection in a page of Chromium, which takes whatever it gets. */
export class Eve {
  readonly peerId: string;
  readonly #victim: Victim;
  readonly #page: Page;
  #calls = 0;
  #revision = 0;
  #heardSignals = 0;
  #listening: Promise<void> = Promise.resolve();

  private constructor(peerId: string, victim: Victim, page: Page) {
    this.peerId = peerId;
    this.#victim = victim;
    this.#page = page;
  }

  static async open(browser: Browser, victim: Victim, peerId: string = EVE_IDS.impolite): Promise<Eve> {
    const page = await browser.newPage();
    // Only a secure origin has connections to listen with.
    await page.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.goto('http://localhost/');
    return new Eve(peerId, victim, page);
  }

  /** Rings; the hub answers each step with a roster in which both are present already. @returns the call's id */
  ring(): string {
    this.#calls += 1;
    const callId = String(this.#calls).padStart(12, '0');
    this.#victim.tell('incoming-call', { callId, from: { peerId: this.peerId, name: 'Eve' }, code: CODE });
    return callId;
  }

  /** What a hub says that lists both as present in Eve's room. */
  roster(visit: string): Roster {
    const members: Member[] = [
      { peerId: this.#victim.peerId, visit, name: 'Victim', state: 'present' },
      { peerId: this.peerId, visit: VISIT, name: 'Eve', state: 'present' },
    ];
    return { code: CODE, revision: (this.#revision += 1), charter: null, members };
  }

  /** Connects to that visit of the victim, as far as the victim lets it. */
  listenTo(visit: string): Promise<void> {
    return (this.#listening = this.#listen(visit));
  }

  /** Hands what the victim has sent so far to the connection. */
  async hear(): Promise<Heard> {
    await this.#listening;
    const { signals } = this.#victim;
    for (const { signal } of signals.slice(this.#heardSignals)) {
      await this.#page.evaluate((body) => window.eve.take(body), signal.body);
    }
    this.#heardSignals = signals.length;
    return this.#page.evaluate(() => window.eve.heard());
  }

  async #listen(visit: string): Promise<void> {
    const names = { visit: VISIT, toVisit: visit };
    await this.#page.exposeFunction('toVictim', (body: SignalBody) =>
      this.#victim.tell('signal', { from: this.peerId, signal: { ...names, epoch: 0, body } }),
    );
    await this.#page.evaluate(eavesdrop, this.peerId > this.#victim.peerId);
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}
