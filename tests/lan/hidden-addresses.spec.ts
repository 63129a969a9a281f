import { cheapCamera } from '../support/cheap-media.ts';
import { ownCandidateAddresses } from '../support/instrument.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { comeByLink, exchangeChat } from './guest.ts';
import { HUB_PORT } from './rig/app.ts';
import { startTeam } from './rig/team.ts';
import { expect, test } from './test.ts';

test('[SIG-4] two guests without devices meet where multicast is blocked: the hub tells the addresses they hide', async ({
  lan,
}) => {
  const hosts = await lan.addHosts(3);
  for (const { card } of hosts) card.impair({ kind: 'multicast-dropped' });
  const [hub, ...guests] = hosts;
  await startTeam([hub!]);
  const link = `http://${hub!.address}:${HUB_PORT}/j/standup`;
  const [gina, hugo] = await Promise.all(
    guests.map(async (host, i) => {
      const browser = await host.launchBrowser(cheapCamera());
      return comeByLink(browser, link, ['Gina', 'Hugo'][i]!, { permitted: false });
    }),
  );
  for (const guest of [gina!, hugo!]) await guest.button('Join room').click();
  await expectAllConnected([gina!, hugo!]);
  for (const guest of [gina!, hugo!]) {
    const addresses = await ownCandidateAddresses(guest.page);
    expect(addresses).toContainEqual(expect.stringMatching(/\.local$/));
    expect(addresses.filter((address) => !address.endsWith('.local'))).toEqual([]);
  }

  await exchangeChat(gina!, hugo!);
  await gina!.control('Share screen').click();
  await expectMovingPicture(hugo!.screenOf('Gina'));
});
