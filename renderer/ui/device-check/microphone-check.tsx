import { Circle, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../design/button.tsx';
import { DeviceField } from '../devices/device-fields.tsx';
import { LevelMeter } from '../devices/level-meter.tsx';
import { useSession } from '../session-context.tsx';
import { deviceCheckWords, recordingLine, verdictLine } from '../words/device-check.ts';
import styles from './device-check.module.css';
import { recordAndPlay, type RecordingStep } from './record-and-play.ts';
import { useMicrophoneVerdict } from './use-microphone-verdict.ts';

/** The microphone: its level, what that tells, and how it sounds to others. */
export function MicrophoneCheck() {
  const media = useStore(useSession().media);
  return (
    <div className={styles.device}>
      <DeviceField kind="microphone" />
      {media.microphone.kind === 'on' && (
        <>
          <LevelMeter />
          {/* The next device is judged anew. */}
          <Verdict key={media.microphone.deviceId} />
        </>
      )}
      {/* So is how it sounds: what was begun with another one ends. */}
      {media.voice !== null && <Recording key={media.voice.id} voice={media.voice} />}
    </div>
  );
}

function Verdict() {
  const verdict = useMicrophoneVerdict();
  return (
    <p role="status" className={styles.verdict} data-verdict={verdict}>
      {verdictLine(verdict)}
    </p>
  );
}

function Recording({ voice }: { voice: MediaStream }) {
  const { media } = useSession();
  const [wanted, setWanted] = useState(false);
  const [step, setStep] = useState<RecordingStep | null>(null);

  useEffect(() => {
    if (!wanted) return;
    const speaker = () => media.getState().selected.speaker;
    return recordAndPlay(voice, speaker, (next) => {
      setStep(next);
      if (next === 'over' || next === 'failed') setWanted(false);
    });
  }, [wanted, voice, media]);

  function toggle(): void {
    setStep(null);
    setWanted(!wanted);
  }

  return (
    <div className={styles.trial}>
      <Button icon={wanted ? Square : Circle} onClick={toggle}>
        {wanted ? deviceCheckWords.stopRecording : deviceCheckWords.record}
      </Button>
      <p role="status" data-step={step}>
        {recordingLine(step)}
      </p>
    </div>
  );
}
