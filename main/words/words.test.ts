import { expect, it } from 'vitest';
import { closingWords } from '../tray/closing.ts';
import { trayModel } from '../tray/tray-model.ts';
import { QUIET_PAGE } from '../../tests/support/quiet-page.ts';
import { wordsIn } from './words.ts';

const [english, german] = [wordsIn('en'), wordsIn('de')];

it('says all of it in German', () => {
  const names = Object.keys(english) as (keyof typeof english)[];
  const alike = names.filter((name) => String(english[name]) === String(german[name]));
  expect(alike).toEqual(['ok']);
});

it('the tray speaks German', () => {
  const { tooltip, menu } = trayModel({ ...QUIET_PAGE, inRoom: true, muted: true, unseen: 2 }, german);
  expect(tooltip).toBe('Earshot: Im Gespräch, stumm · 2 neu');
  expect(menu.flatMap((entry) => (entry.type === 'separator' ? [] : [entry.label])).slice(1)).toEqual([
    'Earshot öffnen',
    'Mikrofon stummschalten',
    'Verfügbar',
    'Nicht stören',
    'Earshot beenden',
  ]);
});

it('so does what is said when the window is closed', () => {
  expect(closingWords('win32', true, german).detail).toMatch(/neben der Uhr.*Einstellungen/);
});
