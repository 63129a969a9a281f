import { beforeEach, expect, it } from 'vitest';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { Topic } from '../link/topic.ts';
import { HeldBackTeller, type HeldPictures } from './held-back.ts';

const said = (camera: boolean, screen: boolean) => ({ kind: 'held-back', camera, screen });

let topic: Topic<RoomFrame>;
let teller: HeldBackTeller;
beforeEach(() => {
  topic = new Topic();
  teller = new HeldBackTeller(topic, new Scope());
});

/** What a peer is told, while its channel takes it. */
function open(peerId: string, takes: () => boolean = () => true): RoomFrame[] {
  const told: RoomFrame[] = [];
  topic.open(peerId, { send: (frame) => takes() && told.push(frame) > 0 });
  return told;
}

const set = (held: Record<string, HeldPictures>) => teller.set(new Map(Object.entries(held)));
const [CAMERA, BOTH, NONE] = [
  { camera: true, screen: false },
  { camera: true, screen: true },
  { camera: false, screen: false },
];

it('[HELD-1] each peer is told which pictures wait on the way to it, when that changes', () => {
  const [toAnn, toBob] = [open('ann'), open('bob')];
  set({ ann: CAMERA, bob: NONE });
  set({ ann: CAMERA, bob: NONE });
  set({ ann: BOTH, bob: NONE });
  set({ ann: NONE, bob: NONE });
  expect(toAnn).toEqual([said(false, false), said(true, false), said(true, true), said(false, false)]);
  expect(toBob).toEqual([said(false, false)]);
});

it('[HELD-1] whoever comes meanwhile hears it, and whoever comes back hears that it is over', () => {
  open('ann');
  set({ ann: CAMERA });
  expect(open('ann')).toEqual([said(true, false)]);
  set({ ann: NONE });
  expect(open('ann'), 'it may know nothing of that').toEqual([said(false, false)]);
});

it('[HELD-1] what a full channel did not take is said later', () => {
  let isFull = false;
  const told = open('ann', () => !isFull);
  isFull = true;
  set({ ann: CAMERA });
  isFull = false;
  set({ ann: CAMERA });
  expect(told).toEqual([said(false, false), said(true, false)]);
});
