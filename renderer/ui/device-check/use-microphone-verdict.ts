import { useEffect, useState } from 'react';
import { useSession } from '../session-context.tsx';
import { judgeMicrophone, type LevelSample, type MicrophoneVerdict, REMEMBERED_MS } from './microphone-verdict.ts';

/** What the own microphone's level tells of it, from now on. */
export function useMicrophoneVerdict(): MicrophoneVerdict {
  const { level } = useSession();
  const [verdict, setVerdict] = useState<MicrophoneVerdict>('listening');
  useEffect(() => {
    let samples: LevelSample[] = [];
    return level.subscribe(({ microphone }) => {
      const at = performance.now();
      samples = [...samples.filter((sample) => at - sample.at <= REMEMBERED_MS), { level: microphone, at }];
      setVerdict((before) => judgeMicrophone(before, samples));
    });
  }, [level]);
  return verdict;
}
