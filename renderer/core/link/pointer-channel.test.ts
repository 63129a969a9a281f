import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { PointerFrame } from '../../../signaling/protocol/peer/index.ts';
import { MeshRig } from '../../../tests/support/mesh-rig.ts';
import { peerOfTomorrow, peerOfYesterday } from '../../../tests/support/peer-variants.ts';
import type { MeshPerson } from '../../../tests/support/mesh-person.ts';

describe('the channel of pointers', () => {
  let rig: MeshRig<[string, string, string]>;
  let cleo: MeshPerson;
  let ben: MeshPerson;
  let dora: MeshPerson;
  let seq: number;

  beforeEach(() => {
    rig = new MeshRig('cleo', 'ben', 'dora');
    [cleo, ben, dora] = rig.people;
    seq = 0;
  });
  afterEach(() => rig.end());

  const frame = (): PointerFrame => ({ kind: 'pointer-gone', seq: (seq += 1) });
  const framesTo = ({ name }: MeshPerson) => rig.network.framesTo(name).filter(({ kind }) => kind === 'pointer-gone');

  it('[POINT-1] [PEER-3] nothing is sent on it to peers who have not said that they have it; later versions get it', async () => {
    rig.network.translate(cleo.name, peerOfYesterday(cleo.ownState));
    rig.network.translate(dora.name, peerOfTomorrow());
    rig.hub.join(...rig.people);
    await rig.pass(1_000);
    expect(ben.mesh.topic('pointer').send(cleo.peerId, frame())).toBe(false);
    expect(ben.mesh.topic('pointer').send(dora.peerId, frame())).toBe(true);
    await rig.pass(10);
    expect(framesTo(dora)).toHaveLength(1);
    expect(cleo.sees).toEqual(['ben connected', 'dora connected']);
  });

  it('[POINT-1] is there again after the link was built anew', async () => {
    rig.hub.join(ben, dora);
    await rig.pass(1_000);
    rig.network.losePath(ben.name, dora.name);
    await rig.pass(30_000);
    expect(ben.sees).toEqual(['dora connected']);
    expect(ben.mesh.topic('pointer').send(dora.peerId, frame())).toBe(true);
  });

  it('[CTRL-9] [POINT-1] opens to nobody who is held, and what came before somebody is let in is dropped', async () => {
    const heard: string[] = [];
    ben.mesh.topic('pointer').on(({ from }) => heard.push(from));
    ben.holds.add(dora.peerId);
    rig.hub.join(ben, dora);
    await rig.pass(1_000);
    expect(ben.mesh.topic('pointer').send(dora.peerId, frame())).toBe(false);
    expect(dora.mesh.topic('pointer').send(ben.peerId, frame())).toBe(true);
    await rig.pass(10);
    ben.holds.clear();
    ben.mesh.admit();
    expect(heard).toEqual([]);
    dora.mesh.topic('pointer').send(ben.peerId, frame());
    await rig.pass(10);
    expect(heard).toEqual([dora.peerId]);
  });

  it('[LIM-9] [POINT-5] one who points all day is read; one who floods is cut off', async () => {
    rig.hub.join(ben, dora);
    await rig.pass(1_000);
    let heard = 0;
    ben.mesh.topic('pointer').on(() => (heard += 1));
    // Longer than the burst would last with the rate of the other channels.
    const seconds = 40;
    for (let sent = 0; sent < LIMITS.pointersPerSecond * seconds; sent += 1) {
      dora.mesh.topic('pointer').send(ben.peerId, frame());
      await rig.pass(1_000 / LIMITS.pointersPerSecond);
    }
    expect(heard).toBe(LIMITS.pointersPerSecond * seconds);
    for (let sent = 0; sent < LIMITS.frameBurst * 2 + 1; sent += 1) {
      dora.mesh.topic('pointer').send(ben.peerId, frame());
    }
    await rig.pass(0);
    expect(ben.sees).toEqual(['dora cut-off']);
  });
});
