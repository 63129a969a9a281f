import { describe, expect, it, vi } from 'vitest';
import { openedInvitation } from './opened-invitation.ts';

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
