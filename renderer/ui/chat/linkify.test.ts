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
    'https://bücher.example/straße',
    'https://例え.テスト/会議',
  ])('knows hosts of every kind: %s', (address) => {
    expect(linksIn(`At ${address}, now`)).toEqual([address]);
  });

  it('leads where an address with letters of its own leads', () => {
    expect(linkify('https://bücher.example/')).toEqual([
      { kind: 'link', text: 'https://bücher.example/', href: 'https://xn--bcher-kva.example/' },
    ]);
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
