import type { Page } from '@playwright/test';
import { BRIDGE_CALLS, type BridgeReply } from '../../main/bridge/contract.ts';
import { WINDOW_RULES, type WindowRole } from '../../main/windows/roles.ts';
import { Controlled } from '../support/controlled.ts';
import { Display } from '../support/display.ts';
import { expect, test, type TwoApps } from '../support/desktop-test.ts';
import { toChromium, toElectron } from '../support/electron/addresses.ts';
import { USES_REAL_ELECTRON, type DesktopApp } from '../support/electron/launch.ts';

test.skip(USES_REAL_ELECTRON, 'it calls main past the preload script, which the real one does not let a test do');

/** What a window of each role is allowed; Electron's checklist (SECURITY.md) for its page, as main serves and holds it. */
const ROLES: Readonly<Record<WindowRole, { permissions: string[]; exposes: string[] }>> = {
  main: { permissions: ['camera', 'microphone'], exposes: ['earshot'] },
  ring: { permissions: [], exposes: ['earshotRing'] },
  control: { permissions: [], exposes: ['earshotControl'] },
};

/** Brings up a window of each role. */
const OPENED: Readonly<Record<WindowRole, (apps: TwoApps) => Promise<Page>>> = {
  main: ({ bobsApp }) => Promise.resolve(bobsApp.page),
  async ring({ bobsApp, bob, ann }) {
    bobsApp.desktop.closeWindow();
    await expect.poll(() => bobsApp.desktop.view).not.toBe('shown');
    await ann.call(bob);
    await expect.poll(() => bobsApp.ringPage()).toBeDefined();
    const page = bobsApp.ringPage()!;
    await expect(page.getByRole('heading')).toBeVisible();
    return page;
  },
  control: async ({ annsApp }) => (await Controlled.share(annsApp)).ask(),
};

let closeDisplay = () => Promise.resolve();
test.afterEach(() => closeDisplay());

test('the page of each role has nothing but what its role is for', async ({ openAnnAndBob }) => {
  expect(Object.keys(ROLES).sort(), 'every role is listed').toEqual(Object.keys(WINDOW_RULES).sort());
  const display = await Display.open();
  closeDisplay = () => display.close();
  const apps = await openAnnAndBob({ display: display.name });
  for (const role of Object.keys(ROLES) as WindowRole[]) {
    await test.step(role, async () => {
      const page = await OPENED[role](apps);
      await expectOwnContentOnly(page, role);
      expect(await page.evaluate(seenInPage)).toEqual({ isSecure: true, node: [], evaluates: false, ...ROLES[role] });
      await expectHeldInPlace(page, role === 'control' ? apps.annsApp : apps.bobsApp, role);
      await expectOwnCallsOnly(page, role);
    });
  }
});

/** Items 1, 7, 18: all that it shows is the app's own, from its own scheme, and nothing of it is inline or evaluated. */
async function expectOwnContentOnly(page: Page, role: WindowRole): Promise<void> {
  const { origin } = WINDOW_RULES[role];
  expect(toElectron(page.url())).toBe(`${origin}/`);
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((url) => !toElectron(url).startsWith(`${origin}/`))).toEqual([]);
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(policy).not.toMatch(/unsafe-|\*|https?:/);
}

/** In the page. Items 1, 2, 5, 7, 20. */
async function seenInPage() {
  const known: PermissionName[] = [
    'camera',
    'microphone',
    'geolocation',
    'notifications',
    'midi',
    'persistent-storage',
  ];
  const states = await Promise.all(known.map(async (name) => (await navigator.permissions.query({ name })).state));
  const node = ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer', '__dirname'];
  const bridges = Object.keys(window).filter((name) => name.startsWith('earshot'));
  const isBridge = (name: string) => {
    const members = Object.values((window as unknown as Record<string, object>)[name] ?? {});
    return members.length > 0 && members.every((member) => typeof member === 'function');
  };
  let evaluates = true;
  try {
    // What an injected text would try first.
    (0, eval)('1');
  } catch {
    evaluates = false;
  }
  return {
    isSecure: isSecureContext,
    permissions: known.filter((_name, i) => states[i] === 'granted'),
    node: node.filter((name) => name in globalThis),
    exposes: bridges.filter(isBridge),
    evaluates,
  };
}

/** Items 13, 14, 15: it goes nowhere, and of what it would open only web links come to the person's browser. */
async function expectHeldInPlace(page: Page, app: DesktopApp, role: WindowRole): Promise<void> {
  const home = page.url();
  const pages = page.context().pages().length;
  const others = Object.values(WINDOW_RULES).flatMap(({ origin }) =>
    origin === WINDOW_RULES[role].origin ? [] : [origin],
  );
  for (const url of [
    'file:///etc/passwd',
    ...others.map((origin) => toChromium(`${origin}/`)),
    `https://${role}-left.test/`,
  ])
    await page.evaluate((to) => location.assign(to), url);
  await page.evaluate((to) => void window.open(to), `https://${role}-opened.test/`);
  const seen = () => app.openedLinks.filter((link) => link.includes(`//${role}-`)).sort();
  await expect.poll(seen).toEqual([`https://${role}-left.test/`, `https://${role}-opened.test/`]);
  expect(page.url()).toBe(home);
  await expect.poll(() => page.context().pages().length).toBe(pages);
}

/** Item 17: as a page that was taken over, with its preload script, would call. */
async function expectOwnCallsOnly(page: Page, role: WindowRole): Promise<void> {
  const { calls } = WINDOW_RULES[role];
  const forbidden = BRIDGE_CALLS.filter((call) => !calls.includes(call));
  const call = (channel: string) => window.standInInvoke(channel, [null]) as Promise<BridgeReply<'attach'>>;
  for (const channel of forbidden) {
    const reply = await page.evaluate(call, channel);
    expect([channel, reply.ok || reply.code]).toEqual([channel, 'forbidden']);
  }
  const fromFrame = await page.evaluate((channel) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const inFrame = frame.contentWindow as (Window & typeof globalThis) | null;
    return inFrame!.standInInvoke(channel, [null]).finally(() => frame.remove());
  }, calls[0]!);
  expect(fromFrame).toMatchObject({ ok: false, code: 'forbidden' });
}
