import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '../../../signaling/protocol/index.ts';
import type { Frame } from '../../../tests/support/fake-network.ts';
import { FakeHub, MeshPerson } from '../../../tests/support/mesh-person.ts';
import { MeshRig } from '../../../tests/support/mesh-rig.ts';

const introductionOf = ({ peerId, visit, name }: Member) => ({ peerId, visit, name });

describe('who is marked in a room', () => {
  let rig: MeshRig<[string, string, string, string]>;
  let anna: MeshPerson;
  let ben: MeshPerson;
  let eve: MeshPerson;
  let ghost: MeshPerson;

  beforeEach(() => {
    rig = new MeshRig('anna', 'ben', 'eve', 'ghost');
    [anna, ben, eve, ghost] = rig.people;
  });
  afterEach(() => rig.end());

  /** `ghost by eve`, `eve unseen`: what one person sees of the others. */
  const marks = ({ mesh }: MeshPerson) =>
    mesh.peers.flatMap(({ member, sighting: { introducedBy, isUnseen } }) => [
      ...(introducedBy === null ? [] : [`${member.name} by ${introducedBy.name}`]),
      ...(isUnseen ? [`${member.name} unseen`] : []),
    ]);
  /** The marks that any of these people ever saw, looked at ten times a second. */
  async function marksWithin(seconds: number, ...people: MeshPerson[]): Promise<string[]> {
    const seen = new Set<string>();
    for (let tenths = 0; tenths < seconds * 10; tenths += 1) {
      await rig.pass(100);
      for (const mark of people.flatMap(marks)) seen.add(mark);
    }
    return [...seen].sort();
  }
  /** Eve is connected to somebody of another hub, of whom the hub of the others knows nothing. */
  async function comesAlong(...people: MeshPerson[]): Promise<void> {
    const other = new FakeHub('elsewhere');
    other.join(eve, ...people);
    await rig.pass(1_000);
    eve.hub = rig.hub;
    other.drop(eve);
    rig.hub.join(eve);
  }

  it('[LINK-10] whoever no hub lists is marked with who introduced them, and who is in the roster is not', async () => {
    rig.hub.join(anna, ben);
    await rig.expectAllConnected([anna, ben]);
    await comesAlong(ghost);
    expect(await marksWithin(20, anna, ben)).toEqual(['ghost by eve']);
    expect(anna.sees).toContain('ghost connected');
    expect([marks(anna), marks(ben)]).toEqual([['ghost by eve'], ['ghost by eve']]);
  });

  it('[LINK-10] whoever is introduced by somebody introduced is so by the first of them, also when that one has left', async () => {
    const second = new MeshPerson('second');
    rig.hub.join(anna, ben);
    await comesAlong(ghost, second);
    await rig.pass(8_000);
    expect(marks(anna).sort()).toEqual(['ghost by eve', 'second by eve']);
    eve.mesh.leave();
    await rig.pass(5_000);
    expect(marks(anna).sort()).toEqual(['ghost by eve', 'second by eve']);
    second.mesh.leave();
  });

  it('[LINK-10] the mark ends when a hub lists them, and stays when the link is made anew', async () => {
    rig.hub.join(anna, ben);
    await comesAlong(ghost);
    await rig.pass(8_000);
    anna.mesh.hold(ghost.peerId);
    await rig.pass(2_000);
    expect(marks(anna)).toEqual(['ghost by eve']);
    rig.hub.join(ghost);
    await rig.pass(2_000);
    expect(marks(anna)).toEqual([]);
  });

  it('[LINK-10] whom somebody else does not see is marked once that lasts, and no more when they do', async () => {
    rig.network.cut('ben', 'eve');
    rig.hub.join(anna, ben, eve);
    expect(await marksWithin(14, anna)).toEqual([]);
    await rig.pass(4_000);
    expect(marks(anna).sort()).toEqual(['ben unseen', 'eve unseen']);
    rig.network.heal('ben', 'eve');
    expect((await marksWithin(40, anna)).length).toBeGreaterThan(0);
    expect([marks(anna), ben.sees]).toEqual([[], ['anna connected', 'eve connected']]);
  });

  it('[LINK-10] [BLOCK-4] whoever is blocked marks nobody, and what they marked before is marked no more', async () => {
    rig.network.translate('eve', {
      sends: (frame) => ('peers' in frame ? [{ ...frame, peers: [anna.self].map(introductionOf) } as Frame] : [frame]),
      understands: () => true,
    });
    rig.hub.join(anna, ben, eve);
    await rig.pass(18_000);
    expect(marks(anna)).toEqual(['ben unseen']);
    anna.holds.add(eve.peerId);
    anna.mesh.hold(eve.peerId);
    await rig.pass(2_000);
    expect(await marksWithin(20, anna)).toEqual([]);
  });

  it('[LINK-10] nobody is marked while people come, are rung, go, reconnect and change hubs', async () => {
    rig.hub.join(anna, ben);
    expect(await marksWithin(3, anna, ben)).toEqual([]);
    ghost.state = 'ringing';
    rig.hub.join(eve, ghost);
    expect(await marksWithin(30, anna, ben, eve)).toEqual([]);
    ghost.state = 'present';
    rig.hub.tell();
    expect(await marksWithin(20, anna, ben, eve, ghost)).toEqual([]);
    rig.network.losePath('anna', 'eve');
    rig.network.losePath('ben', 'eve');
    expect(await marksWithin(30, anna, ben, eve, ghost)).toEqual([]);
    rig.hub.die();
    expect(await marksWithin(20, anna, ben, eve, ghost)).toEqual([]);
    const next = new FakeHub('next');
    next.join(anna);
    expect(await marksWithin(4, anna, ben, eve, ghost)).toEqual([]);
    next.join(ben, eve, ghost);
    expect(await marksWithin(20, anna, ben, eve, ghost)).toEqual([]);
    ghost.mesh.leave();
    next.drop(ghost);
    expect(await marksWithin(20, anna, ben, eve)).toEqual([]);
  });
});
