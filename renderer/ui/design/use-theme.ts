import { useLayoutEffect } from 'react';
import type { Preferences } from '../../core/model.ts';

/** Puts a theme on <html>; without the attribute the system's choice holds. */
export function showTheme(theme: Preferences['theme']): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
}

/** Keeps the chosen theme on <html>, from the first paint on. */
export function useTheme(theme: Preferences['theme']): void {
  useLayoutEffect(() => showTheme(theme), [theme]);
}
