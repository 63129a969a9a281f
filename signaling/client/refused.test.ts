import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { type ErrorCode, fail, type Signer } from '../protocol/index.ts';
import { signerOf } from '../server/identity.ts';
import { serveHubVariant } from '../server/testing/hub-variant.ts';
import { PATIENT, randomSecret, serveTestHub } from '../server/testing/hub.ts';
import { createSignalingClient } from './client.ts';

/** Longer than a client waits for an answer, ms. */
const SLOW_MS = 5_500;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** @returns how often a client of this key says hello to a hub that answers it so, and its state then */
async function refused(code: ErrorCode, signer: Signer) {
  const hub = await serveTestHub();
  ends.push(() => hub.close());
  let hellos = 0;
  const variant = await serveHubVariant(hub.url, {
    knows(name) {
      if (name === 'hello') hellos += 1;
      return 'yes';
    },
    answers: (name, answer) => (name === 'hello' ? fail(code, '') : answer),
  });
  ends.push(() => variant.close());
  const client = createSignalingClient({ url: variant.url, signer, client: 'app' });
  ends.push(() => client.stop());
  client.start({ name: 'Ann', availability: 'available' });
  await expect.poll(() => client.state.kind, PATIENT).toBe('refused');
  return { state: client.state, hellos };
}

it.each([
  ['[VER-1]', 'client-too-old'],
  ['[VER-1]', 'client-too-new'],
  ['[ID-5]', 'not-proved'],
] as const)('%s an answer of %s is final', async (_, code) => {
  const state = { kind: 'refused', code };
  expect(await refused(code, signerOf(randomSecret()))).toEqual({ state, hellos: 1 });
});

it('[ID-5] a key that cannot sign says no hello', async () => {
  const { publicKey } = signerOf(randomSecret());
  const signer = { publicKey, sign: () => Promise.reject(new Error('no key')) };
  expect(await refused('internal', signer)).toEqual({ state: { kind: 'refused', code: 'not-proved' }, hellos: 0 });
});

it('[VER-1] a hub that does not answer in time is tried again, and not taken for one of another version', async () => {
  const hub = await serveTestHub();
  ends.push(() => hub.close());
  const hellos: object[] = [];
  let isSlow = true;
  const variant = await serveHubVariant(hub.url, {
    knows(name, payload) {
      if (name === 'hello') hellos.push(payload);
      return 'yes';
    },
    async answers(_name, answer) {
      if (isSlow) await delay(SLOW_MS);
      isSlow = false;
      return answer;
    },
  });
  ends.push(() => variant.close());
  const client = createSignalingClient({ url: variant.url, signer: signerOf(randomSecret()), client: 'app' });
  ends.push(() => client.stop());
  client.start({ name: 'Ann', availability: 'available' });
  await expect.poll(() => client.state.kind, { timeout: 4 * SLOW_MS }).toBe('online');
  expect(hellos).toEqual([expect.objectContaining({ publicKey: expect.any(String) as string })]);
}, 30_000);
