import { describe, expect, it } from 'vitest';
import { parseHubAddress } from './hub-address.ts';

describe('parseHubAddress', () => {
  it.each([
    ['192.168.1.5', 'https://192.168.1.5:27474'],
    [' 192.168.1.5:8443 ', 'https://192.168.1.5:8443'],
    ['meeting-pc.local', 'https://meeting-pc.local:27474'],
    ['[fd00::1]:8443', 'https://[fd00::1]:8443'],
    ['[fd00::1]', 'https://[fd00::1]:27474'],
    ['fd00::1', 'https://[fd00::1]:27474'],
    ['fe80::1%eth0', 'https://[fe80::1]:27474'],
    ['https://hub.example.org', 'https://hub.example.org'],
    ['https://192.168.1.5:27474/j/abc-defg-hjk', 'https://192.168.1.5:27474'],
    ['192.168.1.5:443', 'https://192.168.1.5'],
    ['http://192.168.1.5:27474/j/abc-defg-hjk', 'https://192.168.1.5:27474'],
    ['http://192.168.1.5/', 'https://192.168.1.5'],
    ['localhost', 'http://localhost:27474'],
    ['127.0.0.1:5000', 'http://127.0.0.1:5000'],
    ['http://localhost:5000/', 'http://localhost:5000'],
  ])('reads %j as %s', (typed, origin) => {
    expect(parseHubAddress(typed)).toBe(origin);
  });

  it.each([
    '',
    'a b',
    'ftp://192.168.1.5',
    'file:///etc/passwd',
    'https://user:secret@host',
    'host:99999',
    'javascript:alert(1)',
  ])('refuses %j', (typed) => {
    expect(parseHubAddress(typed)).toBeNull();
  });
});
