import { nativeTheme } from 'electron';
import type { ThemeChoice } from '../bridge/theme.ts';
import type { SettingsStore } from '../settings.ts';
import { WINDOW_COLOURS } from './window-colours.ts';

/** The colour of that token in the theme that is seen. */
export function windowColour(token: keyof typeof WINDOW_COLOURS): string {
  return WINDOW_COLOURS[token][nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];
}

/** Gives windows, menus and dialogs the theme that the page told at the last start. */
export function restoreTheme(settings: SettingsStore): void {
  nativeTheme.themeSource = settings.get().theme;
}

/**
 * Takes the theme that the page tells, for the next start too.
 *
 * @returns when it is kept; rejects with the file system's error
 */
export async function followTheme(theme: ThemeChoice, settings: SettingsStore): Promise<void> {
  if (theme === settings.get().theme) return;
  nativeTheme.themeSource = theme;
  await settings.update({ theme });
}
