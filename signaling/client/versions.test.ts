import { afterEach, describe, expect, it } from 'vitest';
import { CLIENT_FEATURES, HUB_FEATURES, type Person, PROTOCOL_VERSION } from '../protocol/index.ts';
import { type HubVariant, serveHubVariant } from '../server/testing/hub-variant.ts';
import { PATIENT, randomSecret, randomVisit, serveTestHub, type TestHub } from '../server/testing/hub.ts';
import { connected, type RawClient } from '../server/testing/raw-client.ts';
import { createSignalingClient } from './client.ts';
import type { Signaling } from './signaling.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The first release's requests, each with exactly these fields. */
const FIRST_RELEASE: Readonly<Record<string, readonly string[]>> = {
  hello: ['version', 'secret', 'name', 'availability', 'client'],
  profile: ['name', 'availability'],
  join: ['code', 'visit', 'charter'],
  leave: [],
  charter: ['charter'],
  signal: ['to', 'signal'],
  ring: ['to', 'visit'],
  ringing: ['callId', 'visit'],
  accept: ['callId'],
  decline: ['callId'],
  cancel: ['callId'],
};

const DAY_BEFORE: HubVariant = {
  knows(name, payload) {
    const fields = FIRST_RELEASE[name];
    if (fields === undefined) return 'no';
    return Object.keys(payload).every((field) => fields.includes(field)) ? 'yes' : 'wrong';
  },
};

const TOMORROW: HubVariant = {
  knows: () => 'yes',
  answers: (name, answer) => (name === 'features' ? { ok: true, data: { features: ['waiting-room', 'x2'] } } : answer),
  greetsWith: [
    { name: 'waiting-room', payload: { people: [] } },
    { name: 'x2', payload: null },
  ],
};

async function today(): Promise<TestHub> {
  const hub = await serveTestHub();
  ends.push(() => hub.close());
  return hub;
}

async function hubOf(variant: HubVariant): Promise<string> {
  const hub = await serveHubVariant((await today()).url, variant);
  ends.push(() => hub.close());
  return hub.url;
}

interface Online {
  client: Signaling;
  /** Names of those it sees. */
  people: () => string[];
  /** What it told of events that it does not know. */
  unknownEvents: number[];
}

/** A client of today. */
async function online(url: string, name: string): Promise<Online> {
  const client = createSignalingClient({ url, secret: randomSecret(), client: 'app' });
  ends.push(() => client.stop());
  const people = new Map<string, Person>();
  client.on('people', ({ upserted, removed }) => {
    for (const person of upserted) people.set(person.peerId, person);
    for (const peerId of removed) people.delete(peerId);
  });
  client.onState((state) => {
    if (state.kind === 'online') for (const person of state.people) people.set(person.peerId, person);
  });
  const unknownEvents: number[] = [];
  client.onUnknownEvents((count) => unknownEvents.push(count));
  client.start({ name, availability: 'available' });
  await expect.poll(() => client.state.kind, PATIENT).toBe('online');
  return { client, people: () => [...people.values()].map((person) => person.name), unknownEvents };
}

function featuresOf(client: Signaling): readonly string[] | null {
  return client.state.kind === 'online' ? client.state.features : null;
}

/** Ann rings Bob, who accepts: both then hold a roster of two. */
async function expectCall(ann: Signaling, bob: Signaling): Promise<void> {
  const rosters: number[] = [];
  ann.on('roster', ({ members }) => rosters.push(members.filter(({ state }) => state === 'present').length));
  bob.on('incoming-call', ({ callId }) => {
    void bob.request('ringing', { callId, visit: randomVisit() }).then(() => bob.request('accept', { callId }));
  });
  const to = bob.state.kind === 'online' ? bob.state.peerId : '';
  expect(await ann.request('ring', { to, visit: randomVisit() })).toMatchObject({ ok: true });
  await expect.poll(() => rosters.at(-1), PATIENT).toBe(2);
}

describe('[VER-2] hubs of other releases', { timeout: 15_000 }, () => {
  it.each([
    ['of the day before', DAY_BEFORE, []],
    ['of tomorrow', TOMORROW, ['waiting-room', 'x2']],
  ])('at one %s people are seen and called', async (_, variant, features) => {
    const url = await hubOf(variant);
    const [ann, bob] = [await online(url, 'Ann'), await online(url, 'Bob')];
    expect([featuresOf(ann.client), featuresOf(bob.client)]).toEqual([features, features]);
    await expect.poll(ann.people, PATIENT).toEqual(['Bob']);
    expect(bob.people()).toEqual(['Ann']);
    await expectCall(ann.client, bob.client);
  });

  it('what a client does not know of one it counts, however much it is, and takes nothing else for it', async () => {
    const many = Array.from({ length: 150 }, (_, index) => ({ name: `tomorrow-${index}`, payload: { index } }));
    const url = await hubOf({ ...TOMORROW, greetsWith: many });
    const [ann, bob] = [await online(url, 'Ann'), await online(url, 'Bob')];
    await expectCall(ann.client, bob.client);
    expect([ann.unknownEvents, bob.unknownEvents]).toEqual([
      [1, 10, 100],
      [1, 10, 100],
    ]);
  });

  it('one of today tells its own features', async () => {
    const { client } = await online((await today()).url, 'Ann');
    expect(featuresOf(client)).toEqual(HUB_FEATURES);
  });
});

describe('[VER-2] clients of other releases', { timeout: 15_000 }, () => {
  const HELLO = { version: PROTOCOL_VERSION, availability: 'available', client: 'app' };

  async function greeted(url: string, features: string[] | null): Promise<RawClient> {
    const client = await connected(url);
    if (features !== null) expect(await client.send('features', { features })).toMatchObject({ ok: true });
    expect(await client.send('hello', { ...HELLO, secret: randomSecret(), name: 'Cat' })).toMatchObject({ ok: true });
    return client;
  }

  it.each([
    ['of the day before', null],
    ['of tomorrow', ['waiting-room', 'x2']],
  ])('one %s is seen and called', async (_, features) => {
    const hub = await today();
    const cat = await greeted(hub.url, features);
    const ann = await online(hub.url, 'Ann');
    expect(hub.hub.peers().map((peer) => peer.features)).toEqual([features ?? [], CLIENT_FEATURES]);
    await expect.poll(ann.people, PATIENT).toEqual(['Cat']);

    // What the hub does not know is said to be unknown and does no harm.
    if (features !== null) expect(await cat.send('knock', { code: 'team' })).toMatchObject({ code: 'unknown-request' });
    const { peerId: to } = hub.hub.peers()[0]!;
    expect(await ann.client.request('ring', { to, visit: randomVisit() })).toMatchObject({ ok: true });
    const { callId } = await cat.next('incoming-call');
    await cat.ask('ringing', { callId, visit: randomVisit() });
    const { roster } = await cat.ask('accept', { callId });
    expect(roster).toMatchObject({ members: [{ name: 'Ann' }, { name: 'Cat' }] });
  });

  it('features that are none are refused, and hello is still to come', async () => {
    const client = await connected((await today()).url);
    for (const features of ['all', [1], ['Not A Name'], Array.from({ length: 65 }, () => 'x')])
      expect(await client.send('features', { features })).toMatchObject({ code: 'bad-request' });
    expect(await client.send('hello', { ...HELLO, secret: randomSecret(), name: 'Cat' })).toMatchObject({ ok: true });
    expect(await client.send('features', { features: [] })).toMatchObject({ code: 'already-greeted' });
  });
});
