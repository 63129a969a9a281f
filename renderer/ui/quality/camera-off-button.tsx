import { useStore } from 'zustand';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { qualityWords } from '../words/quality.ts';

/** What a person can do about a limit that sending less helps against. */
export function CameraOffButton() {
  const session = useSession();
  const isOn = useStore(session.media, ({ camera }) => camera.kind === 'on');
  if (!isOn) return null;
  return <Button onClick={() => session.setCameraOff(true)}>{qualityWords.turnCameraOff}</Button>;
}
