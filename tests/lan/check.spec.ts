import { HubProcess } from '../support/hub-process.ts';
import { PROTOCOL_VERSION, type Verdict } from '../../signaling/protocol/index.ts';
import { HUB_PORT } from './rig/app.ts';
import { Attacker } from './rig/attacker.ts';
import { advertOfVersion, stolenAdvert } from './rig/bogus-adverts.ts';
import type { LanHost } from './rig/host.ts';
import type { Lan } from './rig/lan.ts';
import { type PageLessClient, until } from './rig/page-less-client.ts';
import { hubNameAt, hubsOwnerFirst, type Member, startTeam, untilUnited } from './rig/team.ts';
import { expect, test } from './test.ts';

const ANSWER_MS = 15_000;

/** Somebody who wonders where the others are, and what the check is to answer. */
interface Question {
  asks: PageLessClient;
  verdict: Verdict;
  /** What the page would tell of its links. */
  unreachablePeers?: number;
}

interface Case {
  fault: string;
  plant: (lan: Lan) => Promise<Question>;
}

const CASES: Case[] = [
  {
    fault: 'none, asked where the hub is followed',
    async plant(lan) {
      const { follower } = await openTwo(lan);
      return { asks: follower.client, verdict: { kind: 'all-well' } };
    },
  },
  {
    fault: 'none, asked where the hub is',
    async plant(lan) {
      const { owner } = await openTwo(lan);
      return { asks: owner.client, verdict: { kind: 'all-well' } };
    },
  },
  {
    fault: 'none, and somebody announces the hub’s key at a closed port',
    async plant(lan) {
      const { owner, follower } = await openTwo(lan);
      const mallory = await lan.addHost();
      await new Attacker(mallory, [stolenAdvert(hubNameAt(owner, mallory))], 10).sentAll;
      return { asks: follower.client, verdict: { kind: 'all-well' } };
    },
  },
  {
    fault: 'the network is gone',
    async plant(lan) {
      const { host, client } = await openOne(await lan.addHost());
      host.card.loseAddress();
      await until([client], 'the app sees it', () => client.state.networkChanges > 0);
      return { asks: client, verdict: { kind: 'no-network' } };
    },
  },
  {
    fault: 'multicast is dropped from the start, nobody was ever met',
    async plant(lan) {
      const hosts = await lan.addHosts(2);
      for (const { card } of hosts) card.impair({ kind: 'multicast-dropped' });
      const [{ client }] = (await startTeam(hosts)) as [Member, Member];
      return { asks: client, verdict: { kind: 'multicast-blocked' } };
    },
  },
  {
    fault: 'multicast is dropped, the hub goes on',
    async plant(lan) {
      const { follower } = await openTwo(lan);
      follower.host.card.impair({ kind: 'multicast-dropped' });
      return { asks: follower.client, verdict: { kind: 'multicast-blocked' } };
    },
  },
  {
    fault: 'a firewall closes the hub’s port',
    async plant(lan) {
      const hub = await lan.addHost();
      const { url } = await HubProcess.start(hub);
      const { host, port } = new URL(url);
      hub.card.impair({ kind: 'port-closed', port: Number(port) });
      const { client } = await openOne(await lan.addHost());
      return { asks: client, verdict: { kind: 'port-closed', address: host } };
    },
  },
  hubLost('Earshot is closed on the other computer', ({ app }) => app.kill(), 'port-closed'),
  hubLost('the other computer is asleep', ({ host }) => host.freeze(), 'asleep'),
  hubLost('the other computer is off', ({ host }) => host.losePower(), 'asleep'),
  {
    fault: 'client isolation, seen before a call',
    async plant(lan) {
      await HubProcess.start(await lan.addHost());
      const hosts = await lan.addHosts(2);
      for (const { card } of hosts) card.isolate();
      const team = (await startTeam(hosts)) as [Member, Member];
      await untilUnited(team);
      return { asks: team[0].client, verdict: { kind: 'peers-isolated' } };
    },
  },
  {
    fault: 'links do not come up',
    async plant(lan) {
      const { follower } = await openTwo(lan);
      return { asks: follower.client, verdict: { kind: 'peers-isolated' }, unreachablePeers: 1 };
    },
  },
  {
    fault: 'a VPN takes what is meant for the hub',
    async plant(lan) {
      const { owner, follower } = await openTwo(lan);
      follower.host.startVpn('tun0', owner.host.address);
      await untilServing(follower);
      return { asks: follower.client, verdict: { kind: 'vpn', card: 'tun0' } };
    },
  },
  {
    fault: 'another version of Earshot',
    async plant(lan) {
      const host = await lan.addHost();
      const theirs = PROTOCOL_VERSION + 1;
      const { client } = await openOne(await lan.addHost());
      await new Attacker(host, [advertOfVersion(theirs)], 2).sentAll;
      const address = `${host.address}:${HUB_PORT}`;
      return { asks: client, verdict: { kind: 'other-version', address, theirs, ours: PROTOCOL_VERSION } };
    },
  },
  {
    fault: 'set to one hub, and the others use another',
    async plant(lan) {
      const mine = await openOne(await lan.addHost(), ['--no-discovery']);
      const theirs = await openOne(await lan.addHost());
      const [me] = (await startTeam([await lan.addHost()], {
        first: 3,
        args: ['--hub', `https://${hubOf(mine)}`],
      })) as [Member];
      await untilUnited([mine, me]);
      return { asks: me.client, verdict: { kind: 'other-hub', ours: hubOf(mine), theirs: hubOf(theirs) } };
    },
  },
];

for (const { fault, plant } of CASES) {
  test(`the connection check names the fault: ${fault}`, async ({ lan, report }) => {
    const { asks, verdict, unreachablePeers = 0 } = await plant(lan);
    const askedAt = Date.now();
    const answer = await asks.call('checkConnection', { unreachablePeers });
    const tookMs = Date.now() - askedAt;
    expect(answer.ok && answer.data.verdict, JSON.stringify(answer, null, 2)).toEqual(verdict);
    report.time(`connection check; fault: ${fault}`, `says \`${verdict.kind}\``, tookMs, { within: ANSWER_MS });
  });
}

/** Somebody asks who was left alone by the hub of the other one. */
function hubLost(fault: string, happens: (owner: Member) => unknown, kind: 'port-closed' | 'asleep'): Case {
  return {
    fault,
    async plant(lan) {
      const { owner, follower } = await openTwo(lan);
      await untilRemembered(owner, follower);
      await happens(owner);
      await untilServing(follower);
      return { asks: follower.client, verdict: { kind, address: hubOf(owner) } };
    },
  };
}

/** Somebody who is alone, and online. */
async function openOne(host: LanHost, args: string[] = []): Promise<Member> {
  const [member] = (await startTeam([host], { args })) as [Member];
  await untilUnited([member]);
  return member;
}

/** Two people who have met. */
async function openTwo(lan: Lan): Promise<{ owner: Member; follower: Member }> {
  const team = await startTeam(await lan.addHosts(2));
  await untilUnited(team);
  const [owner, follower] = hubsOwnerFirst(team) as [Member, Member];
  return { owner, follower };
}

/** Waits until somebody has lost the other one's hub and serves, alone. */
async function untilServing({ client }: Member): Promise<void> {
  await until([client], 'serves', () => client.state.hubInfo?.hub.kind === 'own');
}

/** Waits until somebody has heard the hub that they follow announce itself, and so remembers it ([LAN-11]). */
async function untilRemembered(owner: Member, { app }: Member): Promise<void> {
  await expect.poll(() => app.knownHubs()).toContain(`https://${hubOf(owner)}`);
}

/** Where a person's own hub is, as `host:port`. */
function hubOf({ host: { address } }: Member): string {
  return `${address}:${HUB_PORT}`;
}
