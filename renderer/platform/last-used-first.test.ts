import { expect, it } from 'vitest';
import type { ShareSource } from '../core/model.ts';
import { lastUsedFirst } from './last-used-first.ts';

const source = (id: string): ShareSource => ({ id, name: id, kind: 'window', thumbnail: null });

it('offers what was chosen last first, as long as it is there', async () => {
  let offered = ['a', 'b', 'c'].map(source);
  const port = lastUsedFirst({
    list: () => Promise.resolve(offered),
    lookAt: () => Promise.resolve(null),
    choose: (id) => Promise.resolve(offered.some((one) => one.id === id)),
  });
  const ids = async () => (await port.list()).map(({ id }) => id);
  expect(await ids()).toEqual(['a', 'b', 'c']);
  expect(await port.choose('c', null)).toBe(true);
  expect(await ids()).toEqual(['c', 'a', 'b']);
  expect(await port.choose('gone', null)).toBe(false);
  expect(await ids()).toEqual(['c', 'a', 'b']);
  offered = ['a', 'b'].map(source);
  expect(await ids()).toEqual(['a', 'b']);
});
