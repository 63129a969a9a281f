import { BlockedPeopleSection, KnownPeopleSection, OwnCodeSection } from './people-sections.tsx';
import type { SectionProps } from './sections.ts';

/** Who one is to others, and whom one knows. */
export function YouSection({ inCall }: SectionProps) {
  return (
    <>
      <OwnCodeSection />
      <KnownPeopleSection inCall={inCall} />
      <BlockedPeopleSection />
    </>
  );
}
