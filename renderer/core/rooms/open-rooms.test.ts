import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ASK_TO_JOIN, JOIN_PROOF, LIMITS } from '../../../signaling/protocol/index.ts';
import { signerOf } from '../../../signaling/server/identity.ts';
import { serveTestHub, type TestHub } from '../../../signaling/server/testing/hub.ts';
import { greet, type Greeted } from '../../../signaling/server/testing/raw-client.ts';
import { installComputers, Someone, until } from '../../../tests/support/someone.ts';

describe('asking to join a room that is open to everybody, at a real hub', () => {
  let hub: TestHub;
  let anna: Someone;
  let eve: Greeted;

  beforeEach(async () => {
    installComputers();
    hub = await serveTestHub();
    anna = await Someone.online(hub.url, 'Anna');
    anna.session.newRoom();
    await until(() => anna.code !== null);
    anna.session.setRoomListing('open');
    await until(() => anna.room.kind === 'joined' && anna.room.listing === 'open');
  });
  afterEach(async () => {
    anna.session.close();
    await hub.close();
    vi.unstubAllGlobals();
  });

  const asked = () => anna.session.joinRequests.getState().map(({ name }) => name);
  async function ask(features = [ASK_TO_JOIN, JOIN_PROOF]): Promise<void> {
    eve = await greet(hub.url, 'Eve', { features });
    await eve.client.ask('ask-to-join', { to: anna.peerId });
  }
  /** Answers Anna's challenge as if it were for this person. */
  async function prove(to: string): Promise<void> {
    const { challenge } = await eve.client.next('join-challenge');
    const signer = signerOf(eve.secret);
    const signature = await signer.sign({ purpose: 'ask-to-join', from: eve.peerId, to, challenge });
    await eve.client.ask('prove-asking', { to: anna.peerId, key: signer.publicKey, signature });
  }

  it('[ASK-6] [ROOMS-5] whoever signs that they ask is rung by the app alone', async () => {
    await ask();
    await prove(anna.peerId);
    expect(await eve.client.next('incoming-call')).toMatchObject({ from: { peerId: anna.peerId } });
    expect(asked()).toEqual([]);
  });

  it.each([
    ['an app from before proofs', () => ask([ASK_TO_JOIN])],
    ['a signature for somebody else', () => ask().then(() => prove('x'.repeat(22)))],
  ])('[ASK-7] [ROOMS-5] its person is asked about %s', async (_what, attempt) => {
    await attempt();
    await until(() => asked().length > 0);
    expect([asked(), eve.client.got('incoming-call')]).toEqual([['Eve'], []]);
  });

  it('[ASK-6] a client proves that it asks to nobody else, and not without end to whom it does', async () => {
    const ben = await Someone.online(hub.url, 'Ben');
    eve = await greet(hub.url, 'Eve', { features: [ASK_TO_JOIN, JOIN_PROOF] });
    await eve.client.ask('join', { code: 'standup', visit: eve.visit });
    await until(() =>
      ben.session.people.getState().some(({ name, activity }) => name === 'Eve' && activity === 'in-call'),
    );
    ben.session.askToJoin(eve.peerId);
    await eve.client.next('join-request');
    for (let count = 0; count < 2 * LIMITS.joinProofsPerMinute; count++)
      await eve.client.ask('challenge-asker', { to: ben.peerId, challenge: 'c'.repeat(43) });
    await eve.client.until((client) => client.got('join-proof').length >= LIMITS.joinProofsPerMinute);
    // What Ben sends later is here later.
    ben.session.cancelCall();
    await eve.client.next('join-request-ended');
    expect(eve.client.got('join-proof')).toHaveLength(LIMITS.joinProofsPerMinute);
    ben.session.close();
  });
});
