import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acceptedLanguages } from './accept-language.ts';
import { BROWSERS, browserOf, browsersIn } from './browsers.ts';
import { warningDrawing } from './drawing.ts';
import { guestPage } from './page.ts';
import { STYLE, STYLE_HASH } from './style.ts';

const [chromium, firefox, safari] = BROWSERS;
const AGENTS = {
  chrome: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  headless:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36',
  chromeOnIos:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile/15E148 Safari/604.1',
  firefox: 'Mozilla/5.0 (Windows NT 10.0; rv:143.0) Gecko/20100101 Firefox/143.0',
  safari: 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
};

const page = (more: Partial<Parameters<typeof guestPage>[0]> = {}) =>
  guestPage({
    isInvitation: true,
    code: 'team-room',
    host: '192.0.2.1:27474',
    continueTo: 'https://192.0.2.1:27474/j/team-room',
    browser: chromium!,
    language: 'en',
    ...more,
  });

it.each([
  ['de-DE,de;q=0.9,en;q=0.8', ['de-DE', 'de', 'en']],
  ['en;q=0.5, de', ['de', 'en']],
  ['en, de;q=0', ['en']],
  ['', ['']],
])('the most wanted language first: %s', (header, languages) => {
  expect(acceptedLanguages(header)).toEqual(languages);
});

describe('[GUEST-2] in German', () => {
  it.each(browsersIn('de'))('shows the warning of $name first', (browser) => {
    const html = page({ browser, language: 'de' });
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('Du bist zu einem Gespräch eingeladen');
    const places = browsersIn('de').map(({ title }) => html.indexOf(title));
    expect(Math.min(...places)).toBe(html.indexOf(browser.title));
    expect(html).not.toMatch(/\b(the|you|your|this)\b(?![^<]*<\/(style|script)>)/i);
  });
});

describe('[GUEST-2] the page before', () => {
  it.each([
    [AGENTS.chrome, chromium],
    [AGENTS.headless, chromium],
    [AGENTS.chromeOnIos, chromium],
    [AGENTS.firefox, firefox],
    [AGENTS.safari, safari],
    ['', chromium],
    ['<script>', chromium],
  ])('knows the browser of "%s"', (agent, browser) => {
    expect(browserOf(agent)).toBe(browser);
  });

  it.each(BROWSERS)('shows the warning of $name first, and has the others', (browser) => {
    const html = page({ browser });
    const places = BROWSERS.map(({ title }) => html.indexOf(title));
    expect(Math.min(...places)).toBe(html.indexOf(browser.title));
    expect(places).not.toContain(-1);
    expect(html.match(/<details>/g)).toHaveLength(2);
  });

  it('says who invited and where it leads', () => {
    expect(page()).toContain('<strong>team-room</strong>');
    expect(page({ code: null })).toContain('<p class="room" hidden>');
    expect(page({ isInvitation: false, code: null })).not.toContain('invited');
    expect(page().match(/href="https:/g)).toHaveLength(1);
  });

  it('[GUEST-2] has no inline script, no style but the one sheet, and the sheet’s hash', () => {
    expect(page().match(/<script[^>]*>[^<]*<\/script>/g)).toEqual(['<script src="/guest.js" defer></script>']);
    expect(page()).not.toMatch(/\son\w+=|\sstyle=|javascript:/i);
    expect(STYLE_HASH).toBe(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
    expect(page()).toContain(`<style>${STYLE}</style>`);
  });

  it('escapes what it is given', () => {
    const evil = `"><img src=x onerror='alert(1)'>&`;
    const html = page({ code: evil, host: evil, continueTo: evil });
    expect(html).not.toContain('<img');
    expect(html).toContain('&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;');
    expect(warningDrawing(chromium!, evil)).not.toContain('<img');
  });

  it('leaves a long address out of the drawn button', () => {
    expect(page({ host: '[2001:db8:85a3:8d3:1319:8a2e:370:7348]:27474' })).toContain(
      'Proceed to this address (unsafe)',
    );
  });

  it('has the colours and sizes of the app', () => {
    const tokens = readFileSync(new URL('../../../renderer/ui/design/tokens.css', import.meta.url), 'utf8');
    const declared = STYLE.match(/--[\w-]+: [^;]+;/g) ?? [];
    expect(declared.length).toBeGreaterThan(20);
    for (const declaration of declared) expect(tokens).toContain(declaration);
  });
});
