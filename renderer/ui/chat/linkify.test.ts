import { describe, expect, it } from 'vitest';
import { linkify } from './linkify.ts';

function linksIn(text: string): string[] {
  return linkify(text).flatMap((part) => (part.kind === 'link' ? [part.text] : []));
}

describe('linkify', () => {
  it('keeps every character of the text', () => {
    for (const text of [
      '',
      'plain',
      'see https://a.example/x, ok?',
      '(http://b.example)',
      'https://a.example https://b.example',
    ]) {
      expect(
        linkify(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }
  });

  it('links http and https', () => {
    expect(linksIn('http://10.0.0.5:27474/j/team and HTTPS://Example.org/')).toEqual([
      'http://10.0.0.5:27474/j/team',
      'HTTPS://Example.org/',
    ]);
  });

  it.each([
    ['Look (https://a.example/b).', 'https://a.example/b'],
    ['[see https://a.example/b]', 'https://a.example/b'],
    ['[https://a.example/b], then', 'https://a.example/b'],
    ['{https://a.example/b}', 'https://a.example/b'],
    ['<https://a.example/b>', 'https://a.example/b'],
    ['“https://a.example/b”', 'https://a.example/b'],
    ['«https://a.example/b»', 'https://a.example/b'],
    ['https://a.example/b…', 'https://a.example/b'],
    ['https://a.example/b?', 'https://a.example/b'],
    ['https://a.example/b، ثم', 'https://a.example/b'],
    ['https://a.example/b。', 'https://a.example/b'],
    ['https://a.example/wiki/Ear_(music)!', 'https://a.example/wiki/Ear_(music)'],
    ['https://a.example/list[0]=x', 'https://a.example/list[0]=x'],
  ])('leaves punctuation and outer brackets outside: %s', (text, link) => {
    expect(linksIn(text)).toEqual([link]);
  });

  it.each([
    'http://10.0.0.5:27474/j/team',
    'http://[fe80::1]:27474/j/team',
    'http://ann-laptop.local:27474/j/team',
    'http://fileserver/minutes',
    'http://localhost:8080',
  ])('knows hosts of every kind: %s', (address) => {
    expect(linksIn(`At ${address}, now`)).toEqual([address]);
  });

  it.each([
    ['https://bücher.example/straße', 'https://xn--bcher-kva.example/straße'],
    ['https://例え.テスト/会議', 'https://xn--r8jz45g.xn--zckzah/会議'],
    // Cyrillic: a, p, p, palochka, e.
    ['https://аррӏе.com?x', 'https://xn--80ak6aa92e.com?x'],
    ['https://goоgle.com/', 'https://xn--gogle-kye.com/'],
    ['http://2130706433:8080/x', 'http://127.0.0.1:8080/x'],
    ['http://0x7f.1', 'http://127.0.0.1'],
    ['https://Example.org:443/A', 'https://Example.org:443/A'],
  ])('shows the host that it leads to: %s', (address, shown) => {
    const [link] = linkify(address);
    expect(link).toEqual({ kind: 'link', text: shown, href: new URL(address).href });
    expect(new URL(shown).href).toBe(new URL(address).href);
  });

  it('links no address with a user name, nor a part of it', () => {
    expect(linksIn('https://bank.example@evil.example/ https://ann:secret@evil.example/x')).toEqual([]);
  });

  it('links nothing else', () => {
    expect(
      linksIn(
        'javascript:alert(1) data:text/html,x file:///etc ftp://a.example //a.example ann@a.example mailto:ann@a.example <img onerror=x> www.a.example https://',
      ),
    ).toEqual([]);
  });
});
