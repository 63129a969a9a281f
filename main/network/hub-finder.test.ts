import { expect, it, vi } from 'vitest';
import type { Lan, LanState } from '../../signaling/lan/lan.ts';
import type { HubChoice } from './hub-choice.ts';
import { HubFinder } from './hub-finder.ts';

const choice = { address: null } as Partial<HubChoice> as HubChoice;

function fakeLan(state: LanState): Lan {
  const lan: Partial<Lan> = { state, onChange: () => () => {}, close: () => Promise.resolve() };
  return lan as Lan;
}

it('begins anew although the time before failed', async () => {
  const hub = { url: 'https://10.0.0.5:1', keyPin: 'key' };
  const createLan = vi.fn(() => fakeLan({ kind: 'following', term: 1, hub }));
  createLan.mockImplementationOnce(() => {
    throw new Error('no socket');
  });
  const finder = new HubFinder({ choice, own: () => null, createLan, onChange: () => {} });
  const [first, second] = [finder.restart(), finder.restart()];
  await expect(first).rejects.toThrow('no socket');
  await second;
  expect(finder.target?.url).toBe(hub.url);
});
