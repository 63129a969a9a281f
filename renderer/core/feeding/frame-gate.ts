/** Where the frames on a link come from: its own encoder, or the one for everybody. */
export type FrameSource = 'own' | 'feed';

/** What a gate needs to know of an encoded frame. */
export interface FrameFacts {
  isKey: boolean;
  metadata: RTCEncodedVideoFrameMetadata;
}

/** `ask`: it is dropped, and says that the other side needs a key frame. Metadata: it is sent with that in place of its own. */
export type OwnVerdict = RTCEncodedVideoFrameMetadata | 'send' | 'drop' | 'ask';
/** Metadata to send it with; `unfit`: this link can never take frames of this feed. */
export type FeedVerdict = RTCEncodedVideoFrameMetadata | 'drop' | 'unfit';

/** While a codec is changed both encoders have another for some frames; after so many they never will have the same. */
const MOST_UNFIT = 20;
/** One encoder is behind another by less than a second, units of the media clock; what is more was a pause of hours, after which times begin anew. */
const MOST_BEHIND = 90_000;

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
  /** A picture of its own that is as tall is a whole one, px. */
  #wholeFrom = 0;
  /** Of its own last key frame, px. */
  #ownHeight: number | null = null;
  /** How many frames of the feed in a row had a codec that the link has not. */
  #unfit = 0;
  /** From the feed's time stamps to the link's, RFC 3550, units of the media clock. */
  #offset: number | null = null;
  /** Time stamp of the last frame that was sent. */
  #last: number | null = null;

  get source(): FrameSource {
    return this.#source;
  }

  /**
   * @param abrupt nothing of the other source is sent any more, even if nothing is to be sent for a while
   * @param wholeFrom px; less tall is the picture of next to nothing that a link which is fed keeps an encoder with
   */
  use(source: FrameSource, abrupt: boolean, wholeFrom: number): void {
    this.#wholeFrom = wholeFrom;
    this.#next = source === this.#source ? null : source;
    if (abrupt && this.#next !== null) this.#switch(source, true);
  }

  /** Frames of the feed come from another encoder from now on, whose clock is another. */
  newFeed(): void {
    this.#offset = null;
  }

  /** A frame of the link's own encoder. */
  own({ isKey, metadata }: FrameFacts): OwnVerdict {
    this.#own = metadata;
    // Key frames of the feed that came before could not be taken: only its first frame says what a link has.
    if (this.#next === 'feed' && this.#last === null) this.#switch('feed', true);
    const key = isKey ? this.#ownKey(metadata.height ?? 0) : null;
    const begins = key?.isWhole === true;
    if (this.#source === 'feed' && !(this.#next === 'own' && begins)) return key?.isAsked === true ? 'ask' : 'drop';
    if (this.#source === 'feed') this.#switch('own', false);
    if (begins) this.#waitsForKey = false;
    return this.#waitsForKey ? 'drop' : this.#inOrder(metadata);
  }

  /** A frame of the encoder for everybody. */
  feed({ isKey, metadata }: FrameFacts): FeedVerdict {
    if (this.#source === 'own' && !(this.#next === 'feed' && isKey)) return 'drop';
    if (this.#own === null) return 'drop';
    if (metadata.mimeType === undefined || metadata.mimeType !== this.#own.mimeType) {
      this.#waitsForKey ||= this.#source === 'feed';
      this.#unfit += 1;
      return this.#unfit > MOST_UNFIT ? 'unfit' : 'drop';
    }
    this.#unfit = 0;
    const sent = this.#waitsForKey && !isKey ? null : this.#translated(metadata, this.#own);
    if (sent === null) return 'drop';
    if (this.#source === 'own') this.#switch('feed', false);
    this.#waitsForKey = false;
    return sent;
  }

  #ownKey(height: number): { isWhole: boolean; isAsked: boolean } {
    const isResized = this.#ownHeight !== null && this.#ownHeight !== height;
    this.#ownHeight = height;
    // One of another size comes of what is captured, as of a window that is made larger: nobody has asked for it.
    return { isWhole: height >= this.#wholeFrom, isAsked: !isResized || this.#waitsForKey };
  }

  #switch(source: FrameSource, waitsForKey: boolean): void {
    this.#source = source;
    this.#next = null;
    this.#waitsForKey = waitsForKey;
  }

  /** As if the link's own encoder had made the frame; null: browsers say of each when it was. */
  #translated(
    metadata: RTCEncodedVideoFrameMetadata,
    own: RTCEncodedVideoFrameMetadata,
  ): RTCEncodedVideoFrameMetadata | null {
    const { rtpTimestamp } = metadata;
    if (rtpTimestamp === undefined || own.rtpTimestamp === undefined) return null;
    // Both encoders get the same pictures, and both clocks run alike: the difference stays what it is.
    this.#offset ??= own.rtpTimestamp - rtpTimestamp;
    const later = this.#later((rtpTimestamp + this.#offset) >>> 0);
    // Also for the frames after it, which are as far from each other as they were.
    this.#offset = later - rtpTimestamp;
    return { ...metadata, payloadType: own.payloadType!, rtpTimestamp: later };
  }

  #inOrder(metadata: RTCEncodedVideoFrameMetadata): OwnVerdict {
    const { rtpTimestamp } = metadata;
    if (rtpTimestamp === undefined) return 'send';
    const later = this.#later(rtpTimestamp);
    return later === rtpTimestamp ? 'send' : { ...metadata, rtpTimestamp: later };
  }

  /**
   * The time stamp, or the next one after the last frame's where it is not after that: both encoders get the same picture, and the other one may
   * have sent it. Chromium numbers the frames of each encoder by itself, and takes a key frame with a lower number only for a later time.
   */
  #later(timestamp: number): number {
    const isBehind = this.#last !== null && (this.#last - timestamp) >>> 0 < MOST_BEHIND;
    this.#last = isBehind ? (this.#last! + 1) >>> 0 : timestamp;
    return this.#last;
  }
}
