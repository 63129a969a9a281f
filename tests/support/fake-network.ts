import { mediaKind, OLDEST_KINDS, TRACK_KINDS } from '../../renderer/core/sending/track-kind.ts';
import { FakePeerConnection } from './fake-peer-connection.ts';

/** A data channel negotiated by id: ordered and reliable, so what is sent while the path is down arrives later. */
class FakeDataChannel extends EventTarget {
  readyState: RTCDataChannelState = 'connecting';
  readonly bufferedAmount = 0;
  readonly waiting: string[] = [];
  readonly #flush: () => void;

  constructor(flush: () => void) {
    super();
    this.#flush = flush;
  }

  send(data: string): void {
    if (this.readyState !== 'open') throw new DOMException('not open', 'InvalidStateError');
    this.waiting.push(data);
    queueMicrotask(this.#flush);
  }

  open(): void {
    if (this.readyState !== 'connecting') return;
    this.readyState = 'open';
    this.dispatchEvent(new Event('open'));
  }
}

/** How a computer that speaks another version sends and takes frames; `channel` is the data channel's id. */
export interface PeerVariant {
  sends: (frame: Frame, channel: number) => Frame[];
  understands: (frame: Frame, channel: number) => boolean;
}

export interface Frame {
  kind: string;
}

/**
 * Computers whose RTCPeerConnections connect once they have exchanged descriptions, unless an address changed since or
 * their path is cut. A connection belongs to the computer that its first ICE server names, or to ''.
 */
export class FakeNetwork {
  readonly #byName = new Map<string, NetworkedPeerConnection>();
  readonly #cuts = new Set<string>();
  readonly #variants = new Map<string, PeerVariant>();
  /** How often a computer changed its address, or a path was lost. */
  readonly #changes = new Map<string, number>();

  /** The class to stub as `RTCPeerConnection`. */
  get PeerConnection(): new (configuration: RTCConfiguration) => NetworkedPeerConnection {
    const created = (connection: NetworkedPeerConnection) => this.#byName.set(connection.name, connection);
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- a class that is made for one network
    const network = this;
    return class extends NetworkedPeerConnection {
      constructor(configuration: RTCConfiguration) {
        super(network, configuration);
        created(this);
      }
    };
  }

  /** Connections of this computer that were made and not closed. */
  openConnections(computer: string): number {
    return this.connectionsOf(computer).length;
  }

  /** Voice, camera and screen that a computer's open connections send at the moment. */
  tracksOf(computer: string): (MediaStreamTrack | null)[][] {
    return this.connectionsOf(computer).map((connection) => connection.sentTracks.slice(0, OLDEST_KINDS));
  }

  /** How a computer's open connections send, in the order of their media sections. */
  parametersOf(computer: string): RTCRtpSendParameters[][] {
    return this.connectionsOf(computer).map((connection) => connection.sendParameters);
  }

  /** Makes a computer speak another version of the peers' protocol. */
  translate(computer: string, variant: PeerVariant): void {
    this.#variants.set(computer, variant);
  }

  variantOf(computer: string): PeerVariant | undefined {
    return this.#variants.get(computer);
  }

  /** Every frame that arrived at a computer, on whatever channel. */
  framesTo(computer: string): Frame[] {
    return [...this.#byName.values()].filter(({ owner }) => owner === computer).flatMap(({ frames }) => frames);
  }

  cut(one: string, other: string): void {
    this.#cuts.add(pairOf(one, other));
  }

  heal(one: string, other: string): void {
    this.#cuts.delete(pairOf(one, other));
    for (const connection of this.#byName.values()) connection.flush();
  }

  /** The computer has another address: every path to it needs to be found anew. */
  move(computer: string): void {
    this.#change(computer);
  }

  /** The path between these is gone for good; there are others to be found. */
  losePath(one: string, other: string): void {
    this.#change(pairOf(one, other));
  }

  connectionNamed(name: string): NetworkedPeerConnection | undefined {
    return this.#byName.get(name);
  }

  /** What a path between these is called now. */
  path(one: string, other: string): string {
    return [one, other, pairOf(one, other)]
      .sort()
      .map((of) => `${of}-${this.#changes.get(of) ?? 0}`)
      .join();
  }

  isCut(one: string, other: string): boolean {
    return this.#cuts.has(pairOf(one, other));
  }

  /** Those of this computer that are not closed, the oldest first. */
  connectionsOf(computer: string): NetworkedPeerConnection[] {
    return [...this.#byName.values()].filter(
      ({ owner, connectionState }) => owner === computer && connectionState !== 'closed',
    );
  }

  #change(of: string): void {
    this.#changes.set(of, (this.#changes.get(of) ?? 0) + 1);
  }
}

class NetworkedPeerConnection extends FakePeerConnection {
  readonly owner: string;
  connectionState: RTCPeerConnectionState = 'new';
  /** What arrived, in order. */
  readonly frames: Frame[] = [];
  readonly sctp = { transport: { iceTransport: new EventTarget() } };
  readonly #network: FakeNetwork;
  readonly #channels = new Map<number, FakeDataChannel>();
  readonly #transceivers: ReturnType<typeof fakeTransceiver>[] = [];
  #path: string | null = null;
  /** The path by which packets get through. */
  #usedPath: string | null = null;
  #bytesReceived = 0;

  constructor(network: FakeNetwork, configuration: RTCConfiguration) {
    super();
    this.#network = network;
    this.owner = configuration.iceServers?.[0]?.urls[0] ?? '';
    queueMicrotask(() => this.needNegotiation());
    this.addEventListener('signalingstatechange', () => {
      if (this.signalingState === 'stable') for (const { sender } of this.#transceivers) sender.negotiated();
    });
  }

  setConfiguration(): void {}

  createDataChannel(_label: string, { id }: { id: number }): FakeDataChannel {
    const channel = new FakeDataChannel(() => this.flush());
    this.#channels.set(id, channel);
    return channel;
  }

  addTransceiver(kind: string): unknown {
    this.#transceivers.push(fakeTransceiver(kind));
    return this.#transceivers.at(-1);
  }

  getTransceivers(): unknown[] {
    return this.#transceivers;
  }

  get sendParameters(): RTCRtpSendParameters[] {
    return this.#transceivers.map(({ sender }) => sender.parameters);
  }

  get keyFramesAskedFor(): number[] {
    return this.#transceivers.map(({ sender }) => sender.keyFramesAskedFor);
  }

  get sentTracks(): (MediaStreamTrack | null)[] {
    return this.#transceivers.map(({ sender }) => sender.track);
  }

  getStats(): Promise<Map<string, unknown>> {
    return Promise.resolve(new Map([['T', { type: 'transport', bytesReceived: this.#bytesReceived }]]));
  }

  override async setLocalDescription(): Promise<void> {
    await super.setLocalDescription();
    if (this.signalingState === 'stable') this.#agreed();
  }

  override async setRemoteDescription(description: { type: RTCSdpType; sdp: string }): Promise<void> {
    await super.setRemoteDescription(description);
    if (this.signalingState === 'stable') this.#agreed();
  }

  /** DTLS binds a connection to its remote end: if that is replaced, this one has to be replaced too. */
  protected override applyRemote(description: { type: RTCSdpType; sdp: string }): void {
    const before = authorOf(this.remoteDescription?.sdp);
    if (before !== undefined && before !== authorOf(description.sdp)) throw new DOMException('', 'InvalidAccessError');
    super.applyRemote(description);
    if (description.type === 'offer' && this.#transceivers.length === 0) {
      for (const kind of TRACK_KINDS.map(mediaKind)) this.#transceivers.push(fakeTransceiver(kind, []));
    }
  }

  close(): void {
    this.connectionState = 'closed';
    for (const channel of this.#channels.values()) channel.readyState = 'closed';
  }

  /** Delivers what waits in the channels, if there is a path. */
  flush(): void {
    const remote = this.#remote;
    if (!remote || !this.#reaches(remote)) return;
    const variant = this.#network.variantOf(this.owner);
    for (const [id, channel] of this.#channels) {
      for (const data of channel.waiting.splice(0)) {
        const frame = JSON.parse(data) as Frame;
        for (const sent of variant?.sends(frame, id) ?? [frame]) remote.#arrive(id, sent);
      }
    }
  }

  get #remote(): NetworkedPeerConnection | undefined {
    const name = authorOf(this.remoteDescription?.sdp);
    return name === undefined ? undefined : this.#network.connectionNamed(name);
  }

  #reaches(remote: NetworkedPeerConnection): boolean {
    const network = this.#network;
    const alive = this.connectionState === 'connected' && remote.connectionState === 'connected';
    const samePath = this.#path === network.path(this.owner, remote.owner) && remote.#path === this.#path;
    return alive && samePath && !network.isCut(this.owner, remote.owner);
  }

  #arrive(id: number, frame: Frame): void {
    const data = JSON.stringify(frame);
    this.#bytesReceived += data.length;
    if (this.#network.variantOf(this.owner)?.understands(frame, id) === false) return;
    this.frames.push(frame);
    this.#channels.get(id)?.dispatchEvent(new MessageEvent('message', { data }));
  }

  #agreed(): void {
    const remote = this.#remote;
    if (!remote || this.connectionState === 'closed') return;
    this.#path = this.#network.path(this.owner, remote.owner);
    if (
      remote.#remote === this &&
      remote.signalingState === 'stable' &&
      !this.#network.isCut(this.owner, remote.owner)
    ) {
      remote.#path = this.#path;
      for (const side of [this, remote]) queueMicrotask(() => side.#connected());
    }
  }

  #connected(): void {
    if (this.connectionState === 'closed') return;
    if (this.#usedPath !== this.#path) {
      this.#usedPath = this.#path;
      this.sctp.transport.iceTransport.dispatchEvent(new Event('selectedcandidatepairchange'));
    }
    if (this.connectionState !== 'connected') {
      this.connectionState = 'connected';
      this.dispatchEvent(new Event('connectionstatechange'));
    }
    for (const channel of this.#channels.values()) channel.open();
    this.flush();
  }
}

function authorOf(sdp = ''): string | undefined {
  return / by (side\d+)/.exec(sdp)?.[1];
}

/** Calls take effect in `track` and `parameters` one turn later each, as in a browser. */
class FakeSender {
  track: MediaStreamTrack | null = null;
  keyFramesAskedFor = 0;
  parameters: RTCRtpSendParameters;

  constructor(encodings: RTCRtpEncodingParameters[]) {
    this.parameters = { transactionId: '', codecs: [], headerExtensions: [], rtcp: {}, encodings };
  }

  /** One that a remote offer brought has encodings from the first answer on. */
  negotiated(): void {
    if (this.parameters.encodings.length === 0) this.parameters.encodings = [{}];
  }

  async replaceTrack(track: MediaStreamTrack | null): Promise<void> {
    await Promise.resolve();
    this.track = track;
  }

  getParameters(): RTCRtpSendParameters {
    return structuredClone(this.parameters);
  }

  async setParameters(parameters: RTCRtpSendParameters, options: RTCSetParameterOptions = {}): Promise<void> {
    await Promise.resolve();
    this.parameters = parameters;
    if (options.encodingOptions?.[0]?.keyFrame) this.keyFramesAskedFor += 1;
  }
}

function fakeTransceiver(kind: string, encodings: RTCRtpEncodingParameters[] = [{}]) {
  return {
    direction: 'sendrecv',
    receiver: { track: { kind } },
    sender: new FakeSender(encodings),
    setCodecPreferences: () => undefined,
  };
}

function pairOf(one: string, other: string): string {
  return [one, other].sort().join(' ');
}
