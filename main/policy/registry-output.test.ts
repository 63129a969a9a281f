import { describe, expect, it } from 'vitest';
import { parsePolicy } from './policy.ts';
import { parseRegistryOutput } from './registry-output.ts';

const KEY = `${'A'.repeat(43)}=`;

/** As `reg query HKLM\Software\Policies\Earshot` prints it, with Windows' line ends. */
function printed(...lines: string[]): string {
  return ['', 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Earshot', ...lines, ''].join('\r\n');
}

describe('parseRegistryOutput', () => {
  it.each([
    ['a text', '    hub    REG_SZ    hub.office.example', { hub: 'hub.office.example' }],
    ['a text with spaces', '    hub    REG_SZ      two words ', { hub: '  two words ' }],
    [
      'a text that Windows would expand',
      '    updateFeed    REG_EXPAND_SZ    https://x.example/',
      { updateFeed: 'https://x.example/' },
    ],
    ['a number', '    autostart    REG_DWORD    0x1', { autostart: 1 }],
    ['a large number', '    ports    REG_QWORD    0x6b52', { ports: 27_474 }],
    ['several texts', `    trustedHubs    REG_MULTI_SZ    ${KEY}\\0${KEY}`, { trustedHubs: [KEY, KEY] }],
    ['no text', '    hub    REG_SZ    ', { hub: '' }],
    ['a name with spaces', '    my hub    REG_SZ    x', { 'my hub': 'x' }],
    ['the unnamed value, in German', '    (Standard)    REG_SZ    x', { '(Standard)': 'x' }],
    ['bytes', '    hub    REG_BINARY    00FF', { hub: '00FF' }],
    ['what is no value', 'ERROR: words    REG_SZ    more', {}],
  ])('reads %s', (_what, line, contents) => {
    expect(parseRegistryOutput(printed(line))).toEqual(contents);
  });

  it('leaves the keys below alone', () => {
    const output = `${printed('    autostart    REG_DWORD    0x0')}\r\nHKEY_LOCAL_MACHINE\\Software\\Policies\\Earshot\\Old\r\n`;
    expect(parseRegistryOutput(`${output}    hub    REG_SZ    old.example\r\n`)).toEqual({ autostart: 0 });
  });

  it('reads nothing from nothing', () => {
    expect(parseRegistryOutput('')).toEqual({});
    expect(parseRegistryOutput('\r\nNo such key    REG_SZ    x')).toEqual({});
  });

  it('[POLICY-1] gives the same policy as the file', () => {
    const output = printed(
      '    hub    REG_SZ    hub.office.example',
      `    trustedHubs    REG_MULTI_SZ    ${KEY}`,
      '    autostart    REG_DWORD    0x1',
      '    ports    REG_SZ    27474-27475',
    );
    const file = { hub: 'hub.office.example', trustedHubs: [KEY], autostart: true, ports: '27474-27475' };
    expect(parsePolicy(parseRegistryOutput(output))).toEqual(parsePolicy(file));
  });
});
