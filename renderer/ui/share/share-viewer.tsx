import { useId, useRef, type ReactNode, type RefObject } from 'react';
import { useStore } from 'zustand';
import { MediaToggles } from '../devices/media-toggles.tsx';
import { DrawingLayer, DrawingTools } from '../drawing/lazy.ts';
import { PointerLayer } from '../pointing/lazy.ts';
import { AskTool } from '../remote-control/ask-tool.tsx';
import { ControlSurface } from '../remote-control/control-surface.tsx';
import { useControls } from '../remote-control/use-controls.ts';
import { useOwnPointer } from '../pointing/use-own-pointer.ts';
import { useStream, type Waiting } from '../design/video.tsx';
import { useHasFrame } from '../pictures/use-has-frame.ts';
import { useWaits } from '../pictures/use-waits.ts';
import { useStallDetector, type PictureSource } from '../pictures/use-stall-detector.ts';
import stage from '../stage/stage.module.css';
import { useSize } from '../stage/use-size.ts';
import { useSession } from '../session-context.tsx';
import { windowOf } from '../windows/window-of.ts';
import { pointingWords } from '../words/pointing.ts';
import { shareWords } from '../words/share.ts';
import styles from './share.module.css';
import { useFullScreen } from '../design/use-full-screen.ts';
import { FullScreenTool } from './full-screen-tool.tsx';
import { useShareKeys } from './use-share-keys.ts';
import { useVideoSize } from './use-video-size.ts';
import { SoundTools } from './sound-tools.tsx';
import { StillTools } from './still-tools.tsx';
import { useDragAndWheel } from './use-drag-and-wheel.ts';
import { FollowTool } from './follow-tool.tsx';
import { FrozenLine, FrozenPicture } from './frozen-picture.tsx';
import { PointAndDrawTools } from './point-and-draw-tools.tsx';
import { useStill } from './use-still.ts';
import { useFollowMouse } from './use-follow-mouse.ts';
import { useShareView } from './use-share-view.ts';
import { ZoomTools } from './zoom-tools.tsx';

export interface ShareViewerProps {
  /** Whose share: peer id, and what they are called here. */
  of: string;
  sharer: string;
  stream: MediaStream;
  /** Whether they let others point at it. */
  canPoint: boolean;
  /** Whether they tell where their mouse is on it. */
  canFollow: boolean;
  hasSound: boolean;
  /** null: it need not be watched that it is shown. */
  source: PictureSource | null;
  label: string;
  /** The element to show full screen; it contains this viewer. */
  fullScreenElement: RefObject<HTMLElement | null>;
  /** As of `Video`. */
  waiting: Waiting;
  /** In the place of the picture, until it is there. */
  before: ReactNode;
  /** More buttons. */
  children: ReactNode;
}

/** A shared picture that can be fitted, seen at its actual size, zoomed, moved and shown on the full screen. */
export function ShareViewer(props: ShareViewerProps) {
  const { of, sharer, stream, canPoint, canFollow, hasSound, source, label, fullScreenElement } = props;
  const { waiting, before, children } = props;
  const viewport = useRef<HTMLDivElement>(null);
  const video = useStream(stream);
  useStallDetector(video, source);
  const waits = useWaits(video, waiting.told);
  const size = useSize(viewport);
  const live = useVideoSize(video);
  const stills = useStill(video, of);
  const { still } = stills;
  const frozen = still !== null;
  const picture = still ?? live;
  // Some browsers tell its size after its first frame.
  const isShown = useHasFrame(video) && live.width > 0;
  const isLive = isShown && !frozen;
  const view = useShareView(picture, size, () => windowOf(viewport.current).devicePixelRatio);
  const { drawn } = view;
  const fullScreen = useFullScreen(fullScreenElement);
  const helpId = useId();

  const pointer = useOwnPointer(viewport, of, drawn);
  const session = useSession();
  const canDraw = useStore(session.drawing, ({ open }) => open.includes(of));
  const isDrawing = useStore(session.drawing, ({ target }) => target === of);
  const toggleDrawing = (): void => (isDrawing ? session.stopDrawing() : session.startDrawing(of));
  const following = useFollowMouse({ viewport, size, of, view, offered: canFollow, frozen });
  useDragAndWheel(viewport, {
    move(gesture) {
      following.yieldTo(gesture.by);
      view.move(gesture);
    },
    drags: !pointer.active,
  });

  const isControlled = useControls(of) !== null;
  const unlessOff = (isOpen: boolean, command: () => void) => (isOpen && !frozen && !isControlled ? command : null);
  const onKeyDown = useShareKeys({
    viewport,
    pointerCommandOf: pointer.commandOf,
    pan(by) {
      following.yieldTo(by);
      view.pan(by);
    },
    actions: {
      'zoom-in': view.zoomIn,
      'zoom-out': view.zoomOut,
      fit: view.fit,
      'actual-size': view.showActualSize,
      'full-screen': fullScreen.toggle,
      point: unlessOff(canPoint, pointer.toggle),
      draw: unlessOff(canDraw, toggleDrawing),
      'follow-mouse': following.toggle,
    },
  });

  return (
    <>
      <div
        ref={viewport}
        className={styles.viewport}
        role="group"
        aria-label={label}
        aria-describedby={helpId}
        tabIndex={0}
        data-pointing={pointer.active}
        onKeyDown={onKeyDown}
        onKeyUp={pointer.onKeyUp}
        onDoubleClick={pointer.active ? undefined : fullScreen.toggle}
      >
        <video
          ref={video}
          className={styles.picture}
          data-frozen={waits}
          style={isShown ? drawn : { visibility: 'hidden' }}
          aria-hidden
          autoPlay
          playsInline
          muted
        />
        {still && <FrozenPicture still={still} rect={drawn} />}
        {isLive && (
          <>
            <DrawingLayer of={of} picture={drawn} />
            <PointerLayer of={of} picture={drawn} within={size} />
          </>
        )}
      </div>
      {isLive && <ControlSurface of={of} sharer={sharer} picture={drawn} />}
      {frozen && <FrozenLine onEnd={stills.goLive} />}
      {waits && waiting.mark}
      {!isShown && before}
      <p id={helpId} hidden>
        {shareWords.viewerHelp}
      </p>
      <div className={`${styles.controls} ${stage.fades}`}>
        <div className={styles.viewerControls} role="toolbar" aria-label={pointingWords.tools} onKeyDown={onKeyDown}>
          <PointAndDrawTools
            of={of}
            pointing={{ active: pointer.active, isOpen: canPoint, toggle: pointer.toggle }}
            drawing={{ active: isDrawing, isOpen: canDraw, toggle: toggleDrawing }}
            frozen={frozen}
          />
          <AskTool of={of} sharer={sharer} frozen={frozen} />
          <ZoomTools view={view} />
          <FollowTool {...following} />
          <FullScreenTool {...fullScreen} />
          {hasSound && <SoundTools of={of} />}
          <StillTools {...stills} sharer={sharer} video={video} />
          {children}
          {fullScreen.active && <MediaToggles />}
        </div>
        {isDrawing && (
          <div className={styles.viewerControls}>
            <DrawingTools of={of} />
          </div>
        )}
      </div>
    </>
  );
}
