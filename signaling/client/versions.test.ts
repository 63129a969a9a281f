import { afterEach, describe, expect, it } from 'vitest';
import { CLIENT_FEATURES, fail, HUB_FEATURES, ok, type Person, PROTOCOL_VERSION } from '../protocol/index.ts';
import { signerOf } from '../server/identity.ts';
import { type HubVariant, serveHubVariant } from '../server/testing/hub-variant.ts';
import { PATIENT, randomSecret, randomVisit, serveTestHub, type TestHub } from '../server/testing/hub.ts';
import { connected, type RawClient } from '../server/testing/raw-client.ts';
import { createSignalingClient } from './client.ts';
import type { Signaling } from './signaling.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The first release's requests of this version, each with exactly these fields. */
const FIRST_RELEASE: Readonly<Record<string, readonly string[]>> = {
  features: ['features'],
  hello: ['version', 'publicKey', 'signature', 'hubKey', 'name', 'availability', 'client'],
  profile: ['name', 'availability'],
  join: ['code', 'visit', 'door'],
  leave: [],
  knock: [],
  admit: ['to'],
  signal: ['to', 'signal'],
  ring: ['to', 'visit', 'door'],
  ringing: ['callId', 'visit'],
  accept: ['callId'],
  decline: ['callId'],
  cancel: ['callId'],
};

/** Tells these features in place of today's. */
function withFeatures(features: string[]): NonNullable<HubVariant['answers']> {
  return (name, answer) => (name === 'features' ? ok({ ...(answer as { data: object }).data, features }) : answer);
}

const DAY_BEFORE: HubVariant = {
  knows(name, payload) {
    const fields = FIRST_RELEASE[name];
    if (fields === undefined) return 'no';
    return Object.keys(payload).every((field) => fields.includes(field)) ? 'yes' : 'wrong';
  },
  answers: withFeatures([]),
};

const TOMORROW: HubVariant = {
  knows: () => 'yes',
  answers: withFeatures(['waiting-room', 'x2']),
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
  const client = createSignalingClient({ url, signer: signerOf(randomSecret()), client: 'app' });
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
  async function greeted(url: string, features: string[]): Promise<RawClient> {
    const client = await connected(url);
    const hello = await client.helloFor(randomSecret(), { name: 'Cat' }, features);
    expect(await client.send('hello', hello)).toMatchObject({ ok: true });
    return client;
  }

  it.each([
    ['of the day before', []],
    ['of tomorrow', ['waiting-room', 'x2']],
  ])('one %s is seen and called', async (_, features) => {
    const hub = await today();
    const cat = await greeted(hub.url, features);
    const ann = await online(hub.url, 'Ann');
    expect(hub.hub.peers().map((peer) => peer.features)).toEqual([features, CLIENT_FEATURES]);
    await expect.poll(ann.people, PATIENT).toEqual(['Cat']);

    // What the hub does not know is said to be unknown and does no harm.
    expect(await cat.send('wave', { code: 'team' })).toMatchObject({ code: 'unknown-request' });
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
    expect(await client.hello(randomSecret())).toMatchObject({ ok: true });
    expect(await client.send('features', { features: [] })).toMatchObject({ code: 'already-greeted' });
  });
});

/** What clients of version 1 say, whose secret a hub was told. */
const HELLO_1 = { version: 1, secret: randomSecret(), name: 'Vera', availability: 'available', client: 'app' };

describe('[VER-1] version 1', { timeout: 15_000 }, () => {
  it.each([
    ['its first release', 'no', ok({})],
    ['a later one', 'yes', ok({ features: [] })],
  ] as const)('a hub of %s is told our version, and nothing of ours is proved to it', async (_, knows, features) => {
    const heard: unknown[] = [];
    const url = await hubOf({
      knows(name, payload) {
        if (name === 'hello') heard.push(payload);
        return name === 'features' ? knows : 'yes';
      },
      answers: (name) => (name === 'features' ? features : fail('client-too-new', 'This hub speaks 1.')),
    });
    const client = createSignalingClient({ url, signer: signerOf(randomSecret()), client: 'app' });
    ends.push(() => client.stop());
    client.start({ name: 'Ann', availability: 'available' });
    await expect.poll(() => client.state, PATIENT).toEqual({ kind: 'refused', code: 'client-too-new' });
    expect(heard).toEqual([{ version: PROTOCOL_VERSION }]);
  });

  it.each([true, false])('a client of it is told that it is too old: it asked for features, %s', async (asks) => {
    const client = await connected((await today()).url);
    if (asks) await client.send('features', { features: [] });
    expect(await client.send('hello', HELLO_1)).toMatchObject({ code: 'client-too-old' });
    expect(await client.next('closing')).toEqual({ reason: 'refused' });
  });
});
