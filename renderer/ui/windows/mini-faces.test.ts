import { expect, it } from 'vitest';
import type { Participant } from '../../core/model.ts';
import { miniFaces } from './mini-faces.ts';

const someone = (peerId: string): Participant => ({ peerId, self: peerId === 'me' }) as Participant;
const me = someone('me');
const [ann, bob, cleo] = [someone('ann'), someone('bob'), someone('cleo')];
const all = [me, ann, bob, cleo];

it.each<[what: string, participants: Participant[], speaker: string | null, width: number, shown: Participant[]]>([
  ['oneself while alone', [me], null, 320, [me]],
  ['the speaker in a small window', all, 'bob', 320, [bob]],
  ['somebody while nobody has spoken', all, null, 320, [ann]],
  ['as many as fit beside each other, in their order', all, 'bob', 640, [ann, bob]],
  ['the speaker in place of the last', all, 'cleo', 640, [ann, cleo]],
  ['everybody where there is room', all, 'cleo', 2_000, [ann, bob, cleo]],
  ['somebody else where the speaker has left', all, 'gone', 320, [ann]],
  ['the speaker before it is measured', all, 'bob', 0, [bob]],
])('shows %s', (_what, participants, speaker, width, shown) => {
  expect(miniFaces(participants, speaker, { width, height: width === 0 ? 0 : 180 })).toEqual(shown);
});
