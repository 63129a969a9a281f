import { JOIN_PROOF, type AskToJoinStatement, type EventPayload } from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import { isSignedBy, peerIdOf } from '../identity/keys.ts';
import { newSecret } from '../random-id.ts';

/** One challenge, and whether it was answered: the first answer counts alone. */
interface Demand {
  readonly challenge: string;
  answered: boolean;
}

/** Whether somebody has proved that it is they who ask, now. */
export interface JoinVerdict {
  peerId: string;
  proved: boolean;
}

/**
 * Has those who ask to join this person prove it (SPEC.md [ASK-6], [ASK-7]). The challenge is new for each time, so there is nothing that
 * somebody could play again, and no clocks have to agree.
 */
export class JoinProofs {
  /** Once for each demand that was not forgotten before, unless nobody answers it. */
  readonly verdicts = new Listeners<JoinVerdict>();
  readonly #hub: Pick<HubLine, 'on' | 'request' | 'knows'>;
  readonly #ownId: string;
  readonly #scope: Scope;
  /** By the peer id of who asks. */
  readonly #open = new Map<string, Demand>();

  constructor(hub: Pick<HubLine, 'on' | 'request' | 'knows'>, ownId: string, scope: Scope) {
    this.#hub = hub;
    this.#ownId = ownId;
    this.#scope = scope;
    scope.add(hub.on('join-proof', (proof) => void this.#check(proof)));
  }

  /** Wants proof of this peer; of what was wanted before an answer does not count any more. */
  demand(peerId: string): void {
    const demand = { challenge: newSecret(), answered: false };
    this.#open.set(peerId, demand);
    void this.#send(peerId, demand);
  }

  /** Wants nothing of this peer any more. */
  forget(peerId: string): void {
    this.#open.delete(peerId);
  }

  async #send(peerId: string, demand: Demand): Promise<void> {
    const { challenge } = demand;
    const canAnswer =
      this.#hub.knows(JOIN_PROOF) && (await this.#hub.request('challenge-asker', { to: peerId, challenge })).ok;
    // The answer itself may be here before the hub's word that it was asked for.
    if (!canAnswer && !demand.answered) this.#settle(peerId, demand, false);
  }

  async #check({ from, key, signature }: EventPayload<'join-proof'>): Promise<void> {
    const demand = this.#open.get(from);
    if (demand === undefined || demand.answered) return;
    demand.answered = true;
    const { challenge } = demand;
    const statement: AskToJoinStatement = { purpose: 'ask-to-join', from, to: this.#ownId, challenge };
    const proved = (await peerIdOf(key)) === from && (await isSignedBy(key, statement, signature));
    this.#settle(from, demand, proved);
  }

  #settle(peerId: string, demand: Demand, proved: boolean): void {
    if (this.#scope.ended || this.#open.get(peerId) !== demand) return;
    this.#open.delete(peerId);
    this.verdicts.emit({ peerId, proved });
  }
}
