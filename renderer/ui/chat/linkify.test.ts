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

  it('leaves punctuation and an outer bracket outside', () => {
    expect(linksIn('Look (https://a.example/b).')).toEqual(['https://a.example/b']);
    expect(linksIn('https://a.example/wiki/Ear_(music)!')).toEqual(['https://a.example/wiki/Ear_(music)']);
  });

  it('links nothing else', () => {
    expect(
      linksIn('javascript:alert(1) data:text/html,x file:///etc ftp://a.example <img onerror=x> https://'),
    ).toEqual([]);
  });
});
