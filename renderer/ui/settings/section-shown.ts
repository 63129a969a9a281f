import { createStore } from 'zustand/vanilla';

export type SectionName = 'you' | 'devices' | 'calls' | 'keys' | 'appearance' | 'language' | 'network' | 'updates';

/** What each section is shown with. */
export interface SectionProps {
  inCall: boolean;
  /** Opened in order to type a colleague's address. */
  startWithFind: boolean;
}

/** Which section of the settings is shown; what was looked at last, when they are opened again. */
export const sectionShown = createStore<SectionName>(() => 'devices');
