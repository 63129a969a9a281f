import { setTimeout as delay } from 'node:timers/promises';
import { mergeTests } from '@playwright/test';
import type { RemoteChannelFrame } from '../../signaling/protocol/peer/index.ts';
import { leftButton } from '../support/control-client.ts';
import { controlPage } from '../support/controlled.ts';
import { expect, test as desktopTest } from '../support/desktop-test.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';
import { keepDataChannels, sayTo, takeChannel } from '../support/evil/member.ts';
import { Middle } from '../support/evil/middle.ts';
import { test as evilTest } from '../support/evil/test.ts';
import type { InputWatch } from '../support/input-watch.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';
import { mouseTo } from '../support/share-mouse.ts';
import { takeControl } from '../support/take-control.ts';

const test = mergeTests(desktopTest, evilTest);

test.skip(USES_REAL_ELECTRON, 'it goes by what a display of its own is given');

/** Of each kind; slower than what would cut the sender off. */
const FRAMES = 250;
const ATTACK_MS = 4_000;
/** Where they click: into the program that has the focus there. */
const TARGET = { x: 0.5, y: 0.5 };

/** Clicks by an ask. */
function clickBy(ask: string): RemoteChannelFrame {
  return { kind: 'remote-inputs', ask, inputs: [leftButton(true, TARGET), leftButton(false, TARGET)] };
}

/** What has clicked on a display since it is watched. */
const clicksOf = async (watch: InputWatch) => (await watch.inputs()).filter(({ kind }) => kind === 'press').length;

/** Who controls Ann's screen clicks there. */
async function clickIn(bob: Peer): Promise<void> {
  await mouseTo(bob.screenOf('Ann'), { x: 0.6, y: 0.6 });
  await bob.page.mouse.down();
  await bob.page.mouse.up();
}

/** What he does has an ask, which he tells nobody else; his page says whatever a test wants from then on. */
async function takeFrom(bob: Peer) {
  const point = () => mouseTo(bob.screenOf('Ann'), { x: 0.4, y: 0.4 });
  const { text, say } = await takeChannel(bob.page, 'remote', point);
  return { ask: (JSON.parse(text) as RemoteChannelFrame).ask, say };
}

/** As often as there are frames of a kind. */
const often = <Frame>(frame: Frame): Frame[] => Array.from({ length: FRAMES }, () => frame);

test('[REMOTE-4] of 1,000 frames of another member, by a made-up ask and after the end nothing reaches the screen that is controlled', async ({
  browser,
  display,
  openAnnAndBob,
}) => {
  const two = await openAnnAndBob({ display: display.name });
  const { annsApp, ann, bob } = two;
  const { surface } = await takeControl(two, display);
  const eve = await Peer.open(browser, two.hubUrl, 'Eve', { initScript: keepDataChannels });
  await eve.joinRoom('team');
  await expectAllConnected([ann, bob, eve]);

  // Eve knows all that Bob says, and Bob's page does what it should not.
  const watch = await display.watchInputs();
  const { ask, say } = await takeFrom(bob);
  const eveSays = (frame: RemoteChannelFrame) => sayTo(eve.page, 'Ann', often(frame), ATTACK_MS, 'remote');
  const bobSays = (frame: RemoteChannelFrame) => say(often(frame), ATTACK_MS);
  const clicks = () => clicksOf(watch);

  // What is refused below has nothing else wrong with it.
  await say([clickBy(ask)], 0);
  await expect.poll(clicks).toBe(1);
  await Promise.all([eveSays(clickBy(ask)), bobSays(clickBy('x'.repeat(12)))]);
  expect(await clicks()).toBe(1);
  await test.step('Bob controls it still, and what he sent before has come', async () => {
    await clickIn(bob);
    await expect.poll(clicks).toBe(2);
  });

  const bar = await controlPage(annsApp, 'Stop');
  await bar.getByRole('button', { name: 'Stop' }).click();
  await expect(surface).toBeHidden();
  await Promise.all([eveSays(clickBy(ask)), bobSays(clickBy(ask))]);
  expect(await clicks()).toBe(2);
});

test('[REMOTE-4] of 1,000 words of a hub, in the name of who controls it too, nothing reaches it either', async ({
  browser,
  display,
  evilHub,
  openApp,
  openPeer,
}) => {
  const annsApp = await openApp({ display: display.name, args: ['--hub', evilHub.url] });
  const ann = await Peer.inPage(annsApp.page, 'Ann');
  const bob = await openPeer('Bob');
  const [toAnn, ofBob] = [await evilHub.greeted('Ann'), await evilHub.greeted('Bob')];
  const middle = await Middle.open(browser, [toAnn, ofBob]);
  middle.fromTheStart = false;
  await takeControl({ annsApp, ann, bob }, display);

  const watch = await display.watchInputs();
  const { ask, say } = await takeFrom(bob);
  const clicks = () => clicksOf(watch);
  const frame = clickBy(ask);
  // What is refused below has nothing else wrong with it.
  await say([frame], 0);
  await expect.poll(clicks).toBe(1);
  const signalled = (body: object) => ({ from: ofBob.peerId, signal: { ...ofBob.signals.at(-1)!.signal, body } });
  for (let times = 0; times < FRAMES; times += 1) {
    toAnn.say('remote-inputs', frame);
    toAnn.say('signal', { from: ofBob.peerId, ...frame });
    toAnn.say('signal', signalled(frame));
    toAnn.say('signal', signalled({ kind: 'relayed', from: ofBob.peerId, frame }));
    await delay(ATTACK_MS / FRAMES);
  }
  expect(await clicks()).toBe(1);
  await clickIn(bob);
  await expect.poll(clicks).toBe(2);
  await middle.close();
  expect(await clicks(), 'of Bob alone').toBe(2);
});
