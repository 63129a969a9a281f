import { describe, expect, it } from 'vitest';
import { mayUse } from './permission-rules.ts';

describe('mayUse', () => {
  it.each(['media', 'display-capture', 'fullscreen', 'speaker-selection', 'clipboard-sanitized-write'])(
    'gives our page %s',
    (permission) => {
      expect(mayUse(permission, 'app://earshot/', true)).toBe(true);
    },
  );

  it.each(['geolocation', 'notifications', 'clipboard-read', 'usb', 'openExternal', 'loopback-network', 'unknown'])(
    'denies %s to everybody',
    (permission) => {
      expect(mayUse(permission, 'app://earshot/', true)).toBe(false);
    },
  );

  it('denies everything to other pages and to frames', () => {
    expect(mayUse('media', 'https://example.org/', true)).toBe(false);
    expect(mayUse('media', '', true)).toBe(false);
    expect(mayUse('media', 'app://earshot/', false)).toBe(false);
  });
});
