import type { Scope } from '../../../signaling/basics/scope.ts';
import type { CodecPreferences } from '../sending/codecs.ts';
import { isPicture, type PictureKind, type TrackKind } from '../sending/track-kind.ts';
import { TrackSender, type TrackOutput } from '../sending/track-sender.ts';
import { encodedStreamsOf, givesEncodedFrames } from './encoded-streams.ts';
import { EncoderOnDemand } from './encoder-on-demand.ts';
import { FedSender } from './fed-sender.ts';
import { Feed } from './feed.ts';
import type { KeptFeed } from './feed-keeper.ts';
import { startFeedWorker, type FeedWorker } from './start-worker.ts';
import type { FromFeedWorker, ToFeedWorker } from './worker-messages.ts';

/** What sends a picture on one link. */
interface Sending {
  fed: FedSender;
  /** It sends nothing any more, and no other one can take its place on that connection. */
  onLost: () => void;
}

/** One encoder for each kind of picture, whose frames a worker takes to all links that can be fed. */
export class SharedEncoders implements KeptFeed {
  readonly ended: Promise<void>;
  readonly #worker: Worker;
  readonly #encoders: Readonly<Record<PictureKind, EncoderOnDemand>>;
  readonly #feeds: Readonly<Record<PictureKind, Feed>>;
  readonly #senders = new Map<number, Sending>();
  #lastId = 0;

  private constructor({ worker, ended }: FeedWorker, codecs: CodecPreferences, scope: Scope) {
    this.#worker = worker;
    this.ended = ended;
    const encoderOf = (kind: PictureKind): EncoderOnDemand =>
      new EncoderOnDemand(
        {
          codecs: codecs[kind],
          onFrames: (readable) => this.#post({ kind: 'feed', feed: kind, readable }),
          onChange: () => this.#feeds[kind].planSoon(),
        },
        scope,
      );
    this.#encoders = { camera: encoderOf('camera'), screen: encoderOf('screen') };
    this.#feeds = { camera: new Feed(this.#encoders.camera, scope), screen: new Feed(this.#encoders.screen, scope) };
    scope.listen(worker, 'message', ({ data }: MessageEvent<FromFeedWorker>) => this.#hear(data));
  }

  /** Resolves once frames can go through it: whatever is sent depends on it. Rejects where the browser cannot do it. */
  static async start(codecs: CodecPreferences, scope: Scope): Promise<SharedEncoders> {
    if (!givesEncodedFrames()) throw new Error('this browser does not give encoded frames away');
    return new SharedEncoders(await startFeedWorker(scope), codecs, scope);
  }

  /** To be called at once for a sender that was just made. */
  senderFor(kind: TrackKind, sender: RTCRtpSender, onLost: () => void): TrackOutput {
    if (!isPicture(kind)) return new TrackSender(sender);
    const streams = encodedStreamsOf(sender);
    if (streams === null) return new TrackSender(sender);
    const feed = this.#feeds[kind];
    const id = (this.#lastId += 1);
    const fed = new FedSender({
      sender,
      encoder: this.#encoders[kind],
      onWish: () => feed.planSoon(),
      onUse: (source, abrupt, wholeFrom) => this.#post({ kind: 'use', id, source, abrupt, wholeFrom }),
      onKeyFrame: () => feed.requestKeyFrame(),
      onEnd: () => {
        this.#senders.delete(id);
        this.#post({ kind: 'end', id });
        feed.remove(fed);
      },
    });
    this.#senders.set(id, { fed, onLost });
    feed.add(fed, sender);
    this.#post({ kind: 'link', id, feed: kind, ...streams });
    return fed;
  }

  /** Frames of every link went through the worker, and browsers give a sender's away once. */
  abandon(): void {
    for (const { onLost } of [...this.#senders.values()]) onLost();
  }

  #hear(message: FromFeedWorker): void {
    if (message.kind === 'key-wanted') this.#senders.get(message.id)?.fed.wantsKeyFrame();
    else if (message.kind === 'switched') this.#senders.get(message.id)?.fed.switched(message.source);
    else if (message.kind === 'unfit') this.#senders.get(message.id)?.fed.unfit();
  }

  #post(message: ToFeedWorker): void {
    const streams: Transferable[] = [];
    if ('readable' in message) streams.push(message.readable);
    if ('writable' in message) streams.push(message.writable);
    this.#worker.postMessage(message, streams);
  }
}
