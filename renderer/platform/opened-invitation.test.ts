import { describe, expect, it, vi } from 'vitest';
import { openedInvitation, reloadForFurtherLinks } from './opened-invitation.ts';

const KEY = `${'k'.repeat(42)}A`;

function open(pathname: string, hash: string, tab = new Map<string, string>()) {
  const replaceState = vi.fn();
  const storage = {
    get: (key: string) => tab.get(key) ?? null,
    set: (key: string, value: string | null) => void tab.set(key, value ?? ''),
  };
  const invitation = openedInvitation(storage, { pathname, hash }, { replaceState });
  return { invitation, tab, shown: replaceState.mock.calls.map(([, , url]) => url as string) };
}

describe('[PASS-5] the invitation in a page’s address', () => {
  it('loses its key at once, which the tab keeps for a reload', () => {
    const { invitation, tab, shown } = open('/j/', `#Team/${KEY}`);
    expect([invitation, shown]).toEqual([{ code: 'team', key: KEY }, ['/j/#team']]);
    expect(open('/j/', '#team', tab)).toMatchObject({ invitation: { code: 'team', key: KEY }, shown: [] });
    expect(open('/j/', '#another', tab).invitation).toEqual({ code: 'another', key: null });
  });

  it.each([
    ['a full stop', `#team/${KEY}.`, { code: 'team', key: KEY }, '/j/#team'],
    ['a bracket, as browsers write it', `#team/${KEY}%3E`, { code: 'team', key: KEY }, '/j/#team'],
    ['a further letter', `#team/${KEY}x`, null, '/j/'],
    ['only a part of it', `#team/${KEY.slice(0, 20)}`, null, '/j/'],
  ])('loses its key also with %s', (_, hash, invitation, shown) => {
    expect(open('/j/', hash)).toMatchObject({ invitation, shown: [shown] });
  });

  it.each([
    ['/j/', `#other/${KEY}`, 1],
    ['/j/', '#other', 1],
    ['/j/', '', 0],
    ['/', '#other', 0],
  ])('of another link that is opened in the same tab is read: %s%s', (pathname, hash, times) => {
    const page = new EventTarget();
    const reload = vi.fn();
    reloadForFurtherLinks(page, { pathname, hash, reload });
    expect(reload).not.toHaveBeenCalled();
    page.dispatchEvent(new Event('hashchange'));
    expect(reload).toHaveBeenCalledTimes(times);
  });

  it.each([
    ['/j/team', '', { code: 'team', key: null }],
    ['/j/', '', null],
    ['/', '', null],
    ['/', `#team/${KEY}`, null],
    ['/assets/j/', `#team/${KEY}`, null],
  ])('%s%s', (pathname, hash, expected) => {
    expect(open(pathname, hash)).toMatchObject({ invitation: expected, shown: [] });
  });

  it('is the one of the address where the tab cannot keep anything, or has kept nonsense', () => {
    expect(open('/j/', '#team', new Map([['earshot.invitation', '{']])).invitation).toEqual({
      code: 'team',
      key: null,
    });
  });
});
