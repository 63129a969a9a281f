import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeNetwork } from '../../../tests/support/fake-network.ts';
import { FakeHub, type MeshPerson } from '../../../tests/support/mesh-person.ts';
import { MeshRig } from '../../../tests/support/mesh-rig.ts';

/** Real meshes and real sending, with tracks to send from the start. Anna holds Eve; Ben holds nobody. */
describe('while somebody in the room is held', () => {
  let rig: MeshRig<[string, string, string]>;
  let network: FakeNetwork;
  let anna: MeshPerson;
  let ben: MeshPerson;
  let eve: MeshPerson;

  beforeEach(async () => {
    rig = new MeshRig('anna', 'ben', 'eve');
    ({ network } = rig);
    [anna, ben, eve] = rig.people;
    anna.holds.add(eve.peerId);
    rig.hub.join(anna, ben, eve);
    await rig.pass(3_000);
  });
  afterEach(() => rig.end());

  const NOTHING = [null, null, null];
  const allOf = ({ tracks: { microphone, camera, screen } }: MeshPerson) => [microphone, camera, screen];
  /** What one was told of another, and what one would see and hear of it. */
  const knows = (person: MeshPerson, other: MeshPerson) => {
    const { link, remoteState } = person.mesh.peers.find(({ member }) => member.peerId === other.peerId)!;
    return { state: remoteState !== null, streams: link.streams !== null };
  };

  it('[TRUST-4] no track, state, settings, introduction or chat goes there, and what comes is not taken', async () => {
    anna.mesh.topic('chat').send(eve.peerId, { kind: 'message', id: 'abcdefghijkl', text: 'secret' });
    anna.mesh.topic('chat').broadcast({ kind: 'message', id: 'abcdefghijkm', text: 'for all' });
    eve.mesh.topic('chat').broadcast({ kind: 'message', id: 'abcdefghijkn', text: 'from eve' });
    await rig.pass(60_000);
    expect(network.tracksOf('anna')).toEqual([allOf(anna), NOTHING]);
    expect([eve.heard, anna.heard, ben.heard]).toEqual([[], [], ['for all', 'from eve']]);
    expect([knows(eve, anna), knows(anna, eve)]).toEqual([
      { state: false, streams: true },
      { state: false, streams: false },
    ]);
  });

  it('[TRUST-4] the others are not disturbed', () => {
    expect([...anna.sees, ...ben.sees]).toEqual(['ben connected', 'eve connected', 'anna connected', 'eve connected']);
    expect(network.tracksOf('ben')).toEqual([allOf(ben), allOf(ben)]);
    expect([knows(ben, eve), knows(anna, ben)]).toEqual([
      { state: true, streams: true },
      { state: true, streams: true },
    ]);
  });

  it('[TRUST-4] whoever is let in after all gets everything, by the same connection', async () => {
    const connections = network.connectionsOf('anna');
    anna.holds.clear();
    anna.mesh.admit();
    await rig.pass(100);
    expect(network.tracksOf('anna')).toEqual([allOf(anna), allOf(anna)]);
    expect(network.connectionsOf('anna')).toEqual(connections);
    expect([knows(eve, anna), knows(anna, eve)]).toEqual([
      { state: true, streams: true },
      { state: true, streams: true },
    ]);
  });

  it('[TRUST-4] whoever is only introduced is held too', async () => {
    rig.hub.die();
    anna.mesh.leave();
    anna.forgetVisit();
    await rig.pass(1_000);
    new FakeHub('next').join(anna, ben);
    await rig.pass(5_000);
    expect(network.tracksOf('anna').filter((tracks) => tracks[0] !== null)).toHaveLength(1);
    expect(anna.mesh.linkTo(ben.peerId)?.present).toBe(true);
    expect(anna.mesh.linkTo(eve.peerId)?.present).toBe(false);
  });
});
