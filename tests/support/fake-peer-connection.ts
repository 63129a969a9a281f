/**
 * The signaling states of an RTCPeerConnection (JSEP, RFC 9429, section 4.1.1) with implicit rollback, and nothing else.
 * SDP is a text that says whose it is; one that does not begin with "v=0" is refused.
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

  needNegotiation(): void {
    this.dispatchEvent(new Event('negotiationneeded'));
  }

  restartIce(): void {
    this.needNegotiation();
  }

  async setLocalDescription(): Promise<void> {
    await Promise.resolve();
    if (this.signalingState === 'have-remote-offer') {
      this.localDescription = { type: 'answer', sdp: `v=0 answer by ${this.name}` };
      this.agreed = this.remoteDescription?.sdp ?? null;
      this.currentLocalDescription = this.localDescription;
      this.signalingState = 'stable';
    } else {
      this.#offers += 1;
      this.localDescription = { type: 'offer', sdp: `v=0 offer ${this.#offers} by ${this.name}` };
      this.signalingState = 'have-local-offer';
    }
  }

  async setRemoteDescription(description: { type: RTCSdpType; sdp: string }): Promise<void> {
    await Promise.resolve();
    if (!description.sdp.startsWith('v=0')) throw new DOMException('Failed to parse', 'OperationError');
    if (description.type === 'answer') {
      if (this.signalingState !== 'have-local-offer') throw new DOMException('no offer', 'InvalidStateError');
      this.agreed = this.localDescription?.sdp ?? null;
      this.currentLocalDescription = this.localDescription;
      this.signalingState = 'stable';
    } else {
      this.signalingState = 'have-remote-offer';
    }
    this.remoteDescription = description;
  }

  async addIceCandidate(candidate: RTCIceCandidateInit | undefined): Promise<void> {
    await Promise.resolve();
    this.candidates.push(candidate?.candidate ?? '');
  }
}
