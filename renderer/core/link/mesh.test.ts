import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeNetwork } from '../../../tests/support/fake-network.ts';
import { FakeHub, MeshPerson } from '../../../tests/support/mesh-person.ts';

describe('Mesh', () => {
  let network: FakeNetwork;
  let [anna, ben, cleo, dora] = [] as unknown as [MeshPerson, MeshPerson, MeshPerson, MeshPerson];
  let hub: FakeHub;
  let people: MeshPerson[];
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    vi.useFakeTimers();
    network = new FakeNetwork();
    vi.stubGlobal('RTCPeerConnection', network.PeerConnection);
    vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
    vi.stubGlobal('MediaStream', class {});
    people = ['anna', 'ben', 'cleo', 'dora'].map((name) => new MeshPerson(name));
    [anna, ben, cleo, dora] = people as [MeshPerson, MeshPerson, MeshPerson, MeshPerson];
    hub = new FakeHub('hub');
  });
  afterEach(() => {
    for (const { mesh } of people) mesh.leave();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** Waits for a moment, and expects that each of these is connected to each other, by one connection. */
  async function expectAllConnected(group: MeshPerson[], withinMs = 1_000): Promise<void> {
    await pass(withinMs);
    for (const person of group) {
      const others = group.filter((other) => other !== person).map(({ name }) => `${name} connected`);
      expect([person.name, ...person.sees]).toEqual([person.name, ...others.sort()]);
      expect(network.openConnections(person.name)).toBe(group.length - 1);
    }
  }

  it('[LINK-1] a roster connects everybody in it', async () => {
    hub.join(anna, ben, cleo);
    await expectAllConnected([anna, ben, cleo]);
  });

  it('[LINK-5] somebody new at another hub meets those who have none, and keeps the links when they come there', async () => {
    hub.join(anna, ben, cleo);
    await expectAllConnected([anna, ben, cleo]);
    hub.die();
    const next = new FakeHub('next');
    next.join(anna, dora);
    await expectAllConnected([anna, ben, cleo, dora]);
    const links = dora.mesh.peers.map(({ link }) => link);
    next.join(ben, cleo);
    await expectAllConnected([anna, ben, cleo, dora]);
    expect(new Set(dora.mesh.peers.map(({ link }) => link))).toEqual(new Set(links));
    expect(links.map(({ epoch }) => epoch)).toEqual([0, 0, 0]);
  });

  it('tells a link that was lost from one that never was', async () => {
    network.cut('anna', 'cleo');
    hub.join(anna, ben, cleo);
    await pass(1_000);
    network.cut('anna', 'ben');
    await pass(40_000);
    expect(anna.sees).toEqual(['ben lost', 'cleo lost']);
    const was = anna.mesh.peers.map(({ member, link }) => [member.name, link.everConnected]);
    expect(Object.fromEntries(was)).toEqual({ ben: true, cleo: false });
  });

  it('[LINK-4] halves of a network that meet again are one room, each person in it once', async () => {
    hub.join(anna, ben, cleo, dora);
    await expectAllConnected(people);
    for (const one of ['anna', 'ben']) for (const other of ['cleo', 'dora']) network.cut(one, other);
    for (const person of [cleo, dora]) hub.drop(person);
    const next = new FakeHub('next');
    next.join(cleo, dora);
    await expectAllConnected([anna, ben], 15_000);
    expect(cleo.sees).toEqual(['anna recovering', 'ben recovering', 'dora connected']);
    for (const one of ['anna', 'ben']) for (const other of ['cleo', 'dora']) network.heal(one, other);
    hub.die();
    next.join(anna);
    await pass(500);
    next.join(ben);
    await expectAllConnected(people, 2_000);
  });

  it('[LINK-7] without a hub a common peer passes on what brings a link back; nobody else can', async () => {
    hub.join(anna, ben, cleo);
    await expectAllConnected([anna, ben, cleo]);
    hub.die();
    network.losePath('anna', 'ben');
    // Silence, and a wait whether it ends by itself.
    await expectAllConnected([anna, ben, cleo], 7_000);
    cleo.mesh.leave();
    network.losePath('anna', 'ben');
    await pass(20_000);
    expect([...anna.sees, ...ben.sees]).toEqual(['ben recovering', 'anna recovering']);
  });

  it('[LINK-7] a common peer is asked before a hub, which may be dead to nobody’s knowledge', async () => {
    hub.join(anna, ben, cleo);
    await expectAllConnected([anna, ben, cleo]);
    const passedByHub = vi.spyOn(hub, 'pass');
    network.losePath('anna', 'ben');
    await expectAllConnected([anna, ben, cleo], 7_000);
    expect(passedByHub).not.toHaveBeenCalled();
  });

  it('[CTRL-9] who was called into the room is a common peer from then on', async () => {
    hub.join(anna, ben);
    cleo.state = 'ringing';
    hub.join(cleo);
    await expectAllConnected([anna, ben, cleo]);
    cleo.state = 'present';
    hub.tell();
    await pass(100);
    hub.die();
    network.losePath('anna', 'ben');
    await expectAllConnected([anna, ben, cleo], 7_000);
  });

  it('[LINK-5] whoever introduces one person as ever other visits does not have a connection made for each', async () => {
    hub.join(anna, ben);
    await expectAllConnected([anna, ben]);
    const talk = ben.mesh.topic('control');
    for (const visit of ['first0000000', 'second000000', 'third0000000']) {
      talk.send(anna.peerId, { kind: 'peers', peers: [{ peerId: cleo.peerId, visit, name: 'cleo' }] });
    }
    await pass(100);
    expect(anna.mesh.peers.map(({ link }) => link.remote.visit)).toEqual([ben.visit, 'first0000000']);
  });

  it('[LINK-8] a new address is told to the others at once, and the link does not fall', async () => {
    hub.join(anna, ben);
    await expectAllConnected([anna, ben]);
    network.move('ben');
    ben.mesh.retryLinks();
    anna.mesh.topic('chat').send(ben.peerId, { kind: 'message', id: 'abcdefghijkl', text: 'hi' });
    await expectAllConnected([anna, ben], 100);
    expect(ben.heard).toEqual(['hi']);
    expect(ben.mesh.peers.map(({ link }) => link.epoch)).toEqual([0]);
  });

  it.each(['the one who moved', 'the other one'])(
    '[LINK-7] a new address is told as soon as there is a hub again, when %s had lost it',
    async (who) => {
      hub.join(anna, ben, cleo);
      await expectAllConnected([anna, ben, cleo]);
      const without = who === 'the one who moved' ? [ben] : [anna, cleo];
      for (const person of without) hub.drop(person);
      network.move('ben');
      ben.mesh.retryLinks();
      await pass(500);
      hub.join(...without);
      // Less than the silence after which the others would look for a way themselves.
      await expectAllConnected([anna, ben, cleo], 1_500);
      anna.mesh.topic('chat').send(ben.peerId, { kind: 'message', id: 'abcdefghijkl', text: 'hi' });
      await pass(100);
      expect(ben.heard).toEqual(['hi']);
      expect(ben.mesh.peers.map(({ link }) => link.epoch)).toEqual([0, 0]);
    },
  );

  it('[LINK-6] who is gone to nobody’s knowledge is gone for all, and for who comes later', async () => {
    hub.join(anna, ben, cleo);
    await expectAllConnected([anna, ben, cleo]);
    hub.die();
    for (const other of ['anna', 'ben', 'dora']) network.cut('cleo', other);
    await pass(2_000);
    const next = new FakeHub('next');
    // Anna still takes Cleo for connected.
    next.join(anna, dora);
    await pass(500);
    expect(dora.sees).toEqual(['anna connected', 'ben connected', 'cleo connecting']);
    await pass(4_000);
    expect(dora.sees).toEqual(['anna connected', 'ben connected']);
    cleo.mesh.leave();
    next.join(ben);
    await expectAllConnected([anna, ben, dora], 35_000);
  });

  it('[LINK-3] a link that does not come back by itself is built anew on both sides, at one epoch', async () => {
    hub.join(anna, ben);
    await expectAllConnected([anna, ben]);
    network.cut('anna', 'ben');
    await pass(12_000);
    network.heal('anna', 'ben');
    await expectAllConnected([anna, ben], 10_000);
    const [epoch] = anna.mesh.peers.map(({ link }) => link.epoch);
    expect(epoch).toBeGreaterThan(0);
    expect(ben.mesh.peers.map(({ link }) => link.epoch)).toEqual([epoch]);
  });

  it('[LINK-2] who comes back after the others gave up the link meets them at a generation that neither has', async () => {
    hub.join(anna, ben);
    await expectAllConnected([anna, ben]);
    network.cut('anna', 'ben');
    ben.loseHub();
    await pass(10_000);
    hub.drop(ben);
    await pass(10_000);
    expect([anna.sees, ben.sees]).toEqual([[], ['anna recovering']]);
    network.heal('anna', 'ben');
    hub.join(ben);
    await expectAllConnected([anna, ben]);
  });

  it('[CTRL-6] nobody is introduced again after a goodbye', async () => {
    hub.join(anna, ben, cleo);
    await expectAllConnected([anna, ben, cleo]);
    hub.die();
    // Ben does not hear it.
    network.cut('cleo', 'ben');
    cleo.mesh.leave();
    await pass(1_000);
    expect(anna.sees).toEqual(['ben connected']);
    await expectAllConnected([anna, ben], 40_000);
  });

  it('[LINK-1] who was loaded again meets those without a hub anew', async () => {
    hub.join(anna, ben, cleo);
    await expectAllConnected([anna, ben, cleo]);
    hub.die();
    const next = new FakeHub('next');
    next.join(anna);
    cleo.mesh.leave();
    cleo.forgetVisit();
    next.join(cleo);
    await expectAllConnected([anna, ben, cleo], 5_000);
  });

  it('[CTRL-9] the room’s settings are told when a channel opens', async () => {
    anna.settings.set({ revision: 1, by: anna.peerId, title: 'Daily', lock: null });
    hub.join(anna, ben);
    await expectAllConnected([anna, ben]);
    expect(ben.settings.get()).toEqual(anna.settings.get());
    expect(ben.settings.get()?.title).toBe('Daily');
  });

  it('[CTRL-2] a peer’s state is told as a whole when the channel opens and at each change, and not for nothing', async () => {
    hub.join(anna, ben);
    await expectAllConnected([anna, ben]);
    const told = () => network.framesTo('ben').filter(({ kind }) => kind === 'state');
    expect(told()).toEqual([anna.ownState]);
    const muted = { ...anna.ownState, microphone: 'muted', speaking: false } as const;
    for (const state of [anna.ownState, muted, { ...muted }]) anna.mesh.setOwnState(state);
    await pass(10);
    expect(told()).toEqual([anna.ownState, muted]);
    expect(ben.mesh.peers[0]?.remoteState).toEqual(muted);
  });
});
