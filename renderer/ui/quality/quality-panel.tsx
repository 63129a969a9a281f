import { Tabs } from '@base-ui/react/tabs';
import { Download } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { CopyButton } from '../design/copy-button.tsx';
import tabs from '../design/tabs.module.css';
import { Words } from '../design/words.tsx';
import room from '../room/room.module.css';
import { Panel } from '../room/panel.tsx';
import { useSession } from '../session-context.tsx';
import { eventWords } from '../words/events.ts';
import { flightText } from '../words/flight.ts';
import { qualityWords } from '../words/quality.ts';
import { roomWords } from '../words/room.ts';
import { CallEvents } from './call-events.tsx';
import { CameraOffButton } from './camera-off-button.tsx';
import { numbersText } from './number-rows.ts';
import { PersonNumbers } from './person-numbers.tsx';
import { QUALITY_FILE_NAME, qualityFile, type MeasuredPerson } from './quality-file.ts';
import styles from './quality.module.css';
import { useWorstLimit } from './use-worst-limit.ts';

interface QualityPanelProps {
  participants: readonly Participant[];
  onClose: () => void;
}

/** The numbers of every link and what happened to it, new each second. */
export function QualityPanel({ participants, onClose }: QualityPanelProps) {
  const session = useSession();
  const readings = useStore(session.readings);
  const smallCameras = useStore(session.smallCameras);
  const worst = useWorstLimit(participants);
  const measured = participants.flatMap((participant) => {
    const one = readings.get(participant.peerId);
    const smallCamera = smallCameras.get(participant.peerId) ?? null;
    return one ? [{ participant, readings: one, smallCamera }] : [];
  });
  useEffect(() => session.watchQuality(), [session]);

  function people(): readonly MeasuredPerson[] {
    const verdicts = session.verdicts.getState();
    return [...readings].map(([peerId, one]) => {
      const [verdict, smallCamera] = [verdicts.get(peerId) ?? null, smallCameras.get(peerId) ?? null];
      return { person: session.flightAlias(peerId), verdict, readings: one, smallCamera };
    });
  }

  function save(): void {
    session.saveFile(QUALITY_FILE_NAME, qualityFile(people(), session.flightRecords(), performance.now()));
  }

  return (
    <Panel title={roomWords.quality} onClose={onClose}>
      <div className={room.sections} role="region" aria-label={roomWords.quality} tabIndex={0}>
        <Tabs.Root className={styles.parts} defaultValue="numbers">
          <Tabs.List className={tabs.list} activateOnFocus aria-label={qualityWords.parts}>
            <Tabs.Tab className={tabs.tab} value="numbers">
              {qualityWords.numbers}
            </Tabs.Tab>
            <Tabs.Tab className={tabs.tab} value="events">
              {eventWords.title}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel className={styles.part} value="numbers">
            {worst?.line && (
              <Banner tone="warning" role="status" action={worst.helpsCameraOff && <CameraOffButton />}>
                <Words of={worst.line} />
              </Banner>
            )}
            {measured.length === 0 && <p>{participants.length === 1 ? qualityWords.alone : qualityWords.measuring}</p>}
            {measured.map((one) => (
              <PersonNumbers key={one.participant.peerId} {...one} />
            ))}
          </Tabs.Panel>
          <Tabs.Panel className={styles.part} value="events">
            <CallEvents participants={participants} records={session.flightRecords()} />
          </Tabs.Panel>
        </Tabs.Root>
        <div className={styles.actions}>
          <CopyButton
            label={qualityWords.copy}
            text={() => [numbersText(people()), flightText(session.flightRecords())].join('\n')}
            tone="secondary"
          />
          <Button tone="secondary" icon={Download} onClick={save}>
            {qualityWords.save}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
