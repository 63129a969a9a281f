import type { MediaFailure, ScreenPart } from '../model.ts';
import { captureDisplay, stopCapture } from './capture-display.ts';
import type { CaptureWishes, DisplayCapture } from './capture-display.ts';
import type { Opened } from './open-device.ts';

/** The choice made in the app's own picker. Without one the system asks, and gives no name that people would know. */
export interface ShareSourceChoice {
  id: string;
  name: string;
  /** What of a screen is shared; without it all. */
  part?: ScreenPart;
}

/** Tells the platform what getDisplayMedia is to capture; false when that is not there any more. */
export type ChooseSource = (sourceId: string, part: ScreenPart | null) => Promise<boolean>;

/** `given`: the platform may have it for what is captured now, although it is not: what was shared before must not go on. */
export type AskedSource = { ok: true; value: DisplayCapture } | { ok: false; reason: MediaFailure; given: boolean };

/** Asks for what is to be shared: by what was chosen in our picker, else the browser or the system asks. */
export async function askForSource(
  source: ShareSourceChoice | undefined,
  wishes: CaptureWishes,
  choose: ChooseSource,
): Promise<AskedSource> {
  if (source === undefined) return failing(await captureDisplay(wishes), false);
  const captured = await captureChosen(source, wishes, choose);
  if (!captured.ok || source.part === undefined) return captured;
  return failing(await cutOut(captured.value, source.part), true);
}

async function captureChosen(
  source: ShareSourceChoice,
  wishes: CaptureWishes,
  choose: ChooseSource,
): Promise<AskedSource> {
  const opened = await captureOnce(source, wishes, choose);
  // Some systems fail at the sound, and the picture with it.
  if (opened.ok || !wishes.sound || opened.reason === 'not-found') return opened;
  const silent = await captureOnce(source, { ...wishes, sound: false }, choose);
  return silent.ok ? { ok: true, value: { ...silent.value, sound: 'not-given' } } : { ...silent, given: true };
}

async function captureOnce(
  { id, part }: ShareSourceChoice,
  wishes: CaptureWishes,
  choose: ChooseSource,
): Promise<AskedSource> {
  if (!(await choose(id, part ?? null))) return { ok: false, reason: 'not-found', given: false };
  const opened = await captureDisplay(wishes);
  // It has been chosen already, and nobody can close another picker.
  const isDenied = !opened.ok && opened.reason === 'cancelled';
  return isDenied ? { ok: false, reason: 'denied', given: true } : failing(opened, true);
}

function failing(opened: Opened<DisplayCapture>, given: boolean): AskedSource {
  return opened.ok ? opened : { ...opened, given };
}

/** Whoever chose a part shares that or nothing. */
async function cutOut(capture: DisplayCapture, part: ScreenPart): Promise<Opened<DisplayCapture>> {
  try {
    const { croppedTrack } = await import('../cropping/cropped-track.ts');
    return { ok: true, value: { ...capture, track: await croppedTrack(capture.captured, part) } };
  } catch {
    stopCapture(capture);
    return { ok: false, reason: 'failed' };
  }
}
