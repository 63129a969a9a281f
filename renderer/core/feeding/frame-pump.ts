import type { PictureKind } from '../sending/track-kind.ts';
import { FrameGate, type FrameFacts } from './frame-gate.ts';
import type { FromFeedWorker, ToFeedWorker } from './worker-messages.ts';

/** Makes a frame that another connection takes. */
export type CopyFrame = (frame: RTCEncodedVideoFrame, metadata: RTCEncodedVideoFrameMetadata) => RTCEncodedVideoFrame;

interface Link {
  id: number;
  feed: PictureKind;
  gate: FrameGate;
  writer: WritableStreamDefaultWriter<RTCEncodedVideoFrame>;
}

/** Takes frames from encoders to links, through each link's gate. Runs in a worker, where no busy page holds them up. */
export class FramePump {
  readonly #tell: (message: FromFeedWorker) => void;
  readonly #copy: CopyFrame;
  readonly #links = new Map<number, Link>();

  constructor(tell: (message: FromFeedWorker) => void, copy: CopyFrame) {
    this.#tell = tell;
    this.#copy = copy;
  }

  handle(message: ToFeedWorker): void {
    if (message.kind === 'use') this.#use(message);
    else if (message.kind === 'end') this.#links.delete(message.id);
    else if (message.kind === 'feed') void this.#pumpFeed(message.feed, message.readable);
    else void this.#pumpLink(message);
  }

  #use({ id, source, abrupt, wholeFrom }: Extract<ToFeedWorker, { kind: 'use' }>): void {
    const link = this.#links.get(id);
    if (!link) return;
    this.#watched(link, () => link.gate.use(source, abrupt, wholeFrom));
    if (source === 'feed') this.#tell({ kind: 'key-wanted', id });
  }

  /** Frames of an encoder for everybody; its own connection sends none of them. */
  async #pumpFeed(feed: PictureKind, readable: ReadableStream<RTCEncodedVideoFrame>): Promise<void> {
    for (const link of this.#links.values()) if (link.feed === feed) link.gate.newFeed();
    await forEach(readable, (frame) => {
      const facts = factsOf(frame);
      for (const link of this.#links.values()) if (link.feed === feed) this.#sendFed(link, frame, facts);
    });
  }

  async #pumpLink({ id, feed, readable, writable }: Extract<ToFeedWorker, { kind: 'link' }>): Promise<void> {
    const link: Link = { id, feed, gate: new FrameGate(), writer: writable.getWriter() };
    this.#links.set(id, link);
    await forEach(readable, (frame) => {
      const verdict = this.#watched(link, () => link.gate.own(factsOf(frame)));
      if (verdict === 'send') write(link, frame);
      else if (verdict === 'ask') this.#tell({ kind: 'key-wanted', id });
      else if (verdict !== 'drop') write(link, this.#copied(frame, verdict) ?? frame);
    });
    this.#links.delete(id);
  }

  #sendFed(link: Link, frame: RTCEncodedVideoFrame, facts: FrameFacts): void {
    const verdict = this.#watched(link, () => link.gate.feed(facts));
    if (verdict === 'drop') return;
    const copy = verdict === 'unfit' ? null : this.#copied(frame, verdict);
    if (copy === null) this.#unfit(link);
    else write(link, copy);
  }

  /** Null where the browser takes no frame with metadata that it did not give it. */
  #copied(frame: RTCEncodedVideoFrame, metadata: RTCEncodedVideoFrameMetadata): RTCEncodedVideoFrame | null {
    try {
      return this.#copy(frame, metadata);
    } catch {
      return null;
    }
  }

  #unfit(link: Link): void {
    link.gate.use('own', true, 0);
    this.#tell({ kind: 'unfit', id: link.id });
  }

  /** Tells when the gate's source has changed by that. */
  #watched<T>({ id, gate }: Link, act: () => T): T {
    const before = gate.source;
    const result = act();
    if (gate.source !== before) this.#tell({ kind: 'switched', id, source: gate.source });
    return result;
  }
}

function factsOf(frame: RTCEncodedVideoFrame): FrameFacts {
  return { isKey: frame.type === 'key', metadata: frame.getMetadata() };
}

/** To a connection that was closed meanwhile nothing can be written, and nothing has to be. */
function write({ writer }: Link, frame: RTCEncodedVideoFrame): void {
  writer.write(frame).catch(() => undefined);
}

/** Until the stream ends, or its connection does. */
async function forEach(
  readable: ReadableStream<RTCEncodedVideoFrame>,
  act: (frame: RTCEncodedVideoFrame) => void,
): Promise<void> {
  const reader = readable.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) act(next.value);
  } catch {
    // A stream whose connection was closed may end with an error.
  }
}
