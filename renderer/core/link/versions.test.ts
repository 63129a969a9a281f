import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PEER_FEATURES, PEER_VERSION } from '../../../signaling/protocol/peer/index.ts';
import { MeshRig } from '../../../tests/support/mesh-rig.ts';
import { peerOfTomorrow, peerOfYesterday } from '../../../tests/support/peer-variants.ts';
import type { FakeNetwork } from '../../../tests/support/fake-network.ts';
import type { FakeHub, MeshPerson } from '../../../tests/support/mesh-person.ts';

describe('peers of three versions in one room', () => {
  let rig: MeshRig<[string, string, string]>;
  let network: FakeNetwork;
  let hub: FakeHub;
  let yesterday: MeshPerson;
  let today: MeshPerson;
  let tomorrow: MeshPerson;
  const peerOf = (person: MeshPerson, other: MeshPerson) =>
    person.mesh.peers.find(({ member }) => member.peerId === other.peerId)!;
  const linkOf = (person: MeshPerson, other: MeshPerson) => peerOf(person, other).link;

  beforeEach(() => {
    // Yesterday's offers to today's, tomorrow's to both.
    rig = new MeshRig('cleo', 'ben', 'dora');
    ({ network, hub } = rig);
    [yesterday, today, tomorrow] = rig.people;
    network.translate(yesterday.name, peerOfYesterday(yesterday.ownState));
    network.translate(tomorrow.name, peerOfTomorrow());
  });
  afterEach(() => rig.end());

  /** Everybody is linked to everybody, is seen and heard by them, and reads what they write. */
  async function expectOneRoom(): Promise<void> {
    for (const person of rig.people) {
      const others = rig.people.filter((other) => other !== person);
      expect([person.name, ...person.sees]).toEqual([
        person.name,
        ...others.map(({ name }) => `${name} connected`).sort(),
      ]);
      const { microphone, camera, screen } = person.tracks;
      const all = [microphone, camera, screen];
      expect(network.tracksOf(person.name)).toEqual([all, all]);
      for (const other of others) {
        expect(peerOf(person, other).remoteState).toEqual(other.ownState);
        person.heard.splice(0);
        other.mesh
          .topic('chat')
          .send(person.peerId, { kind: 'message', id: 'abcdefghijkl', text: `I am ${other.name}` });
        await rig.pass(100);
        expect(person.heard).toEqual([`I am ${other.name}`]);
      }
    }
  }

  it('[PEER-3] they are seen, heard and read, all by all', async () => {
    hub.join(...rig.people);
    await rig.pass(1_000);
    await expectOneRoom();
  });

  it.each([0, 1, 2])('[PEER-3] each can be called into the room of the others (%i)', async (index) => {
    const called = rig.people[index]!;
    hub.join(...rig.people.filter((person) => person !== called));
    called.state = 'ringing';
    hub.join(called);
    await rig.pass(1_000);
    expect(network.tracksOf(called.name)).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    // Also what yesterday's peer says of itself too early counts only once it is there.
    for (const other of rig.people) if (other !== called) expect(peerOf(other, called).remoteState).toBeNull();
    called.state = 'present';
    hub.tell();
    await rig.pass(100);
    await expectOneRoom();
  });

  it.each([0, 1, 2])('[LINK-7] each can pass on what brings the link of the others back (%i)', async (index) => {
    hub.join(...rig.people);
    await rig.pass(1_000);
    hub.die();
    const [one, other] = rig.people.filter((_person, at) => at !== index);
    network.losePath(one!.name, other!.name);
    await rig.pass(7_000);
    await expectOneRoom();
  });

  it('[PEER-3] a share that is paused is told to who knows the word; yesterday sees what it saw before', async () => {
    hub.join(...rig.people);
    await rig.pass(1_000);
    today.mesh.setOwnState({ kind: 'share-paused', paused: true });
    await rig.pass(100);
    expect(rig.people.map((person) => person !== today && peerOf(person, today).sharePaused)).toEqual([
      false,
      false,
      true,
    ]);
    await expectOneRoom();
  });

  it('[PEER-1] the first frame says the version and what its sender can do; without one it is version 1', async () => {
    hub.join(today, tomorrow);
    await rig.pass(1_000);
    const hello = {
      kind: 'hello',
      version: PEER_VERSION,
      features: [...PEER_FEATURES],
      client: 'app',
    };
    expect(network.framesTo(tomorrow.name)[0]).toEqual(hello);
    hub.join(yesterday);
    await rig.pass(1_000);
    expect(linkOf(tomorrow, today).messaging.hello).toEqual(hello);
    expect(linkOf(today, tomorrow).messaging.hello).toEqual({
      kind: 'hello',
      version: 99,
      features: [...hello.features, 'telepathy', 'typing-2'],
      client: 'app',
    });
    expect(linkOf(today, yesterday).messaging.hello).toBeNull();
  });

  it('[PEER-2] unknown kinds are ignored and counted, and nothing else is', async () => {
    hub.join(...rig.people);
    await rig.pass(1_000);
    const before = linkOf(today, tomorrow).messaging.unknownFrames.count;
    expect(before).toBeGreaterThan(0);
    tomorrow.mesh.topic('chat').send(today.peerId, { kind: 'received', id: 'abcdefghijkl' });
    await rig.pass(10);
    expect(linkOf(today, tomorrow).messaging.unknownFrames.count).toBe(before + 1);
    expect(linkOf(today, yesterday).messaging.unknownFrames.count).toBe(0);
    const recorded = today.recorder.records.filter(({ kind }) => kind === 'unknown-frames');
    expect(recorded[0]).toMatchObject({ kind: 'unknown-frames', count: 1 });
    expect(JSON.stringify(today.recorder.records)).not.toMatch(/telepathy|typing/);
  });
});
