/** Where the frames on a link come from: its own encoder, or the one for everybody. */
export type FrameSource = 'own' | 'feed';

/** What a gate needs to know of an encoded frame. */
export interface FrameFacts {
  isKey: boolean;
  metadata: RTCEncodedVideoFrameMetadata;
}

/** `ask`: it is dropped, and says that the other side needs a key frame. */
export type OwnVerdict = 'send' | 'drop' | 'ask';
/** Metadata to send it with; `unfit`: this link can never take frames of this feed. */
export type FeedVerdict = RTCEncodedVideoFrameMetadata | 'drop' | 'unfit';

/** A link that is fed keeps an encoder with a picture of next to nothing; all others are taller, px. */
const STUB_HEIGHT = 64;

/**
 * Lets frames of one of both sources on to a link, and goes from one to the other at a key frame only: a decoder sees one
 * unbroken stream. A fed link's own encoder goes on with a tiny picture: it makes a key frame when the other side asks for one,
 * and its frames say what payload type and what time stamps the link has.
 */
export class FrameGate {
  #source: FrameSource = 'own';
  /** What it goes to with that one's next key frame. */
  #next: FrameSource | null = null;
  #waitsForKey = false;
  #own: RTCEncodedVideoFrameMetadata | null = null;
  /** From the feed's time stamps to the link's, RFC 3550, units of the media clock. */
  #offset: number | null = null;

  get source(): FrameSource {
    return this.#source;
  }

  /** @param abrupt nothing of the other source is sent any more, even if nothing is to be sent for a while */
  use(source: FrameSource, abrupt: boolean): void {
    this.#next = source === this.#source ? null : source;
    if (abrupt && this.#next !== null) this.#switch(source, true);
  }

  /** A frame of the link's own encoder. */
  own({ isKey, metadata }: FrameFacts): OwnVerdict {
    this.#own = metadata;
    const begins = isKey && (metadata.height ?? 0) > STUB_HEIGHT;
    if (this.#source === 'feed' && !(this.#next === 'own' && begins)) return isKey ? 'ask' : 'drop';
    if (this.#source === 'feed') this.#switch('own', false);
    if (begins) this.#waitsForKey = false;
    return this.#waitsForKey ? 'drop' : 'send';
  }

  /** A frame of the encoder for everybody. */
  feed({ isKey, metadata }: FrameFacts): FeedVerdict {
    if (this.#source === 'own' && !(this.#next === 'feed' && isKey)) return 'drop';
    if (this.#own === null || (this.#waitsForKey && !isKey)) return 'drop';
    const sent = this.#translated(metadata, this.#own);
    if (sent === 'unfit') return sent;
    if (this.#source === 'own') this.#switch('feed', false);
    this.#waitsForKey = false;
    return sent;
  }

  #switch(source: FrameSource, waitsForKey: boolean): void {
    this.#source = source;
    this.#next = null;
    this.#waitsForKey = waitsForKey;
  }

  /** As if the link's own encoder had made the frame. */
  #translated(metadata: RTCEncodedVideoFrameMetadata, own: RTCEncodedVideoFrameMetadata): FeedVerdict {
    const { mimeType, rtpTimestamp } = metadata;
    const isSameCodec = mimeType !== undefined && mimeType === own.mimeType;
    if (!isSameCodec || rtpTimestamp === undefined || own.rtpTimestamp === undefined) return 'unfit';
    // Both encoders get the same pictures, and both clocks run alike: the difference stays what it is.
    this.#offset ??= own.rtpTimestamp - rtpTimestamp;
    return { ...metadata, payloadType: own.payloadType!, rtpTimestamp: (rtpTimestamp + this.#offset) >>> 0 };
  }
}
