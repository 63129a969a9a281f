import { useEffect } from 'react';
import type { Preferences } from '../../core/model.ts';

/** Puts the chosen theme on <html>; without the attribute the system's choice holds. */
export function useTheme(theme: Preferences['theme']): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
  }, [theme]);
}
