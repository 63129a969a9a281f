import { greet } from '../../signaling/server/testing/raw-client.ts';
import { expectMovingPicture, expectVoices } from '../support/media.ts';
import { openConnections } from '../support/instrument.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

const PEOPLE = ['Ann', 'Bob', 'Cara', 'Dora'];

for (const size of [2, 3, 4]) {
  test(`a room of ${size}: every picture moves and every voice is heard`, async ({ openPeer }) => {
    const peers = await Promise.all(PEOPLE.slice(0, size).map((name) => openPeer(name)));
    for (const peer of peers) await peer.joinRoom('team');
    await expectAllConnected(peers);
    await Promise.all(
      peers.flatMap((peer) => [
        ...peers.map((other) => expectMovingPicture(peer === other ? peer.ownTile : peer.tile(other.name))),
        expectVoices(peer.page, size - 1),
      ]),
    );
  });
}

test('a new room has a code and a link that others come in by', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  await ann.makeRoom();
  const code = await ann.roomCode();
  const bob = await openPeer('Bob', { path: await ann.copiedLink() });
  await expect(bob.page.getByRole('textbox', { name: 'Room code' })).toHaveValue(code);
  await bob.button('Join room').click();
  await expect(ann.notice('Bob joined.')).toBeVisible();
  await expectAllConnected([ann, bob]);
  // Whom he found there did not join.
  await expect(bob.notice('joined.')).toBeHidden();
});

test('the copied link leads to the room', async ({ openPeer, hub }) => {
  const ann = await openPeer('Ann');
  await ann.joinRoom('Team-Standup');
  expect(await ann.copiedLink()).toBe(`${hub.url}/j/#team-standup`);
});

test('[JOIN-3] a ninth is told that the room is full', async ({ openPeer, hub }) => {
  // Without a browser: the hub counts members, not what they send.
  const members = await Promise.all(Array.from({ length: 8 }, (_, i) => greet(hub.url, `Guest ${i}`)));
  await Promise.all(members.map(({ client, visit }) => client.ask('join', { code: 'team', visit })));
  const ann = await openPeer('Ann');
  await ann.page.getByRole('textbox', { name: 'Room code' }).fill('team');
  await ann.button('Join room').click();
  await expect(ann.notice('This room is full')).toBeVisible();
  await ann.expectInLobby();
  await members[0]?.client.ask('leave', {});
  await ann.joinRoom('team');
  for (const { client } of members) client.socket.disconnect();
});

test('[CTRL-6] who leaves is gone from the room, and can come back', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await bob.leave();
  await expect(ann.tile('Bob')).toBeHidden();
  await expect.poll(() => openConnections(ann.page)).toBe(0);
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(ann.tile('Bob'));
  await expectVoices(ann.page, 1);
});

test('closing the window is leaving', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await bob.close();
  await expect(ann.tile('Bob')).toBeHidden({ timeout: 15_000 });
});

test('a reload comes back into the room', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await bob.page.reload();
  await bob.expectInRoom();
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(ann.tile('Bob'));
  await expectMovingPicture(bob.tile('Ann'));
  await expect(ann.tile('Bob')).toHaveCount(1);
});
