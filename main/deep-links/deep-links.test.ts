import { describe, expect, it, vi } from 'vitest';
import { DeepLinks } from './deep-links.ts';
import { linkIn } from './link-in.ts';

const TEAM = { code: 'team', key: null };

describe('linkIn', () => {
  it.each([
    [['--data', '/x', 'earshot://join/team'], 'earshot://join/team'],
    [['--', 'EARSHOT://join/team', '--allow-file-access-from-files'], 'EARSHOT://join/team'],
    [['earshot://join/team', 'earshot://join/other'], 'earshot://join/team'],
    [['--hub', 'https://earshot:1/', 'file.txt'], null],
    [[], null],
  ])('in %j: %s', (argv, link) => {
    expect(linkIn(argv)).toBe(link);
  });
});

describe('DeepLinks', () => {
  it('waits for a page, and then shows the newest once', () => {
    const links = new DeepLinks(() => 0);
    links.open('earshot://join/other');
    links.open('earshot://join/team');
    links.open(null);
    links.open('earshot://quit');
    const show = vi.fn();
    links.showIn(show);
    expect(show.mock.calls).toEqual([[TEAM]]);
    links.showIn(null);
    links.showIn(show);
    expect(show).toHaveBeenCalledTimes(1);
  });

  it('whoever opens links without end is shown three, and one more every 10 s', () => {
    let now = 0;
    const links = new DeepLinks(() => now);
    const show = vi.fn();
    links.showIn(show);
    for (let n = 0; n < 100; n += 1) links.open('earshot://join/team');
    expect(show).toHaveBeenCalledTimes(3);
    now = 10_000;
    for (let n = 0; n < 100; n += 1) links.open('earshot://join/team');
    expect(show).toHaveBeenCalledTimes(4);
  });
});
