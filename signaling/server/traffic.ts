import type { HubLimits } from './config.ts';
import type { HubSocket } from './hub-socket.ts';
import { TokenBucket } from './token-bucket.ts';

/** What Engine.IO's events carry, as far as it is measured here. */
interface EnginePacket {
  type: string;
  data?: unknown;
}

export interface TrafficEvents {
  onFlood: () => void;
  /** No request has binary attachments. */
  onBinary: () => void;
  onTooSlow: () => void;
}

/**
 * Watches what one connection sends and what waits to be sent to it, below Socket.IO, so that packets which are no
 * requests count as well. See SPEC.md [LIM-3] and [LIM-6].
 *
 * @returns whether the connection is within its rate at this moment; a request that comes while it is not is refused
 */
export function watchTraffic(
  socket: HubSocket,
  limits: HubLimits,
  now: () => number,
  events: TrafficEvents,
): () => boolean {
  const messages = new TokenBucket(limits.burstMessages, limits.messagesPerSecond, now());
  const bytes = new TokenBucket(limits.bytesPerSecond, limits.bytesPerSecond, now());
  let withinRate = true;
  let queued = 0;
  let inFlight = 0;

  socket.conn.on('packet', (packet: EnginePacket) => {
    const levels = [messages.take(1, now()), bytes.take(lengthOf(packet), now())];
    withinRate = levels.every((level) => level === 'ok');
    if (levels.includes('flood')) events.onFlood();
    if (packet.type === 'message' && typeof packet.data !== 'string') events.onBinary();
  });
  socket.conn.on('packetCreate', (packet: EnginePacket) => {
    queued += lengthOf(packet);
    if (queued > limits.sendQueueBytes) events.onTooSlow();
  });
  // Engine.IO hands over its whole queue at a flush, and drains when the operating system has taken all of it.
  socket.conn.on('flush', (packets: EnginePacket[]) => {
    inFlight = packets.reduce((sum, packet) => sum + lengthOf(packet), 0);
  });
  socket.conn.on('drain', () => {
    queued -= inFlight;
    inFlight = 0;
  });
  return () => withinRate;
}

/** UTF-16 code units, which for what is sent here is bytes, near enough for a limit. */
function lengthOf(packet: EnginePacket): number {
  return typeof packet.data === 'string' ? packet.data.length : 0;
}
