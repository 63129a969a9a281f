import { describe, expect, it } from 'vitest';
import { externalLink, isAppUrl } from './app-url.ts';

describe('isAppUrl', () => {
  it.each(['app://earshot', 'app://earshot/', 'app://earshot/index.html?a#b'])('takes %s', (url) => {
    expect(isAppUrl(url)).toBe(true);
  });

  it.each([
    '',
    'about:blank',
    'app://earshot.evil/',
    'app://evil/',
    'app://ring/',
    'app://user@earshot/',
    'https://earshot/',
    'file:///etc/passwd',
    'not a url',
  ])('refuses %j', (url) => {
    expect(isAppUrl(url)).toBe(false);
  });
});

describe('externalLink', () => {
  it('takes web links in their normal form', () => {
    expect(externalLink('HTTPS://Example.org')).toBe('https://example.org/');
    expect(externalLink('http://10.0.0.5:8080/a b')).toBe('http://10.0.0.5:8080/a%20b');
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'https://user:pw@host/', 'nonsense'])(
    'refuses %s',
    (url) => {
      expect(externalLink(url)).toBeNull();
    },
  );
});
