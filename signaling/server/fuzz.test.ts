import { describe, expect, it } from 'vitest';
import { FuzzPeer } from './testing/fuzz-peer.ts';
import { PATIENT, serveTestHub } from './testing/hub.ts';

/** Seeds that once failed stay here. */
const KEPT_SEEDS: number[] = [];
const SEEDS = [...KEPT_SEEDS, 1, 2, 3, 4, 5, 6, 7, 8, Math.floor(Math.random() * 2 ** 32)];
const PEERS = 6;
const ROUNDS = 40;
const CODES = ['red', 'green', 'blue'];

type Random = (below: number) => number;

/** Mulberry32: small, and the same on every machine. */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One step of one peer. */
async function act(peer: FuzzPeer, peers: FuzzPeer[], random: Random): Promise<void> {
  switch (random(12)) {
    case 0:
    case 1:
      return peer.join(CODES[random(CODES.length)]!);
    case 2:
      return peer.leave();
    case 3:
    case 4:
      return peer.ring(peers[random(peers.length)]!);
    case 5:
      return peer.answer(true);
    case 6:
      return peer.answer(false);
    case 7:
    case 8:
      return peer.signal(peers[random(peers.length)]!, random(2) === 0);
    case 9:
      await peer.goodbye(CODES[random(CODES.length)]!, random(2) === 0);
      return peer.connect();
    case 10:
      peer.client.cut();
      return peer.connect();
    default:
      // A second connection while the first still stands, as after a cut that the hub has not noticed.
      return peer.connect();
  }
}

/** What the peers believe, room by room, and what each of them was last told. */
function views(peers: FuzzPeer[]) {
  return peers.map((peer) => ({
    name: peer.name,
    inRoom: peers
      .filter(({ stay }) => peer.stay && stay?.code === peer.stay.code)
      .map(({ peerId, stay }) => `${peerId} ${stay?.visit} present`)
      .sort(),
    told: (peer.stay ? (peer.roster()?.members ?? []) : [])
      .map(({ peerId, visit, state }) => `${peerId} ${visit} ${state}`)
      .sort(),
  }));
}

describe(
  '[ROOM-5] after any joins, leaves, calls, signals, goodbyes and cuts everybody has the same roster',
  { timeout: 30_000 },
  () => {
    it.each(SEEDS)('seed %i', async (seed) => {
      const random = seeded(seed);
      const hub = await serveTestHub({ resumeGraceMs: 30, ringMs: 60, emptyRoomMs: 30, burstMessages: 100_000 });
      const peers = Array.from({ length: PEERS }, (_, index) => new FuzzPeer(hub.url, `Peer ${index}`));
      await Promise.all(peers.map((peer) => peer.connect()));
      for (let round = 0; round < ROUNDS; round += 1) {
        // Different peers act at once; one peer does one thing after the other.
        const acting = new Set(Array.from({ length: 1 + random(3) }, () => peers[random(PEERS)]!));
        await Promise.all([...acting].map((peer) => act(peer, peers, random)));
      }
      await expect.poll(() => hub.hub.counts().calls, PATIENT).toBe(0);
      for (const peer of peers) await peer.settle();
      await expect
        .poll(() => views(peers).filter(({ inRoom, told }) => inRoom.join() !== told.join()), {
          ...PATIENT,
          message: `seed ${seed}`,
        })
        .toEqual([]);
      const rosters = new Map(
        peers.flatMap((peer) =>
          peer.stay ? [[`${peer.stay.code} ${JSON.stringify(peer.roster())}`, peer.stay.code]] : [],
        ),
      );
      expect(rosters.size, `seed ${seed}: one roster a room, with one revision`).toBe(new Set(rosters.values()).size);
      await Promise.all(peers.map((peer) => peer.goodbye(CODES[random(CODES.length)]!, random(2) === 0)));
      await expect
        .poll(() => hub.hub.counts(), { ...PATIENT, message: `seed ${seed}: nothing is left of anybody` })
        .toEqual({ connections: 0, peers: 0, rooms: 0, calls: 0 });
      await hub.close();
    });
  },
);
