import type { Browser } from '@playwright/test';
import { Peer } from '../support/peer.ts';
import { cheapCamera, shareDrawing } from '../support/cheap-media.ts';
import type { LanHost } from './rig/host.ts';
import type { HostOptions, Lan } from './rig/lan.ts';
import { hubsOwnerFirst, type Member, startTeam, untilUnited } from './rig/team.ts';

/** Somebody with a computer of their own, the app on it, and its page in a browser. `client` is a second pair of eyes. */
export interface Person extends Member {
  readonly browser: Browser;
  readonly peer: Peer;
}

/**
 * People on one switch, all at one hub.
 *
 * @param names the first one's hub will be the one in use
 * @param options the LAN's first switch when left out
 */
export async function openPeople<N extends readonly [string, ...string[]]>(
  lan: Lan,
  names: N,
  options: HostOptions = {},
): Promise<{ [I in keyof N]: Person }> {
  const team = await startTeam(await lan.addHosts(names.length, options));
  await untilUnited(team);
  const people = hubsOwnerFirst(team).map((member, i) => openPerson(member, names[i]!));
  return (await Promise.all(people)) as { [I in keyof N]: Person };
}

/** Somebody who comes later; the app is started, and online when this resolves. */
export async function openNewcomer(host: LanHost, name: string): Promise<Person> {
  const [member] = await startTeam([host]);
  return openPerson(member!, name);
}

async function openPerson(member: Member, name: string): Promise<Person> {
  const browser = await member.host.launchBrowser(cheapCamera());
  return { ...member, browser, peer: await openPage({ ...member, browser }, name) };
}

/** Quits the app as its user does: the window goes with it, and what it encodes and decodes for a call. */
export async function quitApp({ app, peer }: Pick<Person, 'app' | 'peer'>): Promise<void> {
  await Promise.all([app.quit(), peer.close()]);
}

/**
 * Another page of the app on a person's computer.
 *
 * @param share runs in the page before its own scripts: what is shared
 */
export async function openPage(
  { app, browser }: Pick<Person, 'app' | 'browser'>,
  name: string,
  share = shareDrawing,
): Promise<Peer> {
  const peer = await Peer.open(browser, app.url, name, { initScript: share });
  await peer.expectOnline();
  return peer;
}
