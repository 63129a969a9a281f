import { BlockedPeopleSection, KnownPeopleSection, OwnCodeSection } from './people-sections.tsx';
import { useSession } from '../session-context.tsx';
import { PortableSection } from './portable-section.tsx';
import type { SectionProps } from './section-shown.ts';

/** Who one is to others, and whom one knows. */
export function YouSection({ inCall }: SectionProps) {
  const { desktop } = useSession();
  return (
    <>
      <OwnCodeSection />
      <KnownPeopleSection inCall={inCall} />
      <BlockedPeopleSection />
      {desktop && <PortableSection portable={desktop.portable} />}
    </>
  );
}
