import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { LanguageChoice } from '../../../signaling/protocol/language.ts';
import { spoken } from './language.ts';
import { speak } from './speak.ts';

/** Speaks the chosen language. Words are read while rendering, so whoever uses this renders anew, with all below it, when it changes. */
export function useLanguage(choice: LanguageChoice): void {
  useStore(spoken, ({ table }) => table);
  useEffect(() => {
    const follow = () => void speak(choice);
    follow();
    addEventListener('languagechange', follow);
    return () => removeEventListener('languagechange', follow);
  }, [choice]);
}
