import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { StateExchange } from './state-exchange.ts';
import type { StatedPeer } from './state-exchange.ts';
import { Topic } from './topic.ts';

const STATE = {
  kind: 'state',
  name: 'Anna',
  microphone: 'on',
  speaking: false,
  camera: 'on',
  share: { mode: 'text' },
} as const;
const SILENT = {
  remoteState: null,
  sharePaused: false,
  shareStill: false,
  shareSound: false,
  shareMarked: false,
  sharePointing: null,
  shareMouse: null,
  hand: null,
  heldBack: null,
};
const paused = (now: boolean) => ({ kind: 'share-paused', paused: now }) as const;

describe('StateExchange', () => {
  let topic: Topic<RoomFrame>;
  let peers: Map<string, StatedPeer>;
  let exchange: StateExchange;
  let now: number;
  let changes: number;

  beforeEach(() => {
    topic = new Topic();
    peers = new Map(['anna', 'ben'].map((peerId) => [peerId, { ...SILENT }]));
    [now, changes] = [0, 0];
    exchange = new StateExchange({ topic, peers, clock: { now: () => now } });
    exchange.onChange.add(() => (changes += 1));
  });

  function open(peerId: string): RoomFrame[] {
    const sent: RoomFrame[] = [];
    topic.open(peerId, { send: (frame) => sent.push(frame) > 0 });
    return sent;
  }

  it('[CTRL-11] a paused share is told after the state: to those who are there, and to who comes while it is paused', () => {
    const toAnna = open('anna');
    exchange.setOwn(STATE);
    exchange.setOwn(paused(true));
    exchange.setOwn(paused(true));
    expect(toAnna).toEqual([STATE, paused(true)]);
    expect(open('ben')).toEqual([STATE, paused(true)]);
    exchange.setOwn(paused(false));
    expect(toAnna.at(-1)).toEqual(paused(false));
    // A link that was down meanwhile hears that it goes on.
    expect(open('ben')).toEqual([STATE, paused(false)]);
  });

  it('[CTRL-11] what a peer says of its share is noted of it alone, whichever comes first', () => {
    topic.deliver('anna', paused(true));
    topic.deliver('anna', STATE);
    topic.deliver('nobody', paused(true));
    expect(peers.get('anna')).toEqual({ ...SILENT, remoteState: STATE, sharePaused: true });
    expect(peers.get('ben')).toEqual(SILENT);
    expect(changes).toBe(2);
  });

  it('[CTRL-12] that a peer has paused its share is noted, as often as that it gives no picture and beside that', () => {
    const still = (now: boolean) => ({ kind: 'share-still', still: now }) as const;
    topic.deliver('anna', still(true));
    topic.deliver('anna', paused(true));
    expect(peers.get('anna')).toEqual({ ...SILENT, sharePaused: true, shareStill: true });
    for (let count = 0; count < 1_000; count += 1) topic.deliver('anna', still(count % 2 === 0));
    expect(changes).toBe(LIMITS.toldStatesPerSecond + 1);
  });

  it('[SOUND-2] that the sound of its share is sent is noted, as often as its pauses and beside them', () => {
    const sound = (sent: boolean) => ({ kind: 'share-sound', sent }) as const;
    topic.deliver('anna', sound(true));
    topic.deliver('anna', paused(true));
    expect(peers.get('anna')).toEqual({ ...SILENT, sharePaused: true, shareSound: true });
    for (let count = 0; count < 1_000; count += 1) topic.deliver('anna', sound(count % 2 === 0));
    expect(changes).toBe(LIMITS.toldStatesPerSecond + 1);
  });

  it('[MARKED-1] that the picture of its share has pointers in it is noted, as often as its pauses and beside them', () => {
    const marked = (now: boolean) => ({ kind: 'share-marked', marked: now }) as const;
    topic.deliver('anna', marked(true));
    topic.deliver('anna', paused(true));
    expect(peers.get('anna')).toEqual({ ...SILENT, sharePaused: true, shareMarked: true });
    for (let count = 0; count < 1_000; count += 1) topic.deliver('anna', marked(count % 2 === 0));
    expect(changes).toBe(LIMITS.toldStatesPerSecond + 1);
  });

  it('[POINT-2] what a peer says of pointing at its share is noted, as often as of its pauses and beside them', () => {
    const pointing = (surface: number) => ({ kind: 'share-pointing', allowed: true, surface }) as const;
    for (let count = 0; count < 1_000; count += 1) topic.deliver('anna', pointing(count));
    topic.deliver('anna', paused(true));
    expect(peers.get('anna')).toEqual({
      ...SILENT,
      sharePaused: true,
      sharePointing: pointing(LIMITS.toldStatesPerSecond - 1),
    });
  });

  it('[MOUSE-1] on what its mouse can be followed is noted, as often as its pauses and beside them', () => {
    for (let count = 0; count < 1_000; count += 1) topic.deliver('anna', { kind: 'share-mouse', surface: count });
    topic.deliver('anna', paused(true));
    expect(peers.get('anna')).toEqual({ ...SILENT, sharePaused: true, shareMouse: LIMITS.toldStatesPerSecond - 1 });
  });

  it("[HAND-1] the ticket of a raised hand is noted, as often as the share's pauses and beside them", () => {
    for (let count = 1; count <= 1_000; count += 1) topic.deliver('anna', { kind: 'hand', ticket: count });
    topic.deliver('anna', paused(true));
    expect(peers.get('anna')).toEqual({ ...SILENT, sharePaused: true, hand: LIMITS.toldStatesPerSecond });
  });

  it('[HELD-1] which of its pictures wait is noted, as often as its pauses and beside them', () => {
    const held = (camera: boolean) => ({ kind: 'held-back', camera, screen: true }) as const;
    for (let count = 1; count <= 1_000; count += 1) topic.deliver('anna', held(count % 2 === 1));
    topic.deliver('anna', paused(true));
    expect(peers.get('anna')).toEqual({ ...SILENT, sharePaused: true, heldBack: held(false) });
    expect(changes).toBe(LIMITS.toldStatesPerSecond + 1);
  });

  it('[CTRL-11] [LIM-5] more than 10 a second of one sender change nothing, and take nothing from the others', () => {
    for (let count = 0; count < 1_000; count += 1) topic.deliver('anna', paused(count % 2 === 0));
    expect(changes).toBe(LIMITS.toldStatesPerSecond);
    topic.deliver('ben', paused(true));
    expect(peers.get('ben')?.sharePaused).toBe(true);
    now += 1_000;
    topic.deliver('anna', paused(true));
    expect(peers.get('anna')?.sharePaused).toBe(true);
  });

  it('[LIM-5] what everybody of a full room says of everything makes nobody’s limit forgotten', () => {
    const told = [
      { kind: 'share-still', still: true },
      { kind: 'share-sound', sent: true },
      { kind: 'share-marked', marked: true },
      { kind: 'share-pointing', allowed: true, surface: 1 },
      { kind: 'share-mouse', surface: 1 },
      { kind: 'hand', ticket: 1 },
      { kind: 'held-back', camera: true, screen: true },
    ] as const satisfies readonly RoomFrame[];
    const others = Array.from({ length: LIMITS.roomCapacity - 1 }, (_one, index) => `peer-${index}`);
    for (const peerId of others) peers.set(peerId, { ...SILENT });
    for (let count = 0; count < LIMITS.toldStatesPerSecond; count += 1) topic.deliver(others[0]!, paused(true));
    for (const peerId of others) for (const frame of told) topic.deliver(peerId, frame);
    topic.deliver(others[0]!, paused(false));
    expect(peers.get(others[0]!)).toMatchObject({ sharePaused: true, hand: 1 });
  });
});
