import { BlockedPeopleSection, KnownPeopleSection, OwnCodeSection } from './people-sections.tsx';
import { portraitWords } from '../words/portrait.ts';
import { PortraitChooser } from '../portraits/portrait-chooser.tsx';
import { useSession } from '../session-context.tsx';
import { PortableSection } from './portable-section.tsx';
import type { SectionProps } from './section-shown.ts';
import settings from './settings.module.css';

/** Who one is to others, and whom one knows. */
export function YouSection({ inCall }: SectionProps) {
  const { desktop } = useSession();
  return (
    <>
      <section className={settings.section}>
        <h3>{portraitWords.title}</h3>
        <PortraitChooser />
      </section>
      <OwnCodeSection />
      <KnownPeopleSection inCall={inCall} />
      <BlockedPeopleSection />
      {desktop && <PortableSection portable={desktop.portable} />}
    </>
  );
}
