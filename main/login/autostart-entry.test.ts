import { expect, it } from 'vitest';
import { autostartEntry } from './autostart-entry.ts';

const execOf = (entry: string): string | undefined => /^Exec=(.*)$/m.exec(entry)?.[1];

it('is an application with a name', () => {
  expect(autostartEntry('/opt/Earshot/earshot', false).split('\n')).toEqual([
    '[Desktop Entry]',
    'Type=Application',
    'Name=Earshot',
    'Exec="/opt/Earshot/earshot"',
    'Terminal=false',
    '',
  ]);
});

it.each([
  ['/opt/Earshot/earshot', true, String.raw`"/opt/Earshot/earshot" --hidden`],
  ['/home/a b/Earshot.AppImage', false, '"/home/a b/Earshot.AppImage"'],
  ['/home/100%/e', false, '"/home/100%%/e"'],
  ['/home/$a"`/e', false, String.raw`"/home/\\$a\\"\\${'`'}/e"`],
  [String.raw`/home/a\b`, false, String.raw`"/home/a\\\\b"`],
  ['/home/a\nExec=evil', false, String.raw`"/home/a\nExec=evil"`],
])('starts %j (hidden: %s) by %s', (executable, hidden, exec) => {
  expect(execOf(autostartEntry(executable, hidden))).toBe(exec);
});
