import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSignalingClient } from '../../signaling/client/client.ts';
import type { Signaling } from '../../signaling/client/signaling.ts';
import { signerOf } from '../../signaling/server/identity.ts';
import { NetworkRig, PATIENT, TestPage } from './testing/rig.ts';

let rig: NetworkRig;
let guest: Signaling;
/** What the guest was told of the others. */
let seen: string[];

beforeEach(async () => {
  rig = await NetworkRig.create();
  seen = [];
});
afterEach(async () => {
  guest.stop();
  await rig.close();
});

function comeAsGuest(url: string): void {
  const transport = { rejectUnauthorized: false };
  guest = createSignalingClient({ url, signer: signerOf('g'.repeat(43)), client: 'browser', transport });
  guest.on('people', ({ upserted }) => seen.push(...upserted.map(({ name }) => name)));
  guest.on('people-access', ({ access }) => seen.push(access));
  guest.start({ name: 'Gina', availability: 'available' });
}

it(
  '[GUEST-6] a guest of an app has its room only, until the owner, asked in all pages, says otherwise in one',
  {
    timeout: 15_000,
  },
  async () => {
    const app = await rig.start('one');
    const pages = [new TestPage(app, 'a'), new TestPage(app, 'b')];
    for (const page of pages) await page.greet();
    comeAsGuest(pages[0]!.origin);
    await vi.waitFor(() => expect(guest.state).toMatchObject({ people: [], peopleAccess: 'on-request' }), PATIENT);

    await guest.request('ask-for-people', {});
    const gina = { peerId: guest.state.kind === 'online' ? guest.state.peerId : '', name: 'Gina' };
    for (const page of pages) await vi.waitFor(() => expect(page.info.guestsAsking).toEqual([gina]), PATIENT);
    // A page that is opened now is asked too.
    const late = new TestPage(app, 'c');
    expect(late.info.guestsAsking).toEqual([gina]);

    await late.session.handlers.answerGuest({ peerId: gina.peerId, allowed: true });
    // Somebody is told again when anything about them changes.
    await vi.waitFor(() => expect([...new Set(seen)]).toEqual(['asked', 'open', 'a', 'b']), PATIENT);
    for (const page of pages) await vi.waitFor(() => expect(page.info.guestsAsking).toEqual([]), PATIENT);
    await Promise.all([...pages, late].map(({ session }) => session.close()));
  },
);
