import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeNetwork } from '../../../tests/support/fake-network.ts';
import { FakeHub, type MeshPerson } from '../../../tests/support/mesh-person.ts';
import { MeshRig } from '../../../tests/support/mesh-rig.ts';

describe('[LINK-11] who is lost keeps their place', () => {
  let rig: MeshRig<[string, string, string]>;
  let network: FakeNetwork;
  let hub: FakeHub;
  let anna: MeshPerson;
  let ben: MeshPerson;
  let cleo: MeshPerson;

  beforeEach(async () => {
    rig = new MeshRig('anna', 'ben', 'cleo');
    ({ network, hub } = rig);
    [anna, ben, cleo] = rig.people;
    hub.join(anna, ben, cleo);
    await rig.expectAllConnected([anna, ben, cleo]);
  });
  afterEach(() => rig.end());

  /** Ben's cable is pulled, and the hub gives him up. */
  async function pullBensCable(): Promise<void> {
    network.cut('anna', 'ben');
    network.cut('cleo', 'ben');
    ben.loseHub();
    await rig.pass(10_000);
    hub.miss(ben);
    await rig.pass(1_000);
  }

  function plugBensCable(): void {
    network.heal('anna', 'ben');
    network.heal('cleo', 'ben');
    hub.join(ben);
  }

  const places = () => anna.mesh.peers.map(({ member, presence }) => `${member.name} ${presence}`);

  it('as lost, and in the same place when they come back', async () => {
    await pullBensCable();
    expect(places()).toEqual(['ben lost', 'cleo here']);
    await rig.pass(40_000);
    expect(places()).toEqual(['ben lost', 'cleo here']);
    plugBensCable();
    await rig.expectAllConnected([anna, ben, cleo], 10_000);
    expect(places()).toEqual(['ben here', 'cleo here']);
    expect(anna.mesh.departureOf(ben.peerId)).toBeNull();
  });

  it('also when they come back as somebody whose page was loaded anew', async () => {
    await pullBensCable();
    ben.mesh.leave();
    ben.forgetVisit();
    plugBensCable();
    await rig.pass(2_000);
    expect(places()).toEqual(['ben here', 'cleo here']);
  });

  it('for 60 s, and has not left', async () => {
    await pullBensCable();
    await rig.pass(61_000);
    expect(places()).toEqual(['cleo here']);
    expect(anna.mesh.departureOf(ben.peerId)).toBe('lost');
  });

  it('and not who said goodbye to the hub, while the link was down', async () => {
    network.cut('anna', 'ben');
    await rig.pass(4_000);
    hub.drop(ben);
    await rig.pass(1_000);
    expect(anna.sees).toEqual(['ben recovering', 'cleo connected']);
    // Cleo, who is connected to both, speaks for him until he has left her too.
    ben.mesh.leave();
    await rig.pass(2_000);
    expect(places()).toEqual(['cleo here']);
    expect([anna, cleo].map(({ mesh }) => mesh.departureOf(ben.peerId))).toEqual(['left', 'left']);
  });

  it('nor who said goodbye on the link', async () => {
    ben.mesh.leave();
    await rig.pass(1_000);
    expect(places()).toEqual(['cleo here']);
    expect(anna.mesh.departureOf(ben.peerId)).toBe('left');
  });

  it('nobody is lost when only the hub went', async () => {
    hub.die();
    await rig.pass(70_000);
    expect(places()).toEqual(['ben here', 'cleo here']);
  });

  it('nor when all go to another hub, one after the other', async () => {
    const next = new FakeHub('next');
    for (const person of [ben, cleo, anna]) {
      hub.drop(person);
      next.join(person);
      await rig.pass(5_000);
      expect(places()).toEqual(['ben here', 'cleo here']);
    }
  });

  it('no longer than a minute for who is back at a hub that has no seat for them: it tells nothing of anybody', async () => {
    network.cut('anna', 'ben');
    network.cut('cleo', 'ben');
    ben.loseHub();
    await rig.pass(10_000);
    ben.mesh.setHubOnline(true);
    await rig.pass(45_000);
    expect(ben.mesh.peers).toHaveLength(2);
    await rig.pass(20_000);
    expect(ben.mesh.peers).toEqual([]);
  });

  it('for as long as this computer itself is on no network', async () => {
    anna.mesh.setOffline(true);
    for (const other of ['ben', 'cleo']) network.cut('anna', other);
    anna.loseHub();
    await rig.pass(300_000);
    expect(places()).toEqual(['ben lost', 'cleo lost']);
    anna.mesh.setOffline(false);
    await rig.pass(59_000);
    expect(places()).toEqual(['ben lost', 'cleo lost']);
    await rig.pass(2_000);
    expect(places()).toEqual([]);
  });
});
