import { createStore } from 'zustand/vanilla';

export type SectionName = 'you' | 'devices' | 'calls' | 'keys' | 'appearance' | 'language' | 'network' | 'updates';

/** What each section is shown with. */
export interface SectionProps {
  inCall: boolean;
}

/** Which section of the settings is shown; what was looked at last, when they are opened again. */
export const sectionShown = createStore<SectionName>(() => 'devices');

/** The field for a colleague's address is to have the focus, once it is there. */
export const addressWanted = createStore<boolean>(() => false);

/** Where a colleague's address is typed, for the settings that are opened then. */
export function showAddressField(): void {
  sectionShown.setState('network');
  addressWanted.setState(true);
}
