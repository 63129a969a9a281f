import { afterEach, beforeEach, expect, it } from 'vitest';
import { AWAY } from '../protocol/index.ts';
import { PATIENT, randomSecret, serveTestHub, type TestHub } from './testing/hub.ts';
import { connected, greet, type Greeted, type RawClient } from './testing/raw-client.ts';

let hub: TestHub;
beforeEach(async () => {
  hub = await serveTestHub();
});
afterEach(() => hub.close());

const greeted = (name: string, features: string[], secret = randomSecret()): Promise<Greeted> =>
  greet(hub.url, name, { features, secret });

function toldOfAway({ events }: RawClient): unknown[] {
  return events.filter(({ name }) => name === 'people-away').map(({ payload }) => payload);
}

it('[PEOPLE-4] whoever knows the feature is told who is away and who is back, also after a hello; nobody of themselves', async () => {
  const bob = await greeted('Bob', [AWAY]);
  const ann = await greeted('Ann', [AWAY]);
  await ann.client.ask('away', { away: true });
  const isAway = { away: [ann.peerId], back: [] };
  await expect.poll(() => toldOfAway(bob.client), PATIENT).toEqual([isAway]);
  const late = await greeted('Cat', [AWAY]);
  await expect.poll(() => toldOfAway(late.client), PATIENT).toEqual([isAway]);

  // Her place is kept through a lost connection, and so is this.
  ann.client.socket.io.engine.close();
  const again = await greeted('Ann', [AWAY], ann.secret);
  await greeted('Dan', []);
  await bob.client.until(({ events }) => JSON.stringify(events).includes('Dan'));
  expect(toldOfAway(bob.client)).toEqual([isAway]);
  await again.client.ask('away', { away: false });
  await expect.poll(() => toldOfAway(bob.client), PATIENT).toEqual([isAway, { away: [], back: [ann.peerId] }]);
  expect([...toldOfAway(ann.client), ...toldOfAway(again.client)]).toEqual([]);
});

it('[PEOPLE-4] [VER-2] whoever does not know the feature goes on seeing them as before', async () => {
  const old = await greeted('Bob', []);
  const ann = await greeted('Ann', [AWAY]);
  await ann.client.ask('away', { away: true });
  const late = await connected(hub.url);
  const { people } = await late.ask('hello', await late.helloFor(randomSecret(), { name: 'Cat' }));
  expect(people).toContainEqual({ peerId: ann.peerId, name: 'Ann', guest: false, activity: 'available' });
  await old.client.until(({ events }) => JSON.stringify(events).includes('Cat'));
  expect([...toldOfAway(old.client), ...toldOfAway(late)]).toEqual([]);
});
