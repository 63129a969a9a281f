import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MeshPerson } from '../../../tests/support/mesh-person.ts';
import { MeshRig } from '../../../tests/support/mesh-rig.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { RECOVERY } from './link-state.ts';

describe('a member who floods', () => {
  let rig: MeshRig<[string, string, string]>;
  let anna: MeshPerson;
  let ben: MeshPerson;
  let eve: MeshPerson;

  beforeEach(async () => {
    rig = new MeshRig('anna', 'ben', 'eve');
    [anna, ben, eve] = rig.people;
    rig.hub.join(anna, ben, eve);
    await rig.expectAllConnected([anna, ben, eve]);
  });
  afterEach(() => rig.end());

  async function flood(): Promise<void> {
    for (let sent = 0; sent < LIMITS.frameBurst * 2; sent += 1) {
      eve.mesh.topic('control').send(anna.peerId, { ...eve.ownState, speaking: sent % 2 === 0 });
    }
    await rig.pass(0);
  }

  it('[LIM-9] is cut off for a while, alone, and then there again', async () => {
    await flood();
    expect(anna.sees).toEqual(['ben connected', 'eve cut-off']);
    expect(rig.network.openConnections('anna')).toBe(1);
    await rig.pass(RECOVERY.cutOffMs - 2_000);
    expect(anna.sees).toEqual(['ben connected', 'eve cut-off']);
    await rig.expectAllConnected([anna, ben, eve], 25_000);
  });

  it('[LIM-9] gains nothing by another visit', async () => {
    await flood();
    rig.hub.drop(eve);
    eve.mesh.leave();
    eve.forgetVisit();
    rig.hub.join(eve);
    await rig.pass(RECOVERY.cutOffMs - 2_000);
    expect(anna.sees).toEqual(['ben connected', 'eve cut-off']);
    await rig.expectAllConnected([anna, ben, eve], 25_000);
  });

  it('[LIM-9] [CTRL-8] gets nobody else cut off by what it has relayed', async () => {
    const mallory = new MeshPerson('mallory');
    rig.hub.join(mallory);
    await rig.pass(1_000);
    for (let times = 0; times < 200; times += 1) {
      for (const sender of [eve, mallory]) for (let count = 0; count < 5; count += 1) haveRelayed(sender);
      await rig.pass(100);
      expect(anna.sees).toContain('ben connected');
    }
    mallory.mesh.leave();
  });

  function haveRelayed(sender: MeshPerson): void {
    const { visit } = sender;
    const signal = { visit, toVisit: anna.visit, epoch: 0, body: { kind: 'candidate' as const, candidate: null } };
    sender.mesh.topic('control').send(ben.peerId, { kind: 'relay', to: anna.peerId, signal });
  }
});
