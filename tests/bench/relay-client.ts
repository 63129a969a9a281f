import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { PROTOCOL_VERSION, type RequestOutput } from '../../signaling/protocol/index.ts';
import { signerOf } from '../../signaling/server/identity.ts';

/** Sends signals to a receiver through a relay, and knows when each arrived. */
export interface RelayPair {
  /** Resolves when the signal has arrived and was acknowledged. */
  send(): Promise<void>;
  close(): void;
}

type Signals = { visit: string; toVisit: string; epoch: number; body: object };

/** Two members of one room of our hub. */
export async function pairOnHub(url: string): Promise<RelayPair> {
  const [sender, receiver] = [connect(url), connect(url)];
  const [visit, toVisit] = [randomBytes(9).toString('base64url'), randomBytes(9).toString('base64url')];
  await enterRoom(sender, visit);
  const to = await enterRoom(receiver, toVisit);
  return relayPair(sender, receiver, to, { visit, toVisit });
}

/** Two sockets of the bare relay. */
export async function pairOnBareRelay(url: string): Promise<RelayPair> {
  const [sender, receiver] = [connect(url), connect(url)];
  await Promise.all(
    [sender, receiver].map((socket) => new Promise<void>((resolve) => socket.once('connect', resolve))),
  );
  return relayPair(sender, receiver, receiver.id ?? '', { visit: 'a'.repeat(12), toVisit: 'b'.repeat(12) });
}

function connect(url: string): Socket {
  return io(url, { transports: ['websocket'], forceNew: true });
}

/** Greets the hub and joins; answers the own peer id. */
async function enterRoom(socket: Socket, visit: string): Promise<string> {
  const { data } = (await socket.emitWithAck('features', { features: [] })) as { data: RequestOutput<'features'> };
  const signer = signerOf(randomBytes(32).toString('base64url'));
  const statement = { purpose: 'hello', challenge: data.challenge, hubId: data.hubId, hubKey: null } as const;
  const proof = { publicKey: signer.publicKey, signature: await signer.sign(statement), hubKey: null };
  const hello = { version: PROTOCOL_VERSION, ...proof, name: 'Bench', availability: 'available', client: 'browser' };
  const greeted = (await socket.emitWithAck('hello', hello)) as { ok: true; data: { peerId: string } };
  await socket.emitWithAck('join', { code: 'bench', visit });
  return greeted.data.peerId;
}

function relayPair(
  sender: Socket,
  receiver: Socket,
  to: string,
  visits: Pick<Signals, 'visit' | 'toVisit'>,
): RelayPair {
  // The number of the signal travels as its epoch; the rest is as long as a usual offer.
  const arrivals = new Map<number, () => void>();
  receiver.on('signal', ({ signal }: { signal: Signals }) => {
    arrivals.get(signal.epoch)?.();
    arrivals.delete(signal.epoch);
  });
  const seal = { key: 'A'.repeat(43), signature: 'A'.repeat(86) };
  const description = { type: 'offer', sdp: 'x'.repeat(4_000) };
  const body = { kind: 'description', negotiation: 1, description, ...seal };
  let sent = 0;
  return {
    async send() {
      sent += 1;
      const epoch = sent;
      const arrived = new Promise<void>((resolve) => arrivals.set(epoch, resolve));
      await Promise.all([arrived, sender.emitWithAck('signal', { to, signal: { ...visits, epoch, body } })]);
    },
    close() {
      sender.disconnect();
      receiver.disconnect();
    },
  };
}
