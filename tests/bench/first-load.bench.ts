import { test } from '../support/test.ts';
import { report } from './row.ts';

const LIMIT_KB = 230;

test("a guest's first load", async ({ browser, hub }, testInfo) => {
  const page = await browser.newPage();
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
