import * as v from 'valibot';

export interface JsonChannelOptions<Schema extends v.GenericSchema> {
  schema: Schema;
  /** Frames over this many UTF-16 code units are dropped unread. */
  maxLength: number;
  onOpen: () => void;
  onMessage: (message: v.InferOutput<Schema>) => void;
}

/** A data channel of JSON frames. What does not parse is dropped: the other side is not trusted. */
export class JsonChannel<Schema extends v.GenericSchema> {
  readonly #channel: RTCDataChannel;

  constructor(channel: RTCDataChannel, options: JsonChannelOptions<Schema>) {
    this.#channel = channel;
    channel.addEventListener('open', options.onOpen);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'string' || data.length > options.maxLength) return;
      const parsed = v.safeParse(options.schema, parseJson(data));
      if (parsed.success) options.onMessage(parsed.output);
    });
  }

  get open(): boolean {
    return this.#channel.readyState === 'open';
  }

  /** False when the channel is not open or its buffer is full; then nothing was sent. */
  send(message: v.InferInput<Schema>): boolean {
    if (!this.open) return false;
    try {
      this.#channel.send(JSON.stringify(message));
      return true;
    } catch {
      return false;
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
