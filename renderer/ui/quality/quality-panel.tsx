import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { CopyButton } from '../design/copy-button.tsx';
import { Words } from '../design/words.tsx';
import room from '../room/room.module.css';
import { Panel } from '../room/panel.tsx';
import { useSession } from '../session-context.tsx';
import { qualityWords } from '../words/quality.ts';
import { roomWords } from '../words/room.ts';
import { CameraOffButton } from './camera-off-button.tsx';
import { numbersText } from './number-rows.ts';
import { PersonNumbers } from './person-numbers.tsx';
import { useWorstLimit } from './use-worst-limit.ts';

interface QualityPanelProps {
  participants: readonly Participant[];
  onClose: () => void;
}

/** The numbers of every link, new each second. */
export function QualityPanel({ participants, onClose }: QualityPanelProps) {
  const session = useSession();
  const readings = useStore(session.readings);
  const worst = useWorstLimit(participants);
  const measured = participants.flatMap((participant) => {
    const one = readings.get(participant.peerId);
    return one ? [{ participant, readings: one }] : [];
  });
  useEffect(() => session.watchQuality(), [session]);

  function text(): string {
    return numbersText([...readings.values()].map(({ latest }) => latest));
  }

  return (
    <Panel title={roomWords.quality} onClose={onClose}>
      <div className={room.sections} role="region" aria-label={roomWords.quality} tabIndex={0}>
        {worst?.limit && worst.line && (
          <Banner tone="warning" role="status" action={<CameraOffButton limit={worst.limit.kind} />}>
            <Words of={worst.line} />
          </Banner>
        )}
        {measured.length === 0 && <p>{participants.length === 1 ? qualityWords.alone : qualityWords.measuring}</p>}
        {measured.map((one) => (
          <PersonNumbers key={one.participant.peerId} {...one} />
        ))}
        {measured.length > 0 && (
          <div>
            <CopyButton label={qualityWords.copy} text={text} tone="secondary" />
          </div>
        )}
      </div>
    </Panel>
  );
}
