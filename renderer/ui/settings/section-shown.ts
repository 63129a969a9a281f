import { createStore } from 'zustand/vanilla';

export type SectionName = 'you' | 'devices' | 'calls' | 'keys' | 'appearance' | 'language' | 'network' | 'updates';

/** Which section of the settings is shown; what was looked at last, when they are opened again. */
export const sectionShown = createStore<SectionName>(() => 'devices');
