import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { serveTestHub, type TestHub } from '../../../signaling/server/testing/hub.ts';
import { installComputers, Someone, until } from '../../../tests/support/someone.ts';
import type { KeptRoom } from '../model.ts';
import { newSecret } from '../random-id.ts';

let hub: TestHub;
let anna: Someone;
let ben: Someone;
let cara: Someone;

beforeEach(async () => {
  installComputers();
  hub = await serveTestHub();
  anna = await Someone.online(hub.url, 'Anna');
  ben = await Someone.online(hub.url, 'Ben');
  cara = await Someone.online(hub.url, 'Cara');
});
afterEach(async () => {
  for (const someone of [anna, ben, cara]) someone.session.close();
  await hub.close();
  vi.unstubAllGlobals();
});

const kept = (who: Someone): KeptRoom | undefined => who.session.keptRooms.getState().rooms[0];
const here = (who: Someone) => who.session.keptRooms.getState().here;
const isKept = (who: Someone) => here(who) === 'kept';
const isLocked = (who: Someone) => who.room.kind === 'joined' && who.room.locked;
const isEmptyFor = (who: Someone) => kept(who)?.company.kind === 'nobody';
const isIn = (who: Someone) => who.code !== null;

/** Anna makes "Design", and the others come by its link and keep it too. */
async function keptBy(...others: Someone[]): Promise<void> {
  await until(() => here(anna) !== 'loading');
  expect(anna.session.keepNewRoom('Design')).toBe(true);
  await until(() => isIn(anna) && isKept(anna));
  for (const who of others) {
    who.session.joinRoom(kept(anna)?.link ?? '');
    await until(() => who.title === 'Design' && here(who) === 'not-kept');
    who.session.keepRoom();
    expect(isKept(who)).toBe(true);
  }
}

async function left(...everybody: Someone[]): Promise<void> {
  for (const who of everybody) who.session.leaveRoom();
  await until(() => everybody.every(isEmptyFor));
}

/** By the row in the lobby. */
async function joined(who: Someone): Promise<void> {
  who.session.joinKeptRoom(kept(who)?.code ?? '');
  await until(() => isIn(who));
}

it('[KEPT-2] whoever keeps a room sees who is in it and joins them; nobody else can tell that it is that room', async () => {
  await keptBy(ben);
  await left(anna, ben);
  await joined(ben);
  await until(() => kept(anna)?.company.kind === 'people');
  expect(kept(anna)).toMatchObject({ name: 'Design', company: { people: [ben.peerId] } });
  expect(Object.keys(cara.session.rooms.getState()[0] ?? {})).not.toContain('code');
  expect(cara.session.rooms.getState()[0]?.id).toBe(kept(anna)?.listedId);
  await joined(anna);
  await until(() => anna.others === 1 && ben.others === 1 && anna.title === 'Design');
  await until(() => anna.room.kind === 'joined' && anna.room.participants.length === 2);
});

it('[KEPT-1] a kept room is there at the next start, at another hub', async () => {
  await keptBy(ben);
  await left(anna, ben);
  const next = await serveTestHub();
  [anna, ben] = [await anna.reloaded(next.url), await ben.reloaded(next.url)];
  await until(() => isEmptyFor(anna) && isEmptyFor(ben));
  await joined(ben);
  await until(() => kept(anna)?.company.kind === 'people');
  await joined(anna);
  await until(() => anna.others === 1 && anna.title === 'Design');
  for (const who of [anna, ben]) who.session.close();
  await next.close();
});

it('[KEPT-3] title and lock are kept as they change; who missed the lock knocks, and has the new key from then on', async () => {
  await keptBy(ben, cara);
  cara.session.leaveRoom();
  anna.session.setRoomTitle('Design team');
  anna.session.setRoomLocked(true);
  await until(() => isLocked(ben) && kept(ben)?.locked === true && kept(ben)?.name === 'Design team');
  // She cannot tell who is behind the new key.
  await until(() => kept(cara)?.company.kind === 'nobody');
  expect(kept(cara)).toMatchObject({ name: 'Design', locked: false });
  cara.session.joinKeptRoom(kept(cara)?.code ?? '');
  await until(() => anna.room.kind === 'joined' && anna.room.knocking.length === 1);
  expect(cara.code).toBeNull();
  anna.session.admit(cara.peerId);
  await until(() => isLocked(cara) && kept(cara)?.locked === true);

  await left(anna, ben, cara);
  await joined(cara);
  expect(isLocked(cara)).toBe(true);
  await joined(ben);
  await until(() => ben.others === 1 && cara.others === 1);
  expect(cara.room).toMatchObject({ knocking: [] });
});

it('[KEPT-3] who missed the lock and comes first is knocked at; the lock is not lost by that', async () => {
  await keptBy(ben, cara);
  cara.session.leaveRoom();
  anna.session.setRoomLocked(true);
  await until(() => kept(ben)?.locked === true);
  await left(anna, ben);
  await joined(cara);
  anna.session.joinKeptRoom(kept(anna)?.code ?? '');
  await until(() => cara.room.kind === 'joined' && cara.room.knocking.length === 1);
  cara.session.admit(anna.peerId);
  await until(() => isIn(anna) && anna.room.kind === 'joined' && anna.room.participants.length === 2);
  expect([isLocked(anna), kept(anna)?.locked]).toEqual([false, true]);
});

it('[KEPT-3] a link or code that leads to a locked room is joined with what is kept of it', async () => {
  await keptBy(ben);
  anna.session.setRoomLocked(true);
  await until(() => kept(ben)?.locked === true);
  await left(anna, ben);
  await joined(anna);
  ben.session.forgetRoom();
  ben.session.joinRoom(kept(ben)?.link ?? '');
  await until(() => ben.others === 1);
});

it('[KEPT-2] of a room that its people have hidden nobody outside sees whether somebody is there', async () => {
  await keptBy(ben);
  anna.session.setRoomListing('hidden');
  await until(() => ben.room.kind === 'joined' && ben.room.listing === 'hidden');
  ben.session.leaveRoom();
  await until(() => kept(ben)?.company.kind === 'unseen');
  await joined(ben);
  await until(() => ben.others === 1);
});

it('[KEPT-1] it is called what the person likes, forgotten, and had back', async () => {
  await keptBy();
  const { code } = kept(anna)!;
  expect(anna.session.renameKeptRoom(code, 'Cof\u202efee')).toBe(false);
  expect(anna.session.renameKeptRoom(code, '  Coffee ')).toBe(true);
  expect(kept(anna)?.name).toBe('Coffee');
  expect(anna.title).toBe('Design');
  anna.session.forgetKeptRoom(code);
  expect(anna.session.keptRooms.getState()).toEqual({ rooms: [], here: 'not-kept' });
  anna.session.restoreKeptRoom(code);
  expect(kept(anna)?.name).toBe('Coffee');
  expect(anna.session.keepNewRoom('')).toBe(false);
});

it('[KEPT-2] without a hub nothing is said of who is there', async () => {
  await keptBy();
  await left(anna);
  await hub.close();
  await until(() => kept(anna)?.company.kind === 'unknown');
});

it('[KEPT-1] kept again at once it has its name and place; another room of its code does not take that', async () => {
  await keptBy();
  const { code, keptAt } = kept(anna)!;
  anna.session.renameKeptRoom(code, 'Coffee');
  anna.session.forgetKeptRoom(code);
  anna.session.keepRoom();
  expect(kept(anna)).toMatchObject({ name: 'Coffee', keptAt });
  await left(anna);
  anna.session.joinRoom(`${hub.url}/j/#${code}/${newSecret()}`);
  await until(() => isIn(anna));
  expect(here(anna)).toBe('unknown');
  anna.session.keepRoom();
  expect(kept(anna)).toMatchObject({ name: 'Coffee', keptAt });
});

it('no new room is kept by somebody who is on the way into another one', async () => {
  await keptBy();
  expect(anna.session.keepNewRoom('Coffee')).toBe(false);
  expect(anna.session.keptRooms.getState().rooms).toHaveLength(1);
});
