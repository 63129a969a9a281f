import type { SignalBody, SignedDescription } from '../../../signaling/protocol/index.ts';
import { withLanStartBitrate } from '../sending/start-bitrate.ts';
import { withVoicePauses } from '../sending/voice-pauses.ts';
import type { RemoteCandidates } from './remote-candidates.ts';

/** How long the polite side leaves an ICE restart to the other, ms. */
const GIVE_WAY_MS = 300;

/** A description without its signature: one that was checked, or that is still to be signed. */
export type Description = Omit<SignedDescription, 'key' | 'signature' | 'pass'>;

/** What the two sides of a connection say to each other, as far as it can be believed. */
export type NegotiationBody = Description | Extract<SignalBody, { kind: 'candidate' }>;

/** The part of RTCPeerConnection that a negotiation needs. */
export type NegotiablePeerConnection = Pick<
  RTCPeerConnection,
  | 'addEventListener'
  | 'currentLocalDescription'
  | 'localDescription'
  | 'restartIce'
  | 'setLocalDescription'
  | 'setRemoteDescription'
  | 'signalingState'
>;

/** A step towards a connection that failed, and what the browser threw: nothing at a glare. */
export interface NegotiationFault {
  step: 'connect' | 'make-offer' | 'sign' | 'apply-offer' | 'apply-answer' | 'glare';
  cause: unknown;
}

export interface NegotiatorOptions {
  connection: NegotiablePeerConnection;
  /** The polite side gives way. It also never makes the first offer, so first offers cannot collide. */
  polite: boolean;
  /** The other side's. */
  candidates: RemoteCandidates;
  /** Whether pictures begin at the rate of a local network, rather than find theirs from below ([NEG-8]). */
  startsFast: boolean;
  /** Sends descriptions and candidates to the other side. */
  signals: { send(body: NegotiationBody): void };
  /** Called when a remote offer is applied and not answered yet: only then can its transceivers be reused. */
  onRemoteOffer: () => void;
  /** A description could not be made or applied: only a new connection helps. */
  onFault: (fault: NegotiationFault) => void;
}

/**
 * Perfect negotiation (W3C WebRTC, section 10.7) for one connection, with numbered offers: an answer to anything but
 * the newest own offer is dropped, and remote candidates wait for a remote description. SPEC.md [NEG-1] to [NEG-9].
 */
export class Negotiator {
  readonly #options: NegotiatorOptions;
  #mayOffer: boolean;
  #makingOffer = false;
  #negotiation = 0;
  #ticksUnanswered = 0;
  #closed = false;
  #restart: ReturnType<typeof setTimeout> | undefined;
  /** `negotiation` of the newest remote offer that was applied; older offers, which took a slower way, are dropped. */
  #appliedNegotiation = 0;
  /** Messages are handled one after another, in the order they came. */
  #queue: Promise<void> = Promise.resolve();

  constructor(options: NegotiatorOptions) {
    this.#options = options;
    this.#mayOffer = !options.polite;
    options.connection.addEventListener('negotiationneeded', () => void this.offer());
    options.connection.addEventListener('icecandidate', ({ candidate }) => this.#sendCandidate(candidate));
  }

  /** Handles one message of the other side; resolves when it has been applied or dropped. Never rejects. */
  handle(body: NegotiationBody): Promise<void> {
    this.#queue = this.#queue.then(() =>
      body.kind === 'candidate' ? this.#options.candidates.add(body.candidate) : this.#applyDescription(body),
    );
    return this.#queue;
  }

  /** Restarts ICE (RFC 8445, section 2.4): the offer has new credentials. The polite side first waits whether the other does ([NEG-9]). */
  restartIce(): void {
    const { connection, polite } = this.#options;
    clearTimeout(this.#restart);
    if (polite) this.#restart = setTimeout(() => connection.restartIce(), GIVE_WAY_MS);
    else connection.restartIce();
  }

  /** Sends the newest own description, if there is one, again, signed as it is now ([NEG-6]): nothing is negotiated by it. */
  describeAgain(): void {
    const { localDescription } = this.#options.connection;
    if (localDescription?.type === 'offer') this.#sendDescription('offer', localDescription.sdp, this.#negotiation);
    else this.#answerAgain();
  }

  /** To be called once a second. Retransmits an offer that has no answer after 2, 4, 8 and so on. */
  tick(): void {
    const { signalingState, localDescription } = this.#options.connection;
    if (signalingState !== 'have-local-offer' || localDescription === null) return;
    this.#ticksUnanswered += 1;
    const isDue = this.#ticksUnanswered > 1 && Number.isInteger(Math.log2(this.#ticksUnanswered));
    // The local description now has the candidates that were gathered since.
    if (isDue) this.#sendDescription('offer', localDescription.sdp, this.#negotiation);
  }

  /** Stops sending and reporting faults, whatever events the browser still fires for the connection. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#restart);
  }

  /** For the first one at once: the browser's own event comes once the page has drawn the room. Never rejects. */
  async offer(): Promise<void> {
    if (!this.#mayOffer) return;
    const { connection } = this.#options;
    try {
      this.#makingOffer = true;
      await connection.setLocalDescription();
      const description = connection.localDescription;
      // A remote offer may have come in between; then the description is our answer, sent elsewhere.
      if (description?.type !== 'offer') return;
      this.#negotiation += 1;
      this.#ticksUnanswered = 0;
      this.#sendDescription('offer', description.sdp, this.#negotiation);
    } catch (cause) {
      this.#fault({ step: 'make-offer', cause });
    } finally {
      this.#makingOffer = false;
    }
  }

  async #applyDescription(message: Description): Promise<void> {
    const { type } = message.description;
    try {
      await (type === 'answer' ? this.#applyAnswer(message) : this.#applyOffer(message));
    } catch (cause) {
      this.#fault({ step: `apply-${type}`, cause });
    }
  }

  async #applyOffer({ negotiation, description }: Description): Promise<void> {
    const { connection, candidates, polite } = this.#options;
    if (negotiation === this.#appliedNegotiation) return this.#answerAgain();
    const collision = this.#makingOffer || connection.signalingState !== 'stable';
    if ((collision && !polite) || negotiation < this.#appliedNegotiation) return;
    // A rollback of an ICE restart would leave Chromium's pictures standing.
    if (collision) return this.#fault({ step: 'glare', cause: null });
    this.#appliedNegotiation = negotiation;
    clearTimeout(this.#restart);
    await this.#applyRemote(description);
    this.#mayOffer = true;
    this.#options.onRemoteOffer();
    await candidates.flush();
    await connection.setLocalDescription();
    const answer = connection.localDescription;
    if (answer?.type === 'answer') this.#sendDescription('answer', answer.sdp, negotiation);
  }

  /** Where our answer got lost or is late. Answering twice does no harm. */
  #answerAgain(): void {
    const answer = this.#options.connection.currentLocalDescription;
    if (answer?.type === 'answer') this.#sendDescription('answer', answer.sdp, this.#appliedNegotiation);
  }

  async #applyAnswer({ negotiation, description }: Description): Promise<void> {
    const { connection, candidates } = this.#options;
    const expected = connection.signalingState === 'have-local-offer' && negotiation === this.#negotiation;
    if (!expected) return;
    await this.#applyRemote(description);
    await candidates.flush();
  }

  async #applyRemote({ type, sdp }: Description['description']): Promise<void> {
    const { connection, candidates, startsFast } = this.#options;
    const taken = withVoicePauses(candidates.takeFrom(sdp));
    await connection.setRemoteDescription({ type, sdp: startsFast ? withLanStartBitrate(taken) : taken });
  }

  #sendDescription(type: 'offer' | 'answer', sdp: string, negotiation: number): void {
    this.#send({ kind: 'description', negotiation, description: { type, sdp } });
  }

  #sendCandidate(candidate: RTCIceCandidate | null): void {
    if (!candidate) return this.#send({ kind: 'candidate', candidate: null });
    void this.#options.candidates.learnOwn(candidate.candidate);
    const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
    this.#send({
      kind: 'candidate',
      candidate: { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment },
    });
  }

  #send(body: NegotiationBody): void {
    if (!this.#closed) this.#options.signals.send(body);
  }

  #fault(fault: NegotiationFault): void {
    if (!this.#closed) this.#options.onFault(fault);
  }
}
