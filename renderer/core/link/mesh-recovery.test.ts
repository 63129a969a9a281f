import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MeshRig } from '../../../tests/support/mesh-rig.ts';
import type { FakeNetwork } from '../../../tests/support/fake-network.ts';
import type { FakeHub, MeshPerson } from '../../../tests/support/mesh-person.ts';
import { PeerRelay } from './peer-relay.ts';

describe('links of a mesh that fall', () => {
  let rig: MeshRig<[string, string, string]>;
  let network: FakeNetwork;
  let hub: FakeHub;
  let anna: MeshPerson;
  let ben: MeshPerson;
  let cleo: MeshPerson;

  beforeEach(() => {
    rig = new MeshRig('anna', 'ben', 'cleo');
    ({ network, hub } = rig);
    [anna, ben, cleo] = rig.people;
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rig.end();
  });

  it('tells a link that was lost from one that never was', async () => {
    network.cut('anna', 'cleo');
    hub.join(anna, ben, cleo);
    await rig.pass(1_000);
    network.cut('anna', 'ben');
    await rig.pass(40_000);
    expect(anna.sees).toEqual(['ben lost', 'cleo lost']);
    const was = anna.mesh.peers.map(({ member, link }) => [member.name, link.everConnected]);
    expect(Object.fromEntries(was)).toEqual({ ben: true, cleo: false });
  });

  it('[LINK-7] without a hub a common peer passes on what brings a link back; nobody else can', async () => {
    hub.join(anna, ben, cleo);
    await rig.expectAllConnected([anna, ben, cleo]);
    hub.die();
    network.losePath('anna', 'ben');
    // Silence, and a wait whether it ends by itself.
    await rig.expectAllConnected([anna, ben, cleo], 7_000);
    cleo.mesh.leave();
    network.losePath('anna', 'ben');
    await rig.pass(20_000);
    expect([...anna.sees, ...ben.sees]).toEqual(['ben recovering', 'anna recovering']);
  });

  it('[LINK-7] a common peer is asked beside a hub, which may be dead to nobody’s knowledge', async () => {
    hub.join(anna, ben, cleo);
    await rig.expectAllConnected([anna, ben, cleo]);
    vi.spyOn(hub, 'pass').mockReturnValue(true);
    network.losePath('anna', 'ben');
    await rig.expectAllConnected([anna, ben, cleo], 7_000);
  });

  it('[LINK-7] a hub is asked beside a common peer, to whom the other side may not listen', async () => {
    hub.join(anna, ben, cleo);
    await rig.expectAllConnected([anna, ben, cleo]);
    const asked = vi.spyOn(PeerRelay.prototype, 'sendSignal').mockReturnValue(true);
    network.losePath('anna', 'ben');
    await rig.expectAllConnected([anna, ben, cleo], 7_000);
    expect(asked).toHaveBeenCalled();
  });

  it('[CTRL-9] who was called into the room is a common peer from then on', async () => {
    hub.join(anna, ben);
    cleo.state = 'ringing';
    hub.join(cleo);
    await rig.expectAllConnected([anna, ben, cleo]);
    cleo.state = 'present';
    hub.tell();
    await rig.pass(100);
    hub.die();
    network.losePath('anna', 'ben');
    await rig.expectAllConnected([anna, ben, cleo], 7_000);
  });

  it('[LINK-8] a new address is told to the others at once, and the link does not fall', async () => {
    hub.join(anna, ben);
    await rig.expectAllConnected([anna, ben]);
    network.move('ben');
    ben.mesh.retryLinks();
    anna.mesh.topic('chat').send(ben.peerId, { kind: 'message', id: 'abcdefghijkl', text: 'hi' });
    await rig.expectAllConnected([anna, ben], 100);
    expect(ben.heard).toEqual(['hi']);
    expect(ben.mesh.peers.map(({ link }) => link.epoch)).toEqual([0]);
  });

  it.each(['the one who moved', 'the other one'])(
    '[LINK-7] a new address is told as soon as there is a hub again, when %s had lost it',
    async (who) => {
      hub.join(anna, ben, cleo);
      await rig.expectAllConnected([anna, ben, cleo]);
      const without = who === 'the one who moved' ? [ben] : [anna, cleo];
      for (const person of without) hub.drop(person);
      network.move('ben');
      ben.mesh.retryLinks();
      await rig.pass(500);
      hub.join(...without);
      // Less than the silence after which the others would look for a way themselves.
      await rig.expectAllConnected([anna, ben, cleo], 1_500);
      anna.mesh.topic('chat').send(ben.peerId, { kind: 'message', id: 'abcdefghijkl', text: 'hi' });
      await rig.pass(100);
      expect(ben.heard).toEqual(['hi']);
      expect(ben.mesh.peers.map(({ link }) => link.epoch)).toEqual([0, 0]);
    },
  );

  it('[LINK-3] a link that does not come back by itself is built anew on both sides, at one epoch', async () => {
    hub.join(anna, ben);
    await rig.expectAllConnected([anna, ben]);
    network.cut('anna', 'ben');
    await rig.pass(12_000);
    network.heal('anna', 'ben');
    await rig.expectAllConnected([anna, ben], 10_000);
    const [epoch] = anna.mesh.peers.map(({ link }) => link.epoch);
    expect(epoch).toBeGreaterThan(0);
    expect(ben.mesh.peers.map(({ link }) => link.epoch)).toEqual([epoch]);
  });

  it.each(['both know', 'the others know', 'only who was gone knows'] as const)(
    '[LINK-8] a network that was gone for 20 s has the link back within a second of the hub (%s that somebody was gone)',
    async (who) => {
      hub.join(anna, ben);
      await rig.expectAllConnected([anna, ben]);
      network.cut('anna', 'ben');
      if (who !== 'the others know') ben.loseHub();
      if (who !== 'only who was gone knows') ben.state = 'away';
      hub.tellOnly(anna);
      await rig.pass(20_000);
      network.heal('anna', 'ben');
      ben.state = 'present';
      if (who !== 'the others know') hub.rejoin(ben);
      else hub.tell();
      await rig.expectAllConnected([anna, ben], 1_000);
    },
  );

  it('[LINK-2] who comes back after the others gave up the link meets them at a generation that neither has', async () => {
    hub.join(anna, ben);
    await rig.expectAllConnected([anna, ben]);
    network.cut('anna', 'ben');
    ben.loseHub();
    await rig.pass(10_000);
    hub.drop(ben);
    await rig.pass(10_000);
    expect([anna.sees, ben.sees]).toEqual([[], ['anna recovering']]);
    network.heal('anna', 'ben');
    hub.join(ben);
    await rig.expectAllConnected([anna, ben]);
  });
});
