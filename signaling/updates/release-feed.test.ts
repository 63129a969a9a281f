import { describe, expect, it } from 'vitest';
import { parseFeed } from './release-feed.ts';

const HASH = `${'A'.repeat(86)}==`;
const FEED = `version: 0.2.0
files:
  - url: Earshot-0.2.0.AppImage
    sha512: ${HASH}
    size: 12345
    blockMapSize: 99
path: Earshot-0.2.0.AppImage
sha512: ${HASH}
stagingPercentage: 10
releaseNotes: |
  Faster.
releaseDate: '2026-11-27T12:00:00.000Z'
`;

describe('a feed of releases', () => {
  it('is what electron-builder writes, as far as it is used', () => {
    expect(parseFeed(FEED)).toEqual({
      ok: true,
      data: {
        version: '0.2.0',
        files: [{ url: 'Earshot-0.2.0.AppImage', sha512: HASH, size: 12345 }],
        releaseNotes: 'Faster.',
      },
    });
  });

  it.each([
    ['no YAML', '\t{'],
    ['another thing', '[]'],
    ['no version', FEED.replace('0.2.0', '')],
    ['no files', 'version: 0.2.0'],
    ['[UPDATE-4] a file of another place', FEED.replace('url: Earshot', 'url: https://elsewhere.example/Earshot')],
    ['[UPDATE-4] a file of another folder', FEED.replace('url: Earshot', 'url: ../Earshot')],
    ['[UPDATE-4] a file without its hash', FEED.replace(`sha512: ${HASH}\n    size`, 'size')],
    ['[UPDATE-4] a file without its size', FEED.replace('    size: 12345\n', '')],
    ['a file larger than any', FEED.replace('12345', '9999999999999')],
    ['endless aliases', 'a: &a [x]\nversion: *a\nfiles: [*a, *a]'],
  ])('is refused with %s', (_what, text) => {
    expect(parseFeed(text)).toMatchObject({ ok: false, code: 'unreadable' });
  });

  it('tells nothing of the release where its notes are too long', () => {
    expect(parseFeed(FEED.replace('Faster.', 'x'.repeat(2_001)))).toMatchObject({ data: { releaseNotes: '' } });
  });
});
