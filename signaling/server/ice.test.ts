import { describe, expect, it } from 'vitest';
import { iceServersFor, NO_ICE } from './ice.ts';

describe('[ICE-1] servers a hub hands out', () => {
  it('are none by default', () => {
    expect(iceServersFor(NO_ICE, 'peer', 0)).toEqual([]);
  });

  it('carry TURN credentials that expire: HMAC-SHA1 of the username', () => {
    const config = { servers: [{ urls: ['stun:a'] }], turn: { urls: ['turn:b'], secret: 'secret' } };
    expect(iceServersFor(config, 'peer', 1_000_000)).toEqual([
      { urls: ['stun:a'] },
      // printf 44200:peer | openssl dgst -sha1 -hmac secret -binary | base64
      { urls: ['turn:b'], username: '44200:peer', credential: 'dasBk2I0zjlUHa1YZUuDR76GC2o=' },
    ]);
  });
});
