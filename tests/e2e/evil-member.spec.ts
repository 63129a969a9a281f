import { LIMITS, type LinkSignal } from '../../signaling/protocol/index.ts';
import { keepDataChannels, memberNamed, sayTo } from '../support/evil/member.ts';
import { MADE_UP_SEAL } from '../support/keys-of-names.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';
import { renameRoom } from '../support/rename-room.ts';
import { expect, test } from '../support/test.ts';

/** Of each kind; together fewer frames than would cut the sender off. */
const SIGNALS = 100;
const ATTACK_MS = 5_000;

declare global {
  interface Window {
    linkStates: string[];
  }
}

/** Notes every state from now on of the link that a tile shows. */
async function watchLink(peer: Peer, name: string): Promise<() => Promise<string[]>> {
  await peer.tile(name).evaluate((tile) => {
    window.linkStates = [];
    const note = () => window.linkStates.push((tile as HTMLElement).dataset['link'] ?? '');
    new MutationObserver(note).observe(tile, { attributeFilter: ['data-link'] });
  });
  return () => peer.page.evaluate(() => window.linkStates);
}

function connectionsMade({ page }: Peer): Promise<number> {
  return page.evaluate(() => window.rtcRecorder.connections.length);
}

test('[LINK-9] a member says in the name of another that their link starts again: it does not, and their call goes on', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const ben = await openPeer('Ben');
  const eve = await openPeer('Eve', { initScript: keepDataChannels });
  for (const peer of [ann, ben, eve]) await peer.joinRoom('team');
  await expectAllConnected([ann, ben, eve]);
  const [from, to] = [await memberNamed(eve.page, 'Ben'), await memberNamed(eve.page, 'Ann')];
  const states = await watchLink(ann, 'Ben');
  const before = await connectionsMade(ann);

  const offer = { type: 'offer', sdp: 'v=0\r\n' } as const;
  const bodies: LinkSignal['body'][] = [
    { kind: 'rebuild' },
    { kind: 'description', negotiation: 1, description: offer, ...MADE_UP_SEAL },
  ];
  const forged = Array.from({ length: SIGNALS }, (_, i) =>
    bodies.map((body) => {
      const signal: LinkSignal = { visit: from.visit, toVisit: to.visit, epoch: i + 1, body };
      return { kind: 'relayed', from: from.peerId, signal };
    }),
  );
  await sayTo(eve.page, 'Ann', forged.flat(), ATTACK_MS);

  expect(await states()).toEqual([]);
  expect(await connectionsMade(ann)).toBe(before);
  await expectMovingPicture(ann.tile('Ben'));
  await expectMovingPicture(ben.tile('Ann'));
});

test('[SETTINGS-7] a member raises name and lock of the room as far as it can, again and again: the others change them on', async ({
  openPeer,
}) => {
  const [ann, ben] = [await openPeer('Ann'), await openPeer('Ben')];
  const eve = await openPeer('Eve', { initScript: keepDataChannels });
  for (const peer of [ann, ben, eve]) await peer.joinRoom('team');
  await expectAllConnected([ann, ben, eve]);

  const { peerId: by } = await memberNamed(eve.page, 'Ann');
  const steps = Array.from({ length: SIGNALS / 2 }, (_, i) => (i + 1) * LIMITS.revisionsAhead);
  const charters = [Number.MAX_SAFE_INTEGER, LIMITS.revisions, ...steps].map((revision) => ({
    kind: 'charter',
    charter: {
      title: { value: `Owned ${revision}`, revision, by },
      lock: { value: `${revision}`.padEnd(43, 'A'), revision, by },
    },
  }));
  await Promise.all(['Ann', 'Ben'].map((name) => sayTo(eve.page, name, charters, ATTACK_MS / 2)));

  for (const peer of [ann, ben]) await expect(peer.page.getByText('Locked', { exact: true })).toBeVisible();
  await ann.chooseOfRoom('Unlock room');
  await renameRoom(ben, 'Stand-up');
  const dan = await openPeer('Dan');
  await dan.joinRoom('team');
  for (const peer of [ann, ben, dan]) {
    await expect(peer.page.getByTitle('Stand-up')).toBeVisible();
    await expect(peer.page.getByText('Locked', { exact: true })).toBeHidden();
  }
  // Not Dan with Eve: her own app may have followed her half-way, and go on in what it takes for a locked room.
  for (const late of [eve, dan]) await expectAllConnected([ann, ben, late]);
  await expectMovingPicture(ann.tile('Ben'));
});
