import type { Browser, Page } from '@playwright/test';
import { DescriptionSeal } from '../../../renderer/core/link/description-seal.ts';
import type { Description, NegotiationBody } from '../../../renderer/core/link/negotiator.ts';
import { ok } from '../../../signaling/protocol/index.ts';
import type { LinkSignal, Roster, SignalBody, SignedDescription } from '../../../signaling/protocol/index.ts';
import { signerOf } from '../../../signaling/server/identity.ts';
import { randomSecret } from '../../../signaling/server/testing/hub.ts';
import { type Heard, eavesdrop } from './eavesdrop.ts';
import { openEmptyPage } from './eve.ts';
import type { Victim } from './victim.ts';

/** What Eve puts on her own descriptions: her key and its signature, or what the real sender put on its last one. */
export type Forgery = 'own-key' | 'stolen-seal';

/** A victim in the room, as Eve sees it. */
interface Side {
  victim: Victim;
  other: Side;
  visit: string | null;
  /** Of Eve's connection to this side; null: its signals are passed on honestly. */
  epoch: number | null;
  /** The newest description that this side signed. */
  signed: SignedDescription | null;
  /** What is done for this side, in order. */
  work: Promise<unknown>;
}

/**
 * A room of an evil hub with two people in it. The hub passes their signals on, until it puts two connections of its own
 * between them: to each it is the other, and everything that comes on one is passed on by the other.
 */
export class Middle {
  forgery: Forgery = 'own-key';
  /** Whether it gets in between as soon as both are there. */
  fromTheStart = true;
  readonly #page: Page;
  readonly #sides: [Side, Side];
  readonly #signer = signerOf(randomSecret());
  #code = '';
  #revision = 0;

  private constructor(page: Page, victims: readonly [Victim, Victim]) {
    this.#page = page;
    const sides = victims.map((victim) => ({
      victim,
      visit: null,
      epoch: null,
      signed: null,
      work: Promise.resolve(),
    }));
    const [one, two] = sides as unknown as [Side, Side];
    [one.other, two.other] = [two, one];
    this.#sides = [one, two];
    for (const side of this.#sides) this.#serve(side);
  }

  static async open(browser: Browser, victims: readonly [Victim, Victim]): Promise<Middle> {
    const middle = new Middle(await openEmptyPage(browser), victims);
    await middle.#page.exposeFunction('toVictim', (name: string, body: NegotiationBody) => middle.#say(name, body));
    return middle;
  }

  /** Offers a connection of its own to each, so many epochs above the present one. */
  async getIn(epochsAhead: number): Promise<void> {
    await Promise.all(this.#sides.map((side) => this.#listen(side, { epoch: epochsAhead, offers: true })));
  }

  /** What arrived from both. */
  async heard(): Promise<Heard> {
    const all = await this.#page.evaluate(() =>
      Promise.all(Object.values(window.ears ?? {}).map((ear) => ear.heard())),
    );
    return all.reduce(
      (sum, { frames, packets, picturesDecoded }) => ({
        frames: [...sum.frames, ...frames],
        packets: sum.packets + packets,
        picturesDecoded: sum.picturesDecoded + picturesDecoded,
      }),
      { frames: [], packets: 0, picturesDecoded: 0 },
    );
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  #serve(side: Side): void {
    side.victim.answer('join', ({ code, visit }) => {
      Object.assign(side, { visit, epoch: null });
      this.#code = code;
      const roster = this.#roster();
      if (side.other.visit !== null) {
        side.other.victim.tell('roster', roster);
        if (this.fromTheStart) {
          for (const one of this.#sides) void this.#listen(one, { epoch: 0, offers: isImpolite(one.other) });
        }
      }
      return ok({ roster });
    });
    side.victim.answer('leave', () => {
      side.visit = null;
      if (side.other.visit !== null) side.other.victim.tell('roster', this.#roster());
      return ok({});
    });
    side.victim.answer('signal', ({ signal }) => {
      if (signal.body.kind === 'description') side.signed = signal.body;
      if (side.epoch === null) side.other.victim.tell('signal', { from: side.victim.peerId, signal });
      else void this.#hear(side, signal);
      return ok({});
    });
  }

  /** Makes a connection to this side, as the other one. */
  #listen(side: Side, { epoch, offers }: { epoch: number; offers: boolean }): Promise<unknown> {
    side.epoch = epoch;
    const ear = { name: side.victim.peerId, offers, passTo: side.other.victim.peerId };
    return (side.work = side.work.then(() => this.#page.evaluate(eavesdrop, ear)));
  }

  /** Hands what this side sent to the connection to it; a higher epoch wants another one. */
  #hear(side: Side, { epoch, body }: LinkSignal): Promise<unknown> {
    if (epoch > side.epoch!) void this.#listen(side, { epoch, offers: isImpolite(side.other) });
    const args = [side.victim.peerId, body] as [string, SignalBody];
    return (side.work = side.work
      .then(() => this.#page.evaluate(([name, said]) => window.ears[name]!.take(said), args))
      .catch(() => undefined));
  }

  /** Says something to a side, as the other one. */
  async #say(name: string, said: NegotiationBody): Promise<void> {
    const side = this.#sides.find(({ victim }) => victim.peerId === name)!;
    const { victim, visit, other } = side;
    const [epoch, from] = [side.epoch, other.victim.peerId];
    if (visit === null || other.visit === null || epoch === null) return;
    const body = said.kind === 'description' ? await this.#forge(side, said) : said;
    victim.tell('signal', { from, signal: { visit: other.visit, toVisit: visit, epoch, body } });
  }

  async #forge({ victim, visit, epoch, other }: Side, description: Description): Promise<SignedDescription> {
    const { signed } = other;
    if (this.forgery === 'stolen-seal' && signed) return { ...signed, ...description };
    const self = { peerId: other.victim.peerId, visit: other.visit! };
    const remote = { peerId: victim.peerId, visit: visit! };
    return new DescriptionSeal(this.#signer, { self, remote, epoch: epoch! }, () => Promise.resolve(null)).seal(
      description,
    );
  }

  #roster(): Roster {
    const members = this.#sides.flatMap(({ victim: { peerId, name }, visit }) =>
      visit === null ? [] : [{ peerId, visit, name: name!, guest: false, state: 'present' as const }],
    );
    return { code: this.#code, revision: (this.#revision += 1), members, elsewhere: false };
  }
}

/** Whether this side makes the first offer. */
function isImpolite({ victim, other }: Side): boolean {
  return victim.peerId > other.victim.peerId;
}
