import { HubProcess } from '../support/hub-process.ts';
import { test } from '../support/test.ts';
import { report } from './row.ts';

const LIMIT_KB = 230;

test("a guest's first load", async ({ lan }, testInfo) => {
  const [hubsHost, guestsHost] = [await lan.addHost(), await lan.addHost()];
  // On a LAN, because a hub speaks https there only, and a browser takes Brotli over https only.
  const hub = await HubProcess.start(hubsHost);
  const browser = await guestsHost.launchBrowser();
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(hub.url, { waitUntil: 'networkidle' });
  await page.getByRole('textbox', { name: 'Your name' }).waitFor();
  const kilobytes = bytes / 1000;
  report(testInfo, {
    what: "a guest's first load, bytes transferred (floor: the limit)",
    product: `${kilobytes.toFixed(0)} kB`,
    floor: `${LIMIT_KB} kB`,
    ratio: kilobytes / LIMIT_KB,
    aim: '<= 1.00',
  });
});
