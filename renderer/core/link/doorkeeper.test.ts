import { beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { passOf } from '../room/room-key.ts';
import { newSecret } from '../random-id.ts';
import { Doorkeeper, type GuardedLink } from './doorkeeper.ts';

const SELF = { peerId: 'anna', visit: 'visit-anna-1' };
const [KEY, LOCK] = [newSecret(), newSecret()];
const code = 'standup';

interface FakeLink extends GuardedLink {
  binding: { pass: string | null };
  shown: number;
}

/** A link whose other end has shown that it has this key; null: none. */
async function link(peerId: string, key: string | null): Promise<FakeLink> {
  const remote = { peerId, visit: `visit-${peerId}`.padEnd(12, '-') };
  const pass = key === null ? null : await passOf({ code, key }, remote, SELF);
  return {
    self: SELF,
    remote,
    binding: { pass },
    shown: 0,
    showPass: () => void (made.find((one) => one.remote === remote)!.shown += 1),
  };
}

let made: FakeLink[];
let ben: FakeLink;
let eve: FakeLink;
let keeper: Doorkeeper;
let passed: number;
/** What WebCrypto was asked before is answered. */
async function settled(): Promise<void> {
  for (let round = 0; round < 10; round += 1) await passOf({ code, key: KEY }, SELF, SELF);
  await new Promise((resolve) => setTimeout(resolve, 100));
}

beforeEach(async () => {
  [ben, eve] = await Promise.all([link('ben', KEY), link('eve', null)]);
  made = [ben, eve];
  keeper = new Doorkeeper(() => made);
  passed = 0;
  keeper.onPassed.add(() => (passed += 1));
});

async function guard(key: string | null): Promise<void> {
  keeper.guard({ code, guard: key === null ? { kind: 'open' } : { kind: 'keyed', key, unlocked: KEY } });
  await settled();
}
const inside = () => made.filter((one) => keeper.mayPass(one)).map(({ remote }) => remote.peerId);

describe('a doorkeeper', () => {
  it('[PASS-1] asks nobody in a room without a key', async () => {
    await guard(null);
    expect(inside()).toEqual(['ben', 'eve']);
    expect(await keeper.makePass(SELF, ben.remote)).toBeNull();
  });

  it('[PASS-3] lets in who has proved the key, and nobody else', async () => {
    made = [];
    await guard(KEY);
    made = [ben, eve, await link('fay', LOCK)];
    expect(inside()).toEqual([]);
    keeper.judge();
    await settled();
    expect([inside(), passed > 0]).toEqual([['ben'], true]);
    // What Ben shows to Anna is worth nothing when Eve shows it.
    eve.binding = ben.binding;
    keeper.judge();
    await settled();
    expect(inside()).toEqual(['ben']);
    expect(await keeper.makePass(SELF, ben.remote)).toBe(await passOf({ code, key: KEY }, SELF, ben.remote));
  });

  it('[PASS-4] whoever is in stays in when the key changes; the others see the new pass', async () => {
    made = [];
    await guard(KEY);
    made = [ben, eve];
    keeper.judge();
    await settled();
    await guard(LOCK);
    expect(inside()).toEqual(['ben']);
    expect([ben.shown, eve.shown]).toEqual([0, 1]);
    made = [ben, eve, await link('old', KEY), await link('new', LOCK)];
    keeper.judge();
    await settled();
    expect(inside()).toEqual(['ben', 'new']);
  });

  it('[LOCK-2] whoever waits with the key of before comes in once the room is unlocked', async () => {
    made = [];
    await guard(LOCK);
    made = [ben];
    keeper.judge();
    await settled();
    expect(inside()).toEqual([]);
    await guard(KEY);
    expect([inside(), ben.shown]).toEqual([['ben'], 1]);
  });

  it('[KNOCK-3] whoever is let in needs no pass, in this stay', async () => {
    made = [];
    await guard(KEY);
    made = [eve];
    keeper.admit(['eve']);
    expect([inside(), keeper.isLetIn('eve'), keeper.letIn]).toEqual([['eve'], true, ['eve']]);
    keeper.reset();
    await guard(KEY);
    expect(keeper.isLetIn('eve')).toBe(false);
  });

  it('[KNOCK-3] whoever is let in is shown the pass that its link can check', async () => {
    made = [];
    await guard(LOCK);
    made = [eve];
    expect(await keeper.makePass(SELF, eve.remote)).toBe(await passOf({ code, key: LOCK }, SELF, eve.remote));
    keeper.admit(['eve']);
    expect(eve.shown).toBe(1);
    expect(await keeper.makePass(SELF, eve.remote)).toBe(await passOf({ code, key: KEY }, SELF, eve.remote));
  });

  it('[KNOCK-5] whoever comes after having been let in stays in too when it is forgotten', async () => {
    await guard(KEY);
    keeper.admit(['new']);
    made.push(await link('new', null));
    keeper.judge();
    await settled();
    for (let at = 0; at < LIMITS.peopleLetIn; at += 1) keeper.admit([`peer${at}`]);
    expect([inside().includes('new'), keeper.isLetIn('new')]).toEqual([true, false]);
  });

  it('[KNOCK-3] whoever is let in while the room is not locked is shown no other pass, which would restart ICE in the first moments of a call', async () => {
    await guard(KEY);
    keeper.admit(['eve']);
    expect([inside(), eve.shown]).toEqual([['ben', 'eve'], 0]);
  });

  it('[KNOCK-3] whoever was let in and has the present key by now is shown the pass of that', async () => {
    made = [];
    await guard(LOCK);
    keeper.admit(['new']);
    const back = await link('new', LOCK);
    made = [back];
    keeper.judge();
    await settled();
    expect([inside(), keeper.isLetIn('new'), back.shown]).toEqual([['new'], false, 1]);
    expect(await keeper.makePass(SELF, back.remote)).toBe(await passOf({ code, key: LOCK }, SELF, back.remote));
  });

  it('[PASS-6] while the key is not known, nobody passes but who let this client in; then all are judged', async () => {
    made = [];
    keeper.guard({ code, guard: { kind: 'unknown', letInBy: 'fay' } });
    made = [ben, eve, await link('fay', KEY)];
    keeper.judge();
    await settled();
    expect(inside()).toEqual(['fay']);
    await guard(KEY);
    expect(inside()).toEqual(['ben', 'fay']);
  });

  it('[KNOCK-5] remembers so many who were let in, and forgets nobody who is there', async () => {
    made = [];
    await guard(KEY);
    made = [eve];
    keeper.admit(['eve']);
    for (let at = 0; at < 2 * LIMITS.peopleLetIn; at += 1) keeper.admit([`peer${at}`]);
    expect([keeper.letIn.length, keeper.isLetIn('eve'), inside()]).toEqual([LIMITS.peopleLetIn, false, ['eve']]);
  });

  it('[LOCK-1] whoever was let in and is not there has to ask again once the room is locked', async () => {
    made = [];
    await guard(KEY);
    made = [eve];
    keeper.admit(['eve', 'gone']);
    await guard(LOCK);
    expect([keeper.letIn, inside()]).toEqual([['eve'], ['eve']]);
  });
});
