import type { Browser } from '@playwright/test';
import { Peer } from '../support/peer.ts';
import { CHEAP_CAMERA, makeMediaCheap } from './cheap-media.ts';
import { LanApp, PAGE_URL } from './rig/app.ts';
import type { LanHost } from './rig/host.ts';
import type { Lan } from './rig/lan.ts';

/** Somebody with a computer of their own, the app on it, and its page in a browser. */
export interface Person {
  readonly host: LanHost;
  readonly app: LanApp;
  readonly browser: Browser;
  readonly peer: Peer;
}

/** Starts the app and opens its page; resolves when it is connected to a hub, the own one or another. */
export async function openPerson(host: LanHost, name: string, args: string[] = []): Promise<Person> {
  const [app, browser] = await Promise.all([LanApp.start(host, args), host.launchBrowser(CHEAP_CAMERA)]);
  return { host, app, browser, peer: await openPage(browser, name) };
}

/** Another page of the app on a person's computer. */
export async function openPage(browser: Browser, name: string): Promise<Peer> {
  const peer = await Peer.open(browser, PAGE_URL, name, { initScript: makeMediaCheap });
  await peer.expectOnline();
  return peer;
}

/** People on the LAN's first switch. The first one's app is started before the others', so its hub is the one in use. */
export async function openPeople(lan: Lan, [first, ...others]: [string, ...string[]]): Promise<[Person, ...Person[]]> {
  const hubsOwner = await openPerson(await lan.addHost(), first);
  const people = await Promise.all(others.map(async (name) => openPerson(await lan.addHost(), name)));
  return [hubsOwner, ...people];
}
