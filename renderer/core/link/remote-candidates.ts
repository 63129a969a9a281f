import type { TenfoldCounter } from '../../../signaling/basics/tenfold-counter.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import {
  hostAddress,
  judgeCandidate,
  splitDescription,
  type RemoteCandidate,
  type Verdict,
} from './candidate-filter.ts';

/** The part of RTCPeerConnection that takes candidates. */
export type CandidateTarget = Pick<RTCPeerConnection, 'addIceCandidate' | 'remoteDescription'>;

/** What decides which candidates are tried. */
export interface CandidateRules {
  /** With ICE servers, which a person has set, global addresses are taken wherever they are. */
  anywhere: boolean;
  /** The hub in use, whose site this computer is in: an address, or a name, which says nothing; null while unknown. */
  hubHost: () => string | null;
  /** Candidates that were not taken. */
  refused: Pick<TenfoldCounter, 'add'>;
}

/**
 * The other side's candidates for one connection, from descriptions and messages alike: filtered, counted, and given to the connection
 * once it has a remote description. See SPEC.md [NEG-4], [NEG-7].
 */
export class RemoteCandidates {
  readonly #connection: CandidateTarget;
  readonly #rules: CandidateRules;
  /** Null is the end of candidates. */
  #waiting: (RemoteCandidate | null)[] = [];
  /** Until it is known that this computer is in their site. */
  #elsewhere: RemoteCandidate[] = [];
  readonly #ownAddresses = new Set<string>();
  /** Of this generation, by all that they say. */
  readonly #known = new Set<string>();
  #usernameFragment: string | null = null;

  constructor(connection: CandidateTarget, rules: CandidateRules) {
    this.#connection = connection;
    this.#rules = rules;
  }

  /** Keeps the candidates of a description that is about to be applied, and gives it without them. */
  takeFrom(sdp: string): string {
    const split = splitDescription(sdp);
    // An ICE restart begins a new generation; a description that is repeated does not.
    if (split.usernameFragment !== this.#usernameFragment) {
      if (this.#usernameFragment !== null) this.#forgetGeneration();
      this.#usernameFragment = split.usernameFragment;
    }
    for (const candidate of split.candidates) this.#admit(candidate);
    return split.sdp;
  }

  /** Takes a candidate, or drops it. Resolves when the connection has it; never rejects. */
  async add(candidate: RemoteCandidate | null): Promise<void> {
    this.#admit(candidate?.candidate === '' ? null : candidate);
    await this.flush();
  }

  /** Gives the connection what has waited for its remote description. */
  async flush(): Promise<void> {
    if (!this.#connection.remoteDescription) return;
    for (const candidate of this.#waiting.splice(0)) {
      // A candidate that cannot be applied (of an ignored offer, or from before an ICE restart) is one path less, not the
      // end of the link: if no path is left, recovery notices.
      await this.#connection.addIceCandidate(candidate ?? undefined).catch(() => undefined);
    }
  }

  /** An own candidate was gathered: its site is one of this computer's. */
  async learnOwn(line: string): Promise<void> {
    const address = hostAddress(line);
    if (address === null || this.#ownAddresses.has(address)) return;
    this.#ownAddresses.add(address);
    for (const candidate of this.#elsewhere.splice(0)) this.#sort(candidate);
    await this.flush();
  }

  #admit(candidate: RemoteCandidate | null): void {
    const key = candidate === null ? '' : `${candidate.sdpMid} ${candidate.candidate}`;
    if (this.#known.has(key)) return;
    if (this.#known.size >= LIMITS.candidatesPerGeneration) return this.#rules.refused.add();
    this.#known.add(key);
    if (candidate === null) this.#waiting.push(null);
    else if (this.#sort(candidate) !== 'take') this.#rules.refused.add();
  }

  #sort(candidate: RemoteCandidate): Verdict {
    const hub = this.#rules.hubHost();
    const sites = hub === null ? this.#ownAddresses : [...this.#ownAddresses, hub];
    const verdict = judgeCandidate(candidate.candidate, sites, this.#rules.anywhere);
    if (verdict === 'take') this.#waiting.push(candidate);
    if (verdict === 'elsewhere') this.#elsewhere.push(candidate);
    return verdict;
  }

  #forgetGeneration(): void {
    this.#known.clear();
    this.#elsewhere = [];
  }
}
