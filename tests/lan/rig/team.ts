import { join } from 'node:path';
import { HUB_PORT, LanApp } from './app.ts';
import type { HubName } from './bogus-adverts.ts';
import { runIn } from './commands.ts';
import type { LanHost } from './host.ts';
import { PageLessClient, until } from './page-less-client.ts';
import { sees } from './page-less-state.ts';

/** Prints what an address answers, whatever its certificate. */
const GET = join(import.meta.dirname, 'get.mjs');

/** A host with the app and somebody at it who has no page. */
export interface Member {
  readonly host: LanHost;
  readonly app: LanApp;
  readonly client: PageLessClient;
}

export interface TeamOptions {
  /** People are called P1, P2 and so on, from this number on. */
  first?: number;
  /** More of the apps' command line. */
  args?: string[];
}

/** Starts the apps of these hosts at the same instant. */
export async function startTeam(hosts: LanHost[], { first = 1, args = [] }: TeamOptions = {}): Promise<Member[]> {
  const clients = await Promise.all(hosts.map((host, i) => PageLessClient.start(host, `P${first + i}`)));
  const apps = await Promise.all(hosts.map((host) => LanApp.start(host, args)));
  return hosts.map((host, i) => ({ host, app: apps[i]!, client: clients[i]! }));
}

/**
 * Starts the apps one after the other. First in the answer is the one whose hub is in use, then come the others in the
 * order in which they would take over.
 */
export async function startInTurn(hosts: LanHost[]): Promise<[Member, ...Member[]]> {
  const team: Member[] = [];
  for (const host of hosts) {
    team.push(...(await startTeam([host], { first: team.length + 1 })));
    await untilUnited(team);
  }
  return hubsOwnerFirst(team);
}

/**
 * Waits until all these people are at one and the same hub, which lists each of them and nobody else. Answers since when,
 * Unix time, ms.
 *
 * @param alsoThere names of people who are to be on the list too
 */
export function untilUnited(team: Member[], alsoThere: string[] = [], timeoutMs = 20_000): Promise<number> {
  const clients = team.map(({ client }) => client);
  const everybody = [...clients.map(({ name }) => name), ...alsoThere];
  const isUnited = () => {
    const hubId = clients[0]?.state.hubId ?? null;
    const others = (name: string) => everybody.filter((other) => other !== name);
    return hubId !== null && clients.every(({ name, state }) => state.hubId === hubId && sees(state, others(name)));
  };
  return until(clients, `one hub with ${everybody.join(', ')}`, isUnited, timeoutMs);
}

/** The same people, the one whose hub is in use first. Throws unless that is exactly one. */
export function hubsOwnerFirst(team: Member[]): [Member, ...Member[]] {
  const isOwner = ({ client }: Member) => client.state.hubInfo?.hub.kind === 'own';
  const [owner, ...more] = team.filter(isOwner);
  if (owner === undefined || more.length > 0) throw new Error(`hubs in use: ${team.filter(isOwner).length}`);
  return [owner, ...team.filter((member) => member !== owner)];
}

/** What anybody on the network can know of somebody's hub. */
export function hubNameAt({ host: { address } }: Member, from: LanHost): HubName {
  const status = runIn(from.namespace, [process.execPath, GET, `https://${address}:${HUB_PORT}/lan`]);
  const { hubId, keyPin } = JSON.parse(status) as HubName;
  return { hubId, keyPin };
}
