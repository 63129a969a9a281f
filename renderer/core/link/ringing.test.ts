import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MeshRig } from '../../../tests/support/mesh-rig.ts';
import type { FakeNetwork } from '../../../tests/support/fake-network.ts';
import { MeshPerson, type FakeHub } from '../../../tests/support/mesh-person.ts';

/** Real meshes and real sending, with tracks to send from the start. */
describe('while somebody is only being rung', () => {
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
    hub.join(anna, ben);
    cleo.state = 'ringing';
    hub.join(cleo);
    await rig.pass(3_000);
  });
  afterEach(() => rig.end());

  const accept = async () => {
    cleo.state = 'present';
    hub.tell();
    await rig.pass(100);
  };
  /** What one was told of another, and what one would see and hear of it. */
  const knows = (person: MeshPerson, other: MeshPerson) => {
    const { link, remoteState } = person.mesh.peers.find(({ member }) => member.peerId === other.peerId)!;
    return { state: remoteState, streams: link.streams !== null };
  };
  const framesTo = (person: MeshPerson) => network.framesTo(person.name).map(({ kind }) => kind);

  it('[RING-3] links are up and no track is attached to them, whatever there is to send', () => {
    expect(cleo.sees).toEqual(['anna connected', 'ben connected']);
    expect(anna.sees).toEqual(['ben connected', 'cleo connected']);
    const { microphone, camera, screen } = anna.tracks;
    expect(network.tracksOf('anna')).toEqual([
      [microphone, camera, screen],
      [null, null, null],
    ]);
    expect(network.tracksOf('cleo')).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });

  it('[RING-3] all of it is attached once they accept', async () => {
    await accept();
    for (const person of rig.people) {
      const { microphone, camera, screen } = person.tracks;
      const all = [microphone, camera, screen];
      expect(network.tracksOf(person.name)).toEqual([all, all]);
    }
  });

  it('[RING-3] a hub that says one is present who has not accepted gets nothing from them', async () => {
    cleo.wants = 'to be only rung';
    await accept();
    expect(network.tracksOf('cleo')).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    expect(framesTo(anna).filter((kind) => kind === 'state')).toHaveLength(1);
    expect(knows(cleo, anna)).toEqual({ state: null, streams: false });
  });

  it('[CTRL-9] neither side is told how the other is, nor of the room, nor hears chat', () => {
    anna.mesh.topic('chat').send(cleo.peerId, { kind: 'message', id: 'abcdefghijkl', text: 'secret' });
    expect(framesTo(cleo).filter((kind) => !['hello', 'signal', 'ping'].includes(kind))).toEqual([]);
    expect(framesTo(anna).filter((kind) => kind === 'state')).toHaveLength(1);
    expect([knows(anna, cleo), knows(cleo, anna)]).toEqual([
      { state: null, streams: false },
      { state: null, streams: false },
    ]);
  });

  it('[CTRL-9] also when something changes meanwhile', async () => {
    const before = framesTo(cleo).length;
    anna.mesh.setOwnState({
      kind: 'state',
      name: 'anna',
      microphone: 'on',
      speaking: false,
      camera: 'off',
      share: null,
    });
    await rig.pass(100);
    expect(framesTo(cleo).slice(before)).toEqual([]);
  });

  it('[CTRL-9] everybody is told once they accept', async () => {
    await accept();
    for (const [one, other] of [
      [anna, cleo],
      [cleo, anna],
    ] as const) {
      expect(knows(one, other)).toEqual({
        state: { kind: 'state', name: other.name, microphone: 'on', speaking: true, camera: 'on', share: null },
        streams: true,
      });
    }
    anna.mesh.topic('chat').send(cleo.peerId, { kind: 'message', id: 'abcdefghijkl', text: 'welcome' });
    await rig.pass(100);
    expect(cleo.heard).toEqual(['welcome']);
  });

  it('[CTRL-9] what overtakes the roster by which its sender is in the room waits for it', async () => {
    // The hub told Cleo that she is in, and Anna hears of it only now.
    cleo.state = 'present';
    hub.tellOnly(cleo);
    await rig.pass(100);
    cleo.mesh.topic('chat').send(anna.peerId, { kind: 'message', id: 'abcdefghijkl', text: 'hello' });
    await rig.pass(100);
    expect([anna.heard, knows(anna, cleo).state]).toEqual([[], null]);
    hub.tell();
    await rig.pass(100);
    expect(anna.heard).toEqual(['hello']);
    expect(knows(anna, cleo).state?.speaking).toBe(true);
  });

  it('[RING-3] a link to somebody who rings and does not answer is not recovered, until they accept', async () => {
    const dan = new MeshPerson('dan');
    dan.state = 'ringing';
    const members = [anna, ben, cleo, dan].map(({ self }) => self);
    const { self, mesh, joined } = anna;
    mesh.reconcile({ self, members, hubId: 'hub', joined });
    await rig.pass(45_000);
    expect(anna.sees).toContain('dan new');
    expect(mesh.unreachable).toBe(0);
    expect(mesh.linkTo(dan.peerId)?.epoch).toBe(0);
    dan.state = 'present';
    hub.join(dan);
    await rig.pass(1_000);
    expect([anna.sees, dan.sees].map((sees) => sees.join())).toEqual([
      'ben connected,cleo connected,dan connected',
      'anna connected,ben connected,cleo connected',
    ]);
    dan.mesh.leave();
  });

  it('[RING-3] the picture of those who are in the room stays as large as it was', async () => {
    const heights = () => network.parametersOf('anna').map(([, camera]) => camera?.encodings[0]?.maxBitrate);
    const whileRinging = heights()[0];
    hub.drop(cleo);
    await rig.pass(100);
    expect(heights()[0]).toBe(whileRinging);
    cleo.state = 'present';
    hub.join(cleo);
    await rig.pass(100);
    expect(heights()[0]).toBeLessThan(whileRinging!);
  });
});
