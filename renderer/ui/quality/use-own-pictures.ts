import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { heldBackLine, smallCameraLine } from '../words/quality.ts';
import { smallCamera } from './worst-verdict.ts';

/** What the own pictures give up, and for what, in words; null: nothing. */
export function useOwnPictures(): string | null {
  const session = useSession();
  const links = useStore(session.verdicts, ({ size }) => size);
  const isOn = useStore(session.media, ({ camera }) => camera.kind === 'on');
  const isSharing = useStore(session.share, ({ kind }) => kind !== 'none');
  const heldBack = useStore(session.heldBack, ({ size }) => size);
  const small = smallCamera(useStore(session.smallCameras), links);
  // Voices come first: with them a share does not count.
  if (heldBack > 0 && (isOn || isSharing)) return heldBackLine(heldBack >= links);
  return isOn && small ? smallCameraLine(small.shortOf, small.forAll) : null;
}
