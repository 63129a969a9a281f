import { desktopCapturer, type DesktopCapturerSource, type Session } from 'electron';
import { Listeners } from '../signaling/basics/listeners.ts';
import { TokenBucket } from '../signaling/basics/token-bucket.ts';
import { fail, ok } from '../signaling/protocol/index.ts';
import { isAppUrl } from './app-url.ts';
import type { BridgeHandlers, BridgeOutput } from './bridge/contract.ts';
import { soundOfShare, type ComputerSound } from './computer-sound.ts';
import type { ScreenPart } from '../signaling/protocol/screen-part.ts';
import { displaysOfScreens } from './windows/captured-screens.ts';
import type { CapturedDisplay, CapturedWindow } from './windows/captures.ts';
import { displayOf, displays } from './windows/displays.ts';
import { pixelSizeOf } from './windows/shared-part.ts';
import { isScreen, OneTimeChoice, systemPicksShares, xWindowOf, type ShareChoice } from './share-choice.ts';

const THUMBNAIL_SIZE = { width: 480, height: 300 };
/** Of a screen of which a part is chosen: as large as it can be seen in the picker. */
const PICTURE_SIZE = { width: 1_280, height: 800 };
const PICTURE_QUALITY = 85;
/** Pictures of a screen that one page gets at once, and a second more: each is made and encoded anew. The picker asks for one a second. */
const LOOKS = { atOnce: 2, perSecond: 2 } as const;
const NO_THUMBNAIL = { width: 0, height: 0 };

interface ScreenSharing {
  /** Handlers for the page's picker; null where the system has a picker of its own. */
  readonly picker: Pick<BridgeHandlers, 'listShareSources' | 'lookAtScreen' | 'chooseShareSource'> | null;
  readonly capture: CapturedDisplay & CapturedWindow;
}

/**
 * Answers getDisplayMedia with the choice made in the page's picker or the system's. Refuses without a fresh choice,
 * and for a page that is not ours. Sound goes along where it can be had without the callers, who would hear themselves: pages ask
 * for it so (`restrictOwnAudio`), and take none that has them.
 */
export function installScreenSharing(session: Session, sound: ComputerSound): ScreenSharing {
  const systemPicks = systemPicksShares(process.platform, process.env);
  const choice = new OneTimeChoice(() => performance.now());
  /** Of the screens that were offered last, by the ids of these sources. */
  let displayIds: ReadonlyMap<string, number> = new Map();
  const capture = {
    display: null as number | null,
    part: null as ScreenPart | null,
    window: null as number | null,
    onChange: new Listeners<void>(),
  };

  // macOS's own picker (useSystemPicker) is left off: Electron calls it experimental, and it skips this handler.
  session.setDisplayMediaRequestHandler(({ frame, videoRequested, audioRequested }, callback) => {
    const isAllowed = frame !== null && frame === frame.top && isAppUrl(frame.url) && videoRequested;
    const source = systemPicks ? askSystem() : Promise.resolve(choice.take());
    // Taken in any case, so that a refused request uses the choice up.
    void source.then(
      (chosen) => {
        if (!isAllowed || chosen === null) return callback(null);
        capture.display = displayIds.get(chosen.source.id) ?? null;
        capture.part = chosen.part;
        // A portal names windows by numbers of its own.
        capture.window = systemPicks ? null : xWindowOf(chosen.source, process.platform);
        callback({ video: chosen.source, ...soundOfShare(sound, audioRequested) });
        capture.onChange.emit();
      },
      () => callback(null),
    );
  });

  if (systemPicks) return { picker: null, capture };
  const looks = new TokenBucket(LOOKS.atOnce, LOOKS.perSecond, performance.now());
  const picker: ScreenSharing['picker'] = {
    async listShareSources() {
      const sources = await desktopCapturer.getSources({ types: ['screen', 'window'], thumbnailSize: THUMBNAIL_SIZE });
      displayIds = displaysOfScreens(sources.filter(isScreen), displays());
      choice.offer(sources.map(({ id, name }) => ({ id, name })));
      return ok(sources.map(describeSource));
    },
    async lookAtScreen({ sourceId }) {
      const display = displayOf(displayIds.get(sourceId) ?? null);
      if (display === null || !looks.tryTake(1, performance.now())) return ok(null);
      const screens = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: PICTURE_SIZE });
      const thumbnail = screens.find(({ id }) => id === sourceId)?.thumbnail;
      if (thumbnail === undefined || thumbnail.isEmpty()) return ok(null);
      const picture = thumbnail.toJPEG(PICTURE_QUALITY).toString('base64');
      return ok({ picture: `data:image/jpeg;base64,${picture}`, ...pixelSizeOf(display) });
    },
    chooseShareSource: ({ sourceId, part }) =>
      choice.choose(sourceId, part) ? ok(null) : fail('unknown-source', 'that screen or window was not offered'),
  };
  return { picker, capture };
}

/** Wayland's portal shows its picker here and answers with the one source chosen, or none. */
async function askSystem(): Promise<ShareChoice | null> {
  const sources = await desktopCapturer.getSources({ types: ['screen', 'window'], thumbnailSize: NO_THUMBNAIL });
  const [source] = sources;
  return source ? { source, part: null } : null;
}

function describeSource({ id, name, thumbnail }: DesktopCapturerSource): BridgeOutput<'listShareSources'>[number] {
  return {
    id,
    name,
    kind: isScreen({ id }) ? 'screen' : 'window',
    thumbnail: thumbnail.isEmpty() ? null : thumbnail.toDataURL(),
  };
}
