/**
 * The signaling states of an RTCPeerConnection (JSEP, RFC 9429, section 4.1.1) with implicit rollback, the operations
 * chain and the negotiation-needed flag of W3C WebRTC (sections 4.4.1.2 and 4.7.3), and nothing else. SDP is a text that says
 * whose it is; one that does not begin with "v=0" is refused.
 */
export class FakePeerConnection extends EventTarget {
  static #count = 0;
  readonly name = `side${(FakePeerConnection.#count += 1)}`;
  #offers = 0;
  signalingState: RTCSignalingState = 'stable';
  localDescription: { type: RTCSdpType; sdp: string } | null = null;
  currentLocalDescription: { type: RTCSdpType; sdp: string } | null = null;
  remoteDescription: { type: RTCSdpType; sdp: string } | null = null;
  readonly candidates: string[] = [];
  /** The offer that is in force. */
  agreed: string | null = null;

  /** Whether something has to be negotiated. */
  #needed = false;
  /** Whether `negotiationneeded` was fired for it. */
  #eventFired = false;
  /** Operations happen one after another, each in a turn of its own. */
  #operations: Promise<unknown> = Promise.resolve();
  #pending = 0;
  #updateOnEmptyChain = false;

  /** Something has to be negotiated: fires the event once no negotiation is under way. */
  needNegotiation(): void {
    this.#needed = true;
    this.#updateNeed();
  }

  restartIce(): void {
    this.needNegotiation();
  }

  setLocalDescription(): Promise<void> {
    return this.#chain(() => {
      if (this.signalingState === 'have-remote-offer') this.#answer();
      else this.#offer();
    });
  }

  setRemoteDescription(description: { type: RTCSdpType; sdp: string }): Promise<void> {
    return this.#chain(() => this.applyRemote(description));
  }

  addIceCandidate(candidate: RTCIceCandidateInit | undefined): Promise<void> {
    return this.#chain(() => void this.candidates.push(candidate?.candidate ?? ''));
  }

  /** In the turn of its operation. */
  protected applyRemote(description: { type: RTCSdpType; sdp: string }): void {
    if (!description.sdp.startsWith('v=0')) throw new DOMException('Failed to parse', 'OperationError');
    if (description.type === 'answer') {
      if (this.signalingState !== 'have-local-offer') throw new DOMException('no offer', 'InvalidStateError');
      this.#agree(this.localDescription?.sdp);
    } else {
      // What the rolled-back offer was for still has to be negotiated: the event is fired again after the remote offer.
      if (this.signalingState === 'have-local-offer') this.#needed = true;
      // The first offer brings all that a new connection needs.
      else if (this.agreed === null) this.#needed = false;
      this.#become('have-remote-offer');
    }
    this.remoteDescription = description;
  }

  #answer(): void {
    this.localDescription = { type: 'answer', sdp: `v=0 answer by ${this.name}` };
    this.#agree(this.remoteDescription?.sdp);
  }

  #offer(): void {
    this.#offers += 1;
    this.#needed = false;
    this.localDescription = { type: 'offer', sdp: `v=0 offer ${this.#offers} by ${this.name}` };
    this.#become('have-local-offer');
  }

  #agree(offer: string | undefined): void {
    this.agreed = offer ?? null;
    this.currentLocalDescription = this.localDescription;
    this.#eventFired = false;
    this.#updateOnEmptyChain = true;
    this.#become('stable');
  }

  #become(state: RTCSignalingState): void {
    this.signalingState = state;
    this.dispatchEvent(new Event('signalingstatechange'));
  }

  #chain(operation: () => void): Promise<void> {
    this.#pending += 1;
    const done = this.#operations.then(operation);
    this.#operations = done
      .catch(() => undefined)
      .then(() => {
        this.#pending -= 1;
        if (this.#updateOnEmptyChain) this.#updateNeed();
      });
    return done;
  }

  #updateNeed(): void {
    this.#updateOnEmptyChain = this.#pending > 0;
    if (this.#updateOnEmptyChain) return;
    queueMicrotask(() => {
      this.#updateOnEmptyChain = this.#pending > 0;
      if (this.#updateOnEmptyChain || this.signalingState !== 'stable' || !this.#needed || this.#eventFired) return;
      this.#eventFired = true;
      this.dispatchEvent(new Event('negotiationneeded'));
    });
  }
}
