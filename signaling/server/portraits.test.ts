import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { JPEG, jpegBase64, jpegBytes, toBase64 } from '../../tests/support/jpeg.ts';
import { LIMITS, PORTRAIT } from '../protocol/index.ts';
import { PATIENT, serveTestHub, type TestHub } from './testing/hub.ts';
import { greet, type Greeted } from './testing/raw-client.ts';

const PICTURE = jpegBase64();
const hashOf = (byte = 0): string => createHash('sha256').update(jpegBytes(byte)).digest('base64url');

let hub: TestHub;
beforeEach(async () => {
  hub = await serveTestHub({}, { guestPolicy: 'closed' });
});
afterEach(() => hub.close());

const greeted = (name: string, changes: Parameters<typeof greet>[2] = {}): Promise<Greeted> =>
  greet(hub.url, name, { features: [PORTRAIT], ...changes });

it('[PORTRAIT-2] whoever knows the feature is told whose picture is which, also after a hello, gets it by asking, and is told when it is taken back', async () => {
  const bob = await greeted('Bob');
  const ann = await greeted('Ann');
  await ann.client.ask('portrait', { portrait: PICTURE });
  const isAnns = { told: [{ peerId: ann.peerId, hash: hashOf() }], cleared: [] };
  await expect.poll(() => bob.client.got('people-portrait'), PATIENT).toEqual([isAnns]);
  const late = await greeted('Cat');
  await expect.poll(() => late.client.got('people-portrait'), PATIENT).toEqual([isAnns]);
  const asked = [ann.peerId, late.peerId, 'x'.repeat(22), ann.peerId];
  expect(await late.client.ask('portraits-of', { of: asked })).toEqual({ portraits: [PICTURE] });

  // Her place is kept through a lost connection, and so is this; the same one again is told nobody.
  ann.client.socket.io.engine.close();
  const again = await greeted('Ann', { secret: ann.secret });
  await again.client.ask('portrait', { portrait: PICTURE });
  await again.client.ask('portrait', { portrait: null });
  await expect
    .poll(() => bob.client.got('people-portrait'), PATIENT)
    .toEqual([isAnns, { told: [], cleared: [ann.peerId] }]);
  expect(await bob.client.ask('portraits-of', { of: [ann.peerId] })).toEqual({ portraits: [] });
  expect(again.client.got('people-portrait')).toEqual([]);
  expect(JSON.stringify(hub.log)).not.toContain(PICTURE);
});

it('[PORTRAIT-2] [VER-2] [GUEST-5] who does not know the feature, and guests without the list, are told nothing of it and get none', async () => {
  const old = await greeted('Bob', { features: [] });
  const guest = await greeted('Gil', { client: 'browser' });
  const ann = await greeted('Ann');
  await ann.client.ask('portrait', { portrait: PICTURE });
  const late = await greeted('Cat');
  await expect.poll(() => late.client.got('people-portrait'), PATIENT).toHaveLength(1);
  expect([old, guest].flatMap(({ client }) => client.got('people-portrait'))).toEqual([]);
  expect(await guest.client.send('portraits-of', { of: [ann.peerId] })).toMatchObject({
    ok: false,
    code: 'peer-not-found',
  });
});

it('[PORTRAIT-1] what is no profile picture is refused, and the one before stays', async () => {
  const ann = await greeted('Ann');
  await ann.client.ask('portrait', { portrait: PICTURE });
  const bomb = toBase64([...JPEG.start, ...JPEG.frame(65_535), ...JPEG.scan, ...JPEG.end]);
  for (const portrait of [btoa('<svg xmlns="http://www.w3.org/2000/svg"/>  '), bomb, 'no base64', 7])
    expect(await ann.client.send('portrait', { portrait })).toMatchObject({ ok: false, code: 'bad-request' });
  const bob = await greeted('Bob');
  expect(await bob.client.ask('portraits-of', { of: [ann.peerId] })).toEqual({ portraits: [PICTURE] });
});

it('[PORTRAIT-4] another picture can be told so often, the same one and none as often as one likes', async () => {
  await hub.close();
  // Behind a proxy; else whoever is on the hub's own computer is limited by nothing.
  hub = await serveTestHub({}, { hostNames: ['hub.example'] });
  const ann = await greeted('Ann');
  for (let byte = 0; byte < LIMITS.portraitsPerMinute; byte += 1)
    await ann.client.ask('portrait', { portrait: jpegBase64(byte) });
  const refused = { ok: false, code: 'rate-limited' };
  expect(await ann.client.send('portrait', { portrait: jpegBase64(99) })).toMatchObject(refused);
  await ann.client.ask('portrait', { portrait: jpegBase64(LIMITS.portraitsPerMinute - 1) });
  await ann.client.ask('portrait', { portrait: null });
});
