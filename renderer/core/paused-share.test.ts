import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeMedia, settle } from '../../tests/support/fake-media.ts';
import { FakeNetwork } from '../../tests/support/fake-network.ts';
import { FakePlatform } from '../../tests/support/fake-platform.ts';
import { LocalHub } from '../../tests/support/local-hub.ts';
import { createSession } from './engine.ts';
import type { Session } from './session-api.ts';

let media: FakeMedia;
let [anna, ben, cleo] = [] as unknown as [Session, Session, Session];

beforeEach(async () => {
  vi.useFakeTimers();
  media = new FakeMedia([]).install();
  vi.stubGlobal('RTCPeerConnection', new FakeNetwork().PeerConnection);
  vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
  const hub = new LocalHub();
  [anna, ben, cleo] = ['anna', 'ben', 'cleo'].map((name) => {
    const peerId = name.padEnd(22, '0');
    const session = createSession(new FakePlatform(hub.connect(peerId), peerId));
    session.setName(name);
    return session;
  }) as [Session, Session, Session];
  await settle();
  await join(anna, ben);
});
afterEach(() => {
  for (const session of [anna, ben, cleo]) session.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function join(...people: Session[]): Promise<void> {
  for (const session of people) session.joinRoom('standup');
  await settle();
}

/** What one sees of Anna's share: `none`, `shown` or `paused`. */
function seenBy(session: Session): string {
  const room = session.room.getState();
  const share = room.kind === 'joined' ? room.participants.find(({ name }) => name === 'anna')?.share : undefined;
  return share ? (share.paused ? 'paused' : 'shown') : 'none';
}

const everybody = () => [anna, ben, cleo].map(seenBy);

async function resizeShare(width: number, height: number): Promise<void> {
  Object.assign(media.newest('video'), { width, height });
  await vi.advanceTimersByTimeAsync(1_000);
}

it('[CTRL-11] a share that is paused is seen as that by those who are there, by who comes, and until it goes on', async () => {
  anna.startShare({});
  await settle();
  expect(everybody()).toEqual(['shown', 'shown', 'none']);
  await resizeShare(2, 2);
  await join(cleo);
  expect(everybody()).toEqual(['paused', 'paused', 'paused']);
  await resizeShare(800, 600);
  expect(everybody()).toEqual(['shown', 'shown', 'shown']);
});

it('[CTRL-11] one that begins without a picture is paused from the start; another one after it is not', async () => {
  const capture = media.getDisplayMedia.bind(media);
  vi.spyOn(media, 'getDisplayMedia').mockImplementationOnce(async () => {
    const stream = await capture();
    media.newest('video').muteSource(true);
    return stream;
  });
  anna.startShare({});
  await settle();
  expect([seenBy(anna), seenBy(ben)]).toEqual(['paused', 'paused']);
  anna.stopShare();
  anna.startShare({});
  await settle();
  expect([seenBy(anna), seenBy(ben)]).toEqual(['shown', 'shown']);
});
