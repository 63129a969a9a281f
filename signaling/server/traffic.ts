import { monotonicNow } from '../basics/monotonic.ts';
import { TokenBucket } from '../basics/token-bucket.ts';
import type { EventPayload } from '../protocol/index.ts';
import type { HubLimits } from './config.ts';
import type { HubSocket } from './hub-socket.ts';

/** The Engine.IO connection that a Socket.IO socket speaks through. */
export type EngineConnection = HubSocket['conn'];

/** Why traffic ends a connection; no request has binary attachments, so they are `refused`. */
export type TrafficFault = Extract<EventPayload<'closing'>['reason'], 'flooding' | 'refused' | 'too-slow'>;

/** What Engine.IO's events carry, as far as it is measured here. */
interface EnginePacket {
  type: string;
  data?: unknown;
}

/**
 * Watches what one connection sends and what waits to be sent to it, below Socket.IO, so that packets which are no
 * requests count as well. See SPEC.md [LIM-3] and [LIM-6].
 */
export class Traffic {
  /** Called at every fault until the connection is closed. Until a client is served it just closes the connection. */
  onFault: (reason: TrafficFault) => void;
  #isWithinRate = true;

  constructor(connection: EngineConnection, limits: HubLimits) {
    this.onFault = () => connection.close(true);
    const messages = new TokenBucket(limits.burstMessages, limits.messagesPerSecond, monotonicNow());
    const bytes = new TokenBucket(limits.bytesPerSecond, limits.bytesPerSecond, monotonicNow());
    connection.on('packet', (packet: EnginePacket) => {
      const levels = [messages.take(1, monotonicNow()), bytes.take(lengthOf(packet), monotonicNow())];
      this.#isWithinRate = levels.every((level) => level === 'ok');
      if (levels.includes('flood')) this.onFault('flooding');
      if (packet.type === 'message' && typeof packet.data !== 'string') this.onFault('refused');
    });

    const tcp = connection.request.socket;
    let waiting = 0;
    connection.on('packetCreate', (packet: EnginePacket) => {
      waiting += lengthOf(packet);
      if (waiting + tcp.writableLength > limits.sendQueueBytes) this.onFault('too-slow');
    });
    // Now in the TCP socket's queue. Engine.IO's `drain` fires at once, whether the data was sent or not.
    connection.on('flush', () => {
      waiting = 0;
    });
  }

  /** Whether the connection is within its rate at this moment; a request that comes while it is not is refused. */
  get isWithinRate(): boolean {
    return this.#isWithinRate;
  }
}

/** UTF-16 code units: for what is sent here close enough to bytes for a limit. */
function lengthOf(packet: EnginePacket): number {
  return typeof packet.data === 'string' ? packet.data.length : 0;
}
