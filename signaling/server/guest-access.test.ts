import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../protocol/index.ts';
import type { GuestPolicy, HubDeps } from './config.ts';
import { PATIENT, randomSecret, serveTestHub, type TestHub } from './testing/hub.ts';
import { greet, type Greeted, RawClient } from './testing/raw-client.ts';

let hub: TestHub;
let ann: Greeted;

async function serve(guestPolicy: GuestPolicy, options: Partial<HubDeps> = {}): Promise<void> {
  hub = await serveTestHub({}, { guestPolicy, ...options });
  ann = await greet(hub.url, 'Ann');
}
beforeEach(() => serve('on-request'));
afterEach(() => hub.close());

const greetGuest = (name = 'Gina') => greet(hub.url, name, { client: 'browser' });
const join = ({ client, visit }: Greeted, code = 'team') => client.ask('join', { code, visit });
const ring = (from: Greeted, to: Greeted) => from.client.send('ring', { to: to.peerId, visit: from.visit });
const ask = ({ client }: Greeted) => client.send('ask-for-people', {});
const access = ({ client }: Greeted) => client.got('people-access').map((event) => event.access);
/** Everybody whom people events told this client of. */
const toldOf = ({ client }: Greeted) =>
  client.got('people').flatMap(({ upserted }) => upserted.map(({ name }) => name));
/** Nothing that was sent before is on its way any more. */
async function untilQuiet(...clients: Greeted[]): Promise<void> {
  const last = await greet(hub.url, 'Last');
  await ann.client.until(() => toldOf(ann).includes('Last'));
  for (const { client } of clients) await client.send('leave', {});
  last.client.socket.disconnect();
}

describe('[GUEST-4] who is a guest is told', { timeout: 15_000 }, () => {
  it('in the list of people, in the roster, with a call and with a knock', async () => {
    await hub.close();
    await serve('open');
    const gina = await greetGuest();
    await join(ann);
    await join(gina);
    expect((await ann.client.next('people')).upserted).toMatchObject([{ name: 'Gina', guest: true }]);
    const roster = await gina.client.next('roster');
    expect(roster.members).toMatchObject([
      { name: 'Ann', guest: false },
      { name: 'Gina', guest: true },
    ]);
    const bob = await greet(hub.url, 'Bob');
    await ring(gina, bob);
    expect(await bob.client.next('incoming-call')).toMatchObject({ from: { name: 'Gina' }, guest: true });
    const cat = await greet(hub.url, 'Cat');
    await ring(ann, cat);
    expect(await cat.client.next('incoming-call')).toMatchObject({ from: { name: 'Ann' }, guest: false });
    const dan = await greet(hub.url, 'Dan');
    await dan.client.ask('join', { code: 'team', visit: dan.visit, door: Buffer.alloc(32).toString('base64url') });
    await gina.client.ask('knock', {});
    expect(await dan.client.next('knock')).toMatchObject({ from: { name: 'Gina' }, guest: true });
  });

  it('by the Origin of its page, whatever it says', async () => {
    const helloFrom = async (origin: string) => {
      const client = new RawClient(hub.url, { extraHeaders: { origin } });
      await client.until(({ socket }) => socket.connected);
      return client.hello(randomSecret(), { client: 'app' });
    };
    expect(await helloFrom(hub.url)).toMatchObject({ data: { people: [], peopleAccess: 'on-request' } });
    expect(hub.hub.peers()).toContainEqual(expect.objectContaining({ client: 'browser' }));
    expect(await helloFrom('app://earshot')).toMatchObject({ data: { peopleAccess: 'open' } });
  });
});

describe('[GUEST-5] a guest without the list', { timeout: 15_000 }, () => {
  it('is told of nobody, neither at first nor later, and sees who is in its room', async () => {
    const gina = await greetGuest();
    const answer = await (await greetGuestRaw()).hello();
    expect(answer).toMatchObject({ ok: true, data: { people: [], peopleAccess: 'on-request' } });
    await greet(hub.url, 'Bob');
    await ann.client.ask('profile', { name: 'Anna', availability: 'available' });
    await untilQuiet(gina);
    expect(gina.client.got('people')).toEqual([]);
    await join(ann);
    expect(await join(gina)).toMatchObject({ roster: { members: [{ name: 'Anna' }, { name: 'Gina' }] } });
  });

  it('rings nobody, and nobody hears of it', async () => {
    const gina = await greetGuest();
    expect(await ring(gina, ann)).toMatchObject({ code: 'peer-not-found' });
    await ann.client.ask('profile', { name: 'Ann', availability: 'do-not-disturb' });
    expect(await ring(gina, ann)).toMatchObject({ code: 'peer-not-found' });
    await untilQuiet(gina);
    expect([...ann.client.got('incoming-call'), ...ann.client.got('missed-call')]).toEqual([]);
    expect(hub.hub.counts()).toMatchObject({ rooms: 0, calls: 0 });
  });

  it('is listed to the others, is rung by them, and may ring back who rings', async () => {
    const gina = await greetGuest();
    await ann.client.until(() => toldOf(ann).includes('Gina'));
    expect(await ring(ann, gina)).toMatchObject({ ok: true });
    expect(await gina.client.next('incoming-call')).toMatchObject({ from: { name: 'Ann' } });
    expect(await ring(gina, ann)).toMatchObject({ data: { state: 'accepted' } });
  });

  it('has the list at a hub without a policy, and nobody to ask at one that is closed', async () => {
    await hub.close();
    await serve('open');
    expect(await (await greetGuestRaw()).hello()).toMatchObject({
      data: { people: [{ name: 'Ann' }], peopleAccess: 'open' },
    });
    await hub.close();
    await serve('closed');
    expect(await (await greetGuestRaw()).hello()).toMatchObject({ data: { people: [], peopleAccess: 'closed' } });
    expect(await ask(await greetGuest())).toMatchObject({ code: 'nobody-to-ask' });
  });
});

describe('[GUEST-6] a guest who asks for the list', { timeout: 15_000 }, () => {
  it('waits, and has it once the owner allows it, as everybody else has', async () => {
    const gina = await greetGuest();
    expect(await ask(gina)).toMatchObject({ ok: true });
    expect(await ask(gina)).toMatchObject({ ok: true });
    expect(hub.hub.guestsAsking()).toEqual([{ peerId: gina.peerId, name: 'Gina' }]);
    expect(gina.client.got('people')).toEqual([]);
    hub.hub.answerGuest(gina.peerId, true);
    await gina.client.until(() => toldOf(gina).includes('Ann'));
    expect(access(gina)).toEqual(['asked', 'open']);
    expect(hub.hub.guestsAsking()).toEqual([]);
    expect(await ring(gina, ann)).toMatchObject({ ok: true });
    await greet(hub.url, 'Bob');
    await gina.client.until(() => toldOf(gina).includes('Bob'));
  });

  it('keeps it when she comes again with her key, and nobody else gets it', async () => {
    const gina = await greetGuest();
    await ask(gina);
    hub.hub.answerGuest(gina.peerId, true);
    gina.client.socket.disconnect();
    await expect.poll(() => hub.hub.peers().length, PATIENT).toBe(1);
    expect(await (await greetGuestRaw()).hello(gina.secret)).toMatchObject({ data: { peopleAccess: 'open' } });
    expect(await (await greetGuestRaw()).hello()).toMatchObject({ data: { peopleAccess: 'on-request' } });
  });

  it('stays without it when the owner does not, and may ask again', async () => {
    const gina = await greetGuest();
    await ask(gina);
    hub.hub.answerGuest(gina.peerId, false);
    await gina.client.until(() => access(gina).at(-1) === 'refused');
    expect(await ring(gina, ann)).toMatchObject({ code: 'peer-not-found' });
    await ask(gina);
    await untilQuiet(gina);
    expect([access(gina), toldOf(gina)]).toEqual([['asked', 'refused', 'asked'], []]);
  });

  it('is asked about by the name she has, and no longer than she is there; nobody else can be allowed', async () => {
    const told: string[][] = [];
    hub.hub.onGuestsAsking((guests) => told.push(guests.map(({ name }) => name)));
    const [gina, hugo] = [await greetGuest(), await greetGuest('Hugo')];
    await ask(gina);
    await gina.client.ask('profile', { name: 'Georgina', availability: 'available' });
    gina.client.socket.disconnect();
    await expect.poll(() => told, PATIENT).toEqual([['Gina'], ['Georgina'], []]);
    hub.hub.answerGuest(hugo.peerId, true);
    await untilQuiet(hugo);
    expect([access(hugo), toldOf(hugo)]).toEqual([[], []]);
  });
});

describe('[LIM-14] asking', { timeout: 15_000 }, () => {
  it('is limited for each guest, and for all of one address', async () => {
    await hub.close();
    await serve('on-request', { hostNames: ['hub.example'] });
    const gina = await greetGuest();
    const answers = [];
    for (let i = 0; i <= LIMITS.asksOfGuest; i += 1) answers.push((await ask(gina)).ok);
    expect(answers).toEqual([...Array.from({ length: LIMITS.asksOfGuest }, () => true), false]);
    const others = await Promise.all(Array.from({ length: LIMITS.asks }, (_, i) => greetGuest(`Guest ${i}`)));
    const asked = await Promise.all(others.map(async (guest) => (await ask(guest)).ok));
    expect(asked.filter(Boolean)).toHaveLength(LIMITS.asks - LIMITS.asksOfGuest);
  });

  it('fills no more than so many places, whoever asks', async () => {
    const guests = await Promise.all(
      Array.from({ length: LIMITS.guestsAsking + 1 }, (_, i) => greetGuest(`Guest ${i}`)),
    );
    const answers = [];
    for (const guest of guests) answers.push((await ask(guest)).ok);
    expect(answers.filter(Boolean)).toHaveLength(LIMITS.guestsAsking);
    expect(hub.hub.guestsAsking()).toHaveLength(LIMITS.guestsAsking);
    hub.hub.answerGuest(guests[0]!.peerId, false);
    expect(await ask(guests.at(-1)!)).toMatchObject({ ok: true });
  });
});

/** A guest whose hello the test sends itself. */
async function greetGuestRaw() {
  const client = new RawClient(hub.url);
  await client.until(({ socket }) => socket.connected);
  return {
    hello: (secret = randomSecret()) => client.hello(secret, { client: 'browser' }),
  };
}
