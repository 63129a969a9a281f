import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { smallCameraLine } from '../words/quality.ts';
import { smallCamera } from './worst-verdict.ts';

/** That the own camera is smaller beside the own share, and why, in words; null: it is not. */
export function useSmallCamera(): string | null {
  const session = useSession();
  const links = useStore(session.verdicts, ({ size }) => size);
  const isOn = useStore(session.media, ({ camera }) => camera.kind === 'on');
  const small = smallCamera(useStore(session.smallCameras), links);
  return isOn && small ? smallCameraLine(small.shortOf, small.forAll) : null;
}
