import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DrawingFrame } from '../../../signaling/protocol/peer/index.ts';
import type { MeshPerson } from '../../../tests/support/mesh-person.ts';
import { MeshRig } from '../../../tests/support/mesh-rig.ts';
import { MAX_EARLY_FRAMES } from './early-frames.ts';

/** Ben holds Dora, who talks and draws. */
describe('what comes before its sender is let in', () => {
  let rig: MeshRig<[string, string]>;
  let ben: MeshPerson;
  let dora: MeshPerson;
  const drawn: DrawingFrame[] = [];

  beforeEach(async () => {
    rig = new MeshRig('ben', 'dora');
    [ben, dora] = rig.people;
    drawn.splice(0);
    ben.mesh.topic('drawing').on(({ frame }) => drawn.push(frame));
    ben.holds.add(dora.peerId);
    dora.settings.set({ title: { value: 'Daily', revision: 1, by: dora.peerId }, lock: null, listing: null });
    rig.hub.join(ben, dora);
    await rig.pass(1_000);
  });
  afterEach(() => rig.end());

  const draw = (frame: DrawingFrame) => expect(dora.mesh.topic('drawing').send(ben.peerId, frame)).toBe(true);
  const goOn = (id: number): DrawingFrame => ({ kind: 'stroke-goes-on', id, places: [], done: false });

  async function letIn(): Promise<void> {
    await rig.pass(100);
    expect([drawn, ben.heard, ben.mesh.peers[0]?.remoteState]).toEqual([[], [], null]);
    ben.holds.clear();
    ben.mesh.admit();
  }

  it('[CTRL-9] many drawings push out nothing of other channels', async () => {
    dora.mesh.topic('chat').send(ben.peerId, { kind: 'message', id: 'abcdefghijkl', text: 'hello' });
    for (let id = 1; id <= MAX_EARLY_FRAMES + 50; id += 1) draw(goOn(id));
    await letIn();
    expect(ben.heard).toEqual(['hello']);
    expect(ben.mesh.peers[0]?.remoteState).toEqual(dora.ownState);
    expect(ben.settings.get()).toEqual(dora.settings.get());
    expect(drawn).toHaveLength(MAX_EARLY_FRAMES);
    expect(drawn.at(-1)).toEqual(goOn(MAX_EARLY_FRAMES + 50));
  });
});
