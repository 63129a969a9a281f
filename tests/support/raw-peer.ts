import { randomBytes } from 'node:crypto';
import { io } from 'socket.io-client';
import { PROTOCOL_VERSION } from '../../signaling/protocol/index.ts';

/** A member of a room as the hub sees it, without a browser: it answers no offers. */
export interface RawPeer {
  /** Leaves at once, without the grace time of a lost connection. */
  leave(): Promise<void>;
}

/** Greets the hub and joins a room. Throws when the hub refuses either. */
export async function joinWithoutMedia(hubUrl: string, name: string, code: string): Promise<RawPeer> {
  const socket = io(hubUrl, { transports: ['websocket'], forceNew: true, reconnection: false });
  const request = async (event: string, input: object) => {
    const answer = (await socket.timeout(5_000).emitWithAck(event, input)) as { ok: boolean; code?: string };
    if (!answer.ok) throw new Error(`${event} was refused: ${answer.code}`);
  };
  const secret = randomBytes(32).toString('base64url');
  await request('hello', { version: PROTOCOL_VERSION, secret, name, availability: 'available', client: 'browser' });
  await request('join', { code, visit: randomBytes(9).toString('base64url') });
  return {
    async leave() {
      await request('leave', {});
      socket.disconnect();
    },
  };
}
