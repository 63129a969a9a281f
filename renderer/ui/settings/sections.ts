import { Download, Headset, Keyboard, Languages, Palette, Phone, User, Waypoints, type LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Session } from '../../core/session-api.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { CallsSection } from './calls-section.tsx';
import { DevicesSection } from './devices-section.tsx';
import { KeysSections } from './keys-sections.tsx';
import { LanguageSection } from './language-section.tsx';
import { NetworkSection } from './network-section.tsx';
import type { SectionName, SectionProps } from './section-shown.ts';
import { UpdatesPart } from './updates-part.tsx';
import { YouSection } from './you-section.tsx';

interface Section {
  name: SectionName;
  icon: LucideIcon;
  Part: ComponentType<SectionProps>;
  /** By default everybody has it. */
  isThere?: (session: Session) => boolean;
}

/**
 * All sections of the settings, in their order. A further one is a file of its own, a row here, its name in
 * `section-shown.ts`, and its word in `words/settings.ts`.
 */
export const SECTIONS: readonly Section[] = [
  { name: 'you', icon: User, Part: YouSection },
  { name: 'devices', icon: Headset, Part: DevicesSection },
  { name: 'calls', icon: Phone, Part: CallsSection },
  { name: 'keys', icon: Keyboard, Part: KeysSections },
  { name: 'appearance', icon: Palette, Part: AppearanceSection },
  { name: 'language', icon: Languages, Part: LanguageSection },
  { name: 'network', icon: Waypoints, Part: NetworkSection, isThere: ({ desktop }) => desktop !== null },
  { name: 'updates', icon: Download, Part: UpdatesPart, isThere: ({ desktop }) => Boolean(desktop?.updates) },
];
