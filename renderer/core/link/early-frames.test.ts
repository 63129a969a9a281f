import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { DrawingFrame } from '../../../signaling/protocol/peer/index.ts';
import type { MeshPerson } from '../../../tests/support/mesh-person.ts';
import { MeshRig } from '../../../tests/support/mesh-rig.ts';
import { MAX_EARLY_FRAMES } from './early-frames.ts';

const BOARD = { kind: 'board', board: 'abcdefghijkl', allowed: true } as const;

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

  /** As many texts as these, on Dora's share. */
  const texts = (count: number): Extract<DrawingFrame, { kind: 'text' }>[] =>
    Array.from({ length: count }, (_none, index) => {
      const mark = { id: index + 1, of: dora.peerId, board: BOARD.board, stays: true };
      return { kind: 'text', ...mark, at: { x: 0, y: 0 }, text: 'here' };
    });

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

  it('[CTRL-9] [DRAW-6] many drawings push out neither the word what they are on, nor marks', async () => {
    const frames = [BOARD, ...texts(LIMITS.marksOfPerson / 2)];
    for (const frame of frames) draw(frame);
    for (let id = 1; id <= MAX_EARLY_FRAMES; id += 1) draw(goOn(id));
    await letIn();
    expect(drawn.slice(0, frames.length)).toEqual(frames);
    expect(drawn).toHaveLength(MAX_EARLY_FRAMES);
  });

  it('[CTRL-9] [DRAW-6] all that somebody has drawn fits', async () => {
    const marks = texts(LIMITS.marksOfPerson);
    const frames: DrawingFrame[] = [BOARD, { kind: 'marks', ids: marks.map(({ id }) => id) }, ...marks];
    for (const frame of frames) draw(frame);
    await letIn();
    expect(drawn).toEqual(frames);
  });
});
