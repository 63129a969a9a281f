import { Tabs } from '@base-ui/react/tabs';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useStore } from 'zustand';
import tabs from '../design/tabs.module.css';
import { useSession } from '../session-context.tsx';
import { sectionName, settingsWords } from '../words/settings.ts';
import { PolicyTroubles } from './policy-troubles.tsx';
import { sectionShown, type SectionName, type SectionProps } from './section-shown.ts';
import { SECTIONS } from './sections.ts';
import styles from './settings.module.css';

/** From this width on the sections stand beside what is in them, in CSS pixels. */
const BESIDE = 560;

/** Everything that is set once and kept on this computer: the sections, and the one that is chosen. */
export function SettingsSections(props: SectionProps) {
  const session = useSession();
  const element = useRef<HTMLDivElement>(null);
  const orientation = useOrientation(element);
  const wanted = useStore(sectionShown);
  const sections = SECTIONS.filter(({ isThere }) => isThere?.(session) ?? true);
  const shown = sections.find(({ name }) => name === wanted)?.name ?? 'devices';
  return (
    <>
      <PolicyTroubles />
      <Tabs.Root
        ref={element}
        className={styles.settings}
        orientation={orientation}
        value={shown}
        onValueChange={(name: SectionName) => sectionShown.setState(name)}
      >
        <Tabs.List className={tabs.list} activateOnFocus aria-label={settingsWords.sections}>
          {sections.map(({ name, icon: Icon }) => (
            <Tabs.Tab key={name} value={name} className={tabs.tab}>
              <Icon size={17} aria-hidden />
              {sectionName(name)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {sections.map(({ name, Part }) => (
          <Tabs.Panel key={name} value={name} className={styles.sections}>
            <Part {...props} />
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </>
  );
}

/** Which arrow keys lead from section to section goes by where they stand, and so does the style sheet. */
function useOrientation(element: RefObject<HTMLElement | null>): 'horizontal' | 'vertical' {
  const [isWide, setIsWide] = useState(false);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const measure = (): void => setIsWide(measured.clientWidth >= BESIDE);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return isWide ? 'vertical' : 'horizontal';
}
