import { expectMovingPicture, expectVoices } from '../support/media.ts';
import { speakAsTomorrow, speakAsYesterday } from '../support/other-versions.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

test('[PEER-1] [PEER-2] [PEER-3] people of tomorrow and of yesterday are called, seen, heard and read', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const tom = await openPeer('Tom', { initScript: speakAsTomorrow });
  const yves = await openPeer('Yves', { initScript: speakAsYesterday });
  const peers = [ann, tom, yves];

  await ann.call(tom);
  await tom.accept();
  await expectAllConnected([ann, tom]);
  await yves.joinRoom(await ann.copiedLink());
  await expectAllConnected(peers);

  for (const peer of peers) {
    const others = peers.filter((other) => other !== peer);
    await Promise.all(others.map(({ name }) => expectMovingPicture(peer.tile(name))));
    await expectVoices(peer.page, others.length);
    for (const { name } of others) await expect(peer.microphoneOf(name, 'Microphone on')).toBeVisible();
    await peer.control('Chat').click();
  }
  for (const peer of peers) {
    await peer.sendChat(`Hello from ${peer.name}`);
    for (const { chatLog } of peers) await expect(chatLog).toContainText(`Hello from ${peer.name}`);
  }
});
