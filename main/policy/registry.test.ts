import { describe, expect, it } from 'vitest';
import type { Printed } from '../read-output.ts';
import { readRegistry } from './registry.ts';

const KEY = 'HKLM\\Software\\Policies\\Earshot';
const FAILED: Printed = { kind: 'failed', code: 1 };
const NONE = { kind: 'none' };
const UNREADABLE = { kind: 'trouble', trouble: { kind: 'unreadable' } };

/** As `reg query` prints a key that has others. */
function having(...names: string[]): Printed {
  const keys = names.map((name) => `HKEY_LOCAL_MACHINE\\Software\\${name}`);
  return { kind: 'printed', text: ['', ...keys, ''].join('\r\n') };
}

/** @param answers of `reg`, by key; it fails for all others, as it does whatever the reason */
const read = (answers: Record<string, Printed>) => readRegistry(KEY, (key) => Promise.resolve(answers[key] ?? FAILED));

describe('readRegistry', () => {
  it('reads the values', async () => {
    const text = '\r\nHKEY_LOCAL_MACHINE\\Software\\Policies\\Earshot\r\n    autostart    REG_DWORD    0x1\r\n';
    expect(await read({ [KEY]: { kind: 'printed', text } })).toEqual({ kind: 'policy', contents: { autostart: 1 } });
  });

  it('is none where the key above can be read and has no such key, or is itself not there', async () => {
    expect(await read({ 'HKLM\\Software\\Policies': having('Policies\\Microsoft') })).toEqual(NONE);
    expect(await read({ 'HKLM\\Software\\Policies': { kind: 'printed', text: '' } })).toEqual(NONE);
    expect(await read({ 'HKLM\\Software': having('Microsoft', 'Earshot') })).toEqual(NONE);
  });

  it('tells where the key is there and cannot be read, and where nothing can be', async () => {
    expect(await read({ 'HKLM\\Software\\Policies': having('Policies\\Microsoft', 'Policies\\EARSHOT') })).toEqual(
      UNREADABLE,
    );
    expect(await read({ 'HKLM\\Software': having('Microsoft', 'Policies') })).toEqual(UNREADABLE);
    expect(await read({})).toEqual(UNREADABLE);
  });

  it.each(['ENOENT', null, 5])('tells where it failed otherwise: %j', async (code) => {
    expect(await read({ [KEY]: { kind: 'failed', code }, 'HKLM\\Software\\Policies': having() })).toEqual(UNREADABLE);
  });
});
