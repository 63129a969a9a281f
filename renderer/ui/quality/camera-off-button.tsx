import { useStore } from 'zustand';
import type { Limit } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { qualityWords } from '../words/quality.ts';
import { helpsCameraOff } from './worst-verdict.ts';

/** What a person can do about a limit; nothing where that would not help. */
export function CameraOffButton({ limit }: { limit: Limit }) {
  const session = useSession();
  const isOn = useStore(session.media, ({ camera }) => camera.kind === 'on');
  if (!isOn || !helpsCameraOff(limit)) return null;
  return <Button onClick={() => session.setCameraOff(true)}>{qualityWords.turnCameraOff}</Button>;
}
