import type { Language } from '../../protocol/index.ts';

const ENGLISH = {
  invited: 'You are invited to a call',
  room: 'Room',
  title: 'Earshot on this network',
  calls: 'Calls on this network',
  warning: 'First, your browser will warn you',
  expected:
    'Your browser does not know this computer. That is expected on a local network: the call stays between the computers here, so nobody outside has vouched for this one.',
  encrypted: 'The connection is encrypted all the same. Go on if you know who sent you this link.',
  continueToCall: 'Continue to the call',
  continueToApp: 'Continue to Earshot',
  shows: (browser: string): string => `What ${browser} will show`,
  /** @param step HTML */
  choose: (step: string): string => `Choose ${step}`,
  /** @param step HTML */
  then: (step: string): string => `Then ${step}`,
  drawing: (browser: string): string => `The warning of ${browser}, with the two places to press`,
  thisAddress: 'this address',
};
export type GuestWords = Readonly<typeof ENGLISH>;

const GERMAN: GuestWords = {
  invited: 'Du bist zu einem Gespräch eingeladen',
  room: 'Raum',
  title: 'Earshot in diesem Netzwerk',
  calls: 'Gespräche in diesem Netzwerk',
  warning: 'Zuerst warnt dich dein Browser',
  expected:
    'Dein Browser kennt diesen Computer nicht. In einem lokalen Netzwerk ist das normal: Das Gespräch bleibt zwischen den Computern hier, deshalb hat niemand von außen für diesen gebürgt.',
  encrypted: 'Die Verbindung ist trotzdem verschlüsselt. Mach weiter, wenn du weißt, von wem dieser Link ist.',
  continueToCall: 'Weiter zum Gespräch',
  continueToApp: 'Weiter zu Earshot',
  shows: (browser) => `Was ${browser} zeigt`,
  choose: (step) => `Wähle ${step}`,
  then: (step) => `Dann ${step}`,
  drawing: (browser) => `Die Warnung von ${browser} mit den beiden Stellen, auf die du drückst`,
  thisAddress: 'dieser Adresse',
};

const WORDS: Readonly<Record<Language, GuestWords>> = { en: ENGLISH, de: GERMAN };

export function guestWords(language: Language): GuestWords {
  return WORDS[language];
}
