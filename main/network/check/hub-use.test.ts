import { describe, expect, it } from 'vitest';
import { targetAt } from '../hub-target.ts';
import { hubUseOf } from './hub-use.ts';
import { place } from './testing.ts';

describe('hubUseOf', () => {
  const hub = place('h');

  it('is the hub that a person set, whatever the LAN does', async () => {
    const unreachable = targetAt({ ...hub, url: 'https://127.0.0.1:1' });
    const use = hubUseOf(unreachable, { kind: 'serving', term: 0, followers: 0 });
    expect(use).toMatchObject({ kind: 'fixed', hub: { url: unreachable.url, keyPin: hub.keyPin } });
    expect(use.kind === 'fixed' && (await use.answers())).toBe(false);
  });

  it('is otherwise what the LAN uses', () => {
    expect(hubUseOf(null, { kind: 'serving', term: 0, followers: 0 })).toEqual({ kind: 'own' });
    expect(hubUseOf(null, { kind: 'following', term: 0, hub })).toEqual({ kind: 'followed', hub });
    expect(hubUseOf(null, { kind: 'seeking', term: 0, lost: hub })).toEqual({ kind: 'seeking', lost: hub });
    expect(hubUseOf(null, null)).toEqual({ kind: 'seeking', lost: null });
  });
});
