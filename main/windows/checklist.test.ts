import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { WebPreferences } from 'electron';
import { describe, expect, it } from 'vitest';
import * as roles from './roles.ts';

/** Electron's security checklist, as far as the code shows it. tests/e2e/security-desktop.spec.ts has what a running page shows. */

const ROOT = new URL('../../', import.meta.url);
const textOf = (file: string): Promise<string> => readFile(new URL(file, ROOT), 'utf8');

/** Of each role there is; a new one is refused here until it is listed. */
const PREFERENCES: Readonly<Record<string, WebPreferences>> = {
  main: roles.webPreferencesOf('main', '/app'),
  ring: roles.webPreferencesOf('ring', '/app'),
  control: roles.webPreferencesOf('control', '/app'),
  mini: roles.CHILD_PREFERENCES,
  popout: roles.CHILD_PREFERENCES,
  overlay: roles.CHILD_PREFERENCES,
  frame: roles.PAGELESS_RULES.frame.preferences,
};

/** None of these takes protection away, or opens a page to more than its own origin; others have to be looked at first. */
const HARMLESS: readonly (keyof WebPreferences)[] = ['preload', 'spellcheck', 'backgroundThrottling', 'autoplayPolicy'];
/** Items 2, 3, 4 and 12. Said outright, since defaults have changed before. */
const PROTECTED = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false };

describe('windows', () => {
  it('are listed here, each role of them', () => {
    const tables = Object.entries(roles).filter(([name]) => name.endsWith('_RULES'));
    expect(Object.keys(PREFERENCES)).toEqual(tables.flatMap(([, rules]) => Object.keys(rules)));
  });

  it.each(Object.keys(PREFERENCES))('of the role %s are protected, and nothing of that is turned off', (role) => {
    expect(PREFERENCES[role]).toMatchObject(PROTECTED);
    const others = Object.keys(PREFERENCES[role] ?? {}).filter((option) => !(option in PROTECTED));
    expect(others.filter((option) => !(HARMLESS as readonly string[]).includes(option))).toEqual([]);
  });
});

describe('main', async () => {
  const names = await readdir(new URL('main/', ROOT), { recursive: true });
  const files = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.ts$/.test(name) && !/\.test\./.test(name));
  const texts = await Promise.all(files.map(async (file) => [file, await textOf(`main/${file}`)] as const));
  const having = (pattern: RegExp) => texts.filter(([, text]) => pattern.test(text)).map(([file]) => file);

  it('is all looked at', () => {
    expect(files).toContain('index.ts');
  });

  it('makes every window with the preferences of its role', () => {
    const made = having(/new BrowserWindow\(/);
    expect(made).not.toEqual([]);
    const protectedOnes = having(/webPreferences: (?:webPreferencesOf\(|PAGELESS_RULES\.)/);
    expect(made.filter((file) => !protectedOnes.includes(file))).toEqual([]);
    expect(having(/new (?:WebContentsView|BrowserView|BaseWindow)\(/)).toEqual([]);
  });

  it('hears pages at one place, opens web links at one place, and hands out no page of another kind than its own scheme’s', () => {
    expect(having(/\bipcMain\b/)).toEqual(['windows/ipc.ts']);
    expect(having(/\bopenExternal\(/)).toEqual(['navigation.ts']);
    expect(having(/\.loadFile\(|file:\/\//)).toEqual([]);
    expect(having(/\bprotocol\.(?:handle|register\w*)\(/)).toEqual(['app-protocol.ts']);
  });

  it('turns off no check of certificates, and no sandbox, for pages', () => {
    expect(having(/setCertificateVerifyProc|certificate-error|ignore-certificate-errors/)).toEqual([]);
    const switches = texts.flatMap(([, text]) => [...text.matchAll(/appendSwitch\('([\w-]+)', '(\w+)'\)/g)]);
    expect(switches.map(([, name, value]) => [name, value])).toEqual([
      ['disable-features', 'WebRtcHideLocalIpsWithMdns'],
    ]);
  });

  it('is built for exactly one version of Electron', async () => {
    const { devDependencies } = JSON.parse(await textOf('package.json')) as { devDependencies: Record<string, string> };
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

it('SECURITY.md has all twenty items of the list, each with a test that is there', async () => {
  const rows = (await textOf('SECURITY.md')).matchAll(/^\| (\d+) \| [^|]+ \| [^|]+ \| ([^|]+) \|$/gm);
  const items = [...rows].map(
    ([, number, tests = '']) => [Number(number), [...tests.matchAll(/\]\(([^)]+)\)/g)]] as const,
  );
  expect(items.map(([number]) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  for (const [number, links] of items) {
    expect(links.length, `item ${number}`).toBeGreaterThan(0);
    for (const [, file = ''] of links)
      expect([file, existsSync(fileURLToPath(new URL(file, ROOT)))]).toEqual([file, true]);
  }
});
