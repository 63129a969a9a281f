import type { Browser, Page } from '@playwright/test';
import { DescriptionSeal } from '../../../renderer/core/link/description-seal.ts';
import type { NegotiationBody } from '../../../renderer/core/link/negotiator.ts';
import type { Member, Roster, Signer } from '../../../signaling/protocol/index.ts';
import type { ControlFrame } from '../../../signaling/protocol/peer/index.ts';
import { peerIdOf, signerOf } from '../../../signaling/server/identity.ts';
import { randomSecret } from '../../../signaling/server/testing/hub.ts';
import { type Heard, eavesdrop } from './eavesdrop.ts';
import type { Victim } from './victim.ts';

const CODE = 'evil-room';
const VISIT = 'evevisit'.padEnd(12, '0');
const EAR = 'victim';

/** Whether Eve waits for the first offer, or makes it: her peer id comes before or after the victim's. */
export type Manner = 'polite' | 'impolite';

/** An empty page of an origin in which connections can be made. */
export async function openEmptyPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('http://localhost/');
  return page;
}

/** Somebody whom an evil hub puts into a victim's rosters: a real connection in a page of Chromium, which takes whatever it gets. */
export class Eve {
  readonly peerId: string;
  readonly #signer: Signer;
  readonly #victim: Victim;
  readonly #page: Page;
  #calls = 0;
  #revision = 0;
  #heardSignals = 0;
  #listening: Promise<void> = Promise.resolve();

  private constructor(signer: Signer, victim: Victim, page: Page) {
    this.peerId = peerIdOf(signer.publicKey);
    this.#signer = signer;
    this.#victim = victim;
    this.#page = page;
  }

  static async open(browser: Browser, victim: Victim, manner: Manner = 'impolite'): Promise<Eve> {
    return new Eve(keyFor(manner, victim), victim, await openEmptyPage(browser));
  }

  /** Rings; the hub answers each step with a roster in which both are present already. @returns the call's id */
  ring(): string {
    this.#calls += 1;
    const callId = String(this.#calls).padStart(12, '0');
    this.#victim.tell('incoming-call', {
      callId,
      from: { peerId: this.peerId, name: 'Eve' },
      guest: false,
    });
    return callId;
  }

  /** What a hub says that lists both as present in Eve's room. */
  roster(visit: string, code = CODE): Roster {
    const members: Member[] = [
      { peerId: this.#victim.peerId, visit, name: 'Victim', guest: false, state: 'present' },
      { peerId: this.peerId, visit: VISIT, name: 'Eve', guest: false, state: 'present' },
    ];
    return { code, revision: (this.#revision += 1), members, elsewhere: false };
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
      await this.#page.evaluate(([ear, body]) => window.ears[ear]!.take(body), [EAR, signal.body] as const);
    }
    this.#heardSignals = signals.length;
    return this.#page.evaluate((ear) => window.ears[ear]!.heard(), EAR);
  }

  /** Says something on the control channel, if it is open. */
  async say(frame: ControlFrame): Promise<void> {
    await this.#page.evaluate(([ear, text]) => window.ears[ear]!.say(0, text), [EAR, JSON.stringify(frame)] as const);
  }

  async #listen(visit: string): Promise<void> {
    const names = { visit: VISIT, toVisit: visit };
    const self = { peerId: this.peerId, visit: VISIT };
    const seal = new DescriptionSeal(
      this.#signer,
      { self, remote: { peerId: this.#victim.peerId, visit }, epoch: 0 },
      () => Promise.resolve(null),
    );
    await this.#page.exposeFunction('toVictim', async (_ear: string, said: NegotiationBody) => {
      const body = said.kind === 'description' ? await seal.seal(said) : said;
      this.#victim.tell('signal', { from: this.peerId, signal: { ...names, epoch: 0, body } });
    });
    const offers = this.peerId > this.#victim.peerId;
    await this.#page.evaluate(eavesdrop, { name: EAR, offers, passTo: null });
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}

function keyFor(manner: Manner, victim: Victim): Signer {
  for (;;) {
    const signer = signerOf(randomSecret());
    if (peerIdOf(signer.publicKey) > victim.peerId === (manner === 'impolite')) return signer;
  }
}
