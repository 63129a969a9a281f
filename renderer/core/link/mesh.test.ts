import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { titleOf } from '../../../signaling/protocol/index.ts';
import { FakeHub } from '../../../tests/support/mesh-person.ts';
import { MeshRig } from '../../../tests/support/mesh-rig.ts';
import type { FakeNetwork } from '../../../tests/support/fake-network.ts';
import type { MeshPerson } from '../../../tests/support/mesh-person.ts';

describe('Mesh', () => {
  let rig: MeshRig<[string, string, string, string]>;
  let network: FakeNetwork;
  let hub: FakeHub;
  let anna: MeshPerson;
  let ben: MeshPerson;
  let cleo: MeshPerson;
  let dora: MeshPerson;

  beforeEach(() => {
    rig = new MeshRig('anna', 'ben', 'cleo', 'dora');
    ({ network, hub } = rig);
    [anna, ben, cleo, dora] = rig.people;
  });
  afterEach(() => rig.end());

  it('[LINK-1] a roster connects everybody in it', async () => {
    hub.join(anna, ben, cleo);
    await rig.expectAllConnected([anna, ben, cleo]);
  });

  it('[LINK-5] somebody new at another hub meets those who have none, and keeps the links when they come there', async () => {
    hub.join(anna, ben, cleo);
    await rig.expectAllConnected([anna, ben, cleo]);
    hub.die();
    const next = new FakeHub('next');
    next.join(anna, dora);
    await rig.expectAllConnected([anna, ben, cleo, dora]);
    const links = dora.mesh.peers.map(({ link }) => link);
    next.join(ben, cleo);
    await rig.expectAllConnected([anna, ben, cleo, dora]);
    expect(new Set(dora.mesh.peers.map(({ link }) => link))).toEqual(new Set(links));
    expect(links.map(({ epoch }) => epoch)).toEqual([0, 0, 0]);
  });

  it('[LINK-4] halves of a network that meet again are one room, each person in it once', async () => {
    hub.join(anna, ben, cleo, dora);
    await rig.expectAllConnected(rig.people);
    for (const one of ['anna', 'ben']) for (const other of ['cleo', 'dora']) network.cut(one, other);
    for (const person of [cleo, dora]) hub.drop(person);
    const next = new FakeHub('next');
    next.join(cleo, dora);
    await rig.expectAllConnected([anna, ben], 15_000);
    expect(cleo.sees).toEqual(['anna recovering', 'ben recovering', 'dora connected']);
    for (const one of ['anna', 'ben']) for (const other of ['cleo', 'dora']) network.heal(one, other);
    hub.die();
    next.join(anna);
    await rig.pass(500);
    next.join(ben);
    await rig.expectAllConnected(rig.people, 2_000);
  });

  it('[LINK-5] whoever introduces one person as ever other visits does not have a connection made for each', async () => {
    hub.join(anna, ben);
    await rig.expectAllConnected([anna, ben]);
    const talk = ben.mesh.topic('control');
    for (const visit of ['first0000000', 'second000000', 'third0000000']) {
      talk.send(anna.peerId, { kind: 'peers', peers: [{ peerId: cleo.peerId, visit, name: 'cleo' }] });
    }
    await rig.pass(100);
    expect(anna.mesh.peers.map(({ link }) => link.remote.visit)).toEqual([ben.visit, 'first0000000']);
  });

  it('[LINK-6] who is gone to nobody’s knowledge is gone for all, and for who comes later', async () => {
    hub.join(anna, ben, cleo);
    await rig.expectAllConnected([anna, ben, cleo]);
    hub.die();
    for (const other of ['anna', 'ben', 'dora']) network.cut('cleo', other);
    await rig.pass(2_000);
    const next = new FakeHub('next');
    // Anna still takes Cleo for connected.
    next.join(anna, dora);
    await rig.pass(500);
    expect(dora.sees).toEqual(['anna connected', 'ben connected', 'cleo connecting']);
    await rig.pass(4_000);
    expect(dora.sees).toEqual(['anna connected', 'ben connected']);
    cleo.mesh.leave();
    next.join(ben);
    await rig.expectAllConnected([anna, ben, dora], 65_000);
  });

  it('[CTRL-6] nobody is introduced again after a goodbye', async () => {
    hub.join(anna, ben, cleo);
    await rig.expectAllConnected([anna, ben, cleo]);
    hub.die();
    // Ben does not hear it.
    network.cut('cleo', 'ben');
    cleo.mesh.leave();
    await rig.pass(1_000);
    expect(anna.sees).toEqual(['ben connected']);
    await rig.expectAllConnected([anna, ben], 65_000);
  });

  it('[LINK-1] who was loaded again meets those without a hub anew', async () => {
    hub.join(anna, ben, cleo);
    await rig.expectAllConnected([anna, ben, cleo]);
    hub.die();
    const next = new FakeHub('next');
    next.join(anna);
    cleo.mesh.leave();
    cleo.forgetVisit();
    next.join(cleo);
    await rig.expectAllConnected([anna, ben, cleo], 5_000);
  });

  it('[CTRL-9] the room’s settings are told when a channel opens', async () => {
    anna.settings.set({ title: { value: 'Daily', revision: 1, by: anna.peerId }, lock: null, listing: null });
    hub.join(anna, ben);
    await rig.expectAllConnected([anna, ben]);
    expect(ben.settings.get()).toEqual(anna.settings.get());
    expect(titleOf(ben.settings.get())).toBe('Daily');
  });

  it('[CTRL-2] a peer’s state is told as a whole when the channel opens and at each change, and not for nothing', async () => {
    hub.join(anna, ben);
    await rig.expectAllConnected([anna, ben]);
    const told = () => network.framesTo('ben').filter(({ kind }) => kind === 'state');
    expect(told()).toEqual([anna.ownState]);
    const muted = { ...anna.ownState, microphone: 'muted', speaking: false } as const;
    for (const state of [anna.ownState, muted, { ...muted }]) anna.mesh.setOwnState(state);
    await rig.pass(10);
    expect(told()).toEqual([anna.ownState, muted]);
    expect(ben.mesh.peers[0]?.remoteState).toEqual(muted);
  });
});
