import { Brush, Maximize, Minimize, MousePointer2, ZoomIn, ZoomOut } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useStore } from 'zustand';
import { Button, IconButton } from '../design/button.tsx';
import { MediaToggles } from '../devices/media-toggles.tsx';
import { latinKey } from '../keys/latin-key.ts';
import { DrawingLayer, DrawingTools } from '../drawing/lazy.ts';
import { PointerLayer } from '../pointing/lazy.ts';
import { useOwnPointer } from '../pointing/use-own-pointer.ts';
import { useStream } from '../design/video.tsx';
import { useHasFrame } from '../pictures/use-has-frame.ts';
import { useStallDetector, type PictureSource } from '../pictures/use-stall-detector.ts';
import stage from '../stage/stage.module.css';
import { useSize } from '../stage/use-size.ts';
import { useSession } from '../session-context.tsx';
import { drawingWords } from '../words/drawing.ts';
import { pointingWords } from '../words/pointing.ts';
import { shareWords } from '../words/share.ts';
import styles from './share.module.css';
import { useFullScreen } from '../design/use-full-screen.ts';
import { shareActionOf, type ShareKeyAction } from './share-keys.ts';
import { useVideoSize } from './use-video-size.ts';
import { useDragAndWheel } from './use-drag-and-wheel.ts';
import { FIT, ZOOM_STEP, actualSize, panBy, placement, zoomAt, type Point, type View } from './view-transform.ts';

const ARROW_STEP_PX = 60;
const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: ARROW_STEP_PX, y: 0 },
  ArrowRight: { x: -ARROW_STEP_PX, y: 0 },
  ArrowUp: { x: 0, y: ARROW_STEP_PX },
  ArrowDown: { x: 0, y: -ARROW_STEP_PX },
};

interface ShareViewerProps {
  /** Whose share. */
  of: string;
  stream: MediaStream;
  /** Whether they let others point at it. */
  canPoint: boolean;
  /** null: it need not be watched that it is shown. */
  source: PictureSource | null;
  label: string;
  /** The element to show full screen; it contains this viewer. */
  fullScreenElement: RefObject<HTMLElement | null>;
  /** In the place of the picture, until it is there. */
  before: ReactNode;
  /** More buttons. */
  children: ReactNode;
}

/** A shared picture that can be fitted, seen at its actual size, zoomed, moved and shown on the full screen. */
export function ShareViewer(props: ShareViewerProps) {
  const { of, stream, canPoint, source, label, fullScreenElement, before, children } = props;
  const viewport = useRef<HTMLDivElement>(null);
  const video = useStream(stream);
  useStallDetector(video, source);
  const size = useSize(viewport);
  const picture = useVideoSize(video);
  // Some browsers tell its size after its first frame.
  const isShown = useHasFrame(video) && picture.width > 0;
  const [view, setView] = useState<View>(FIT);
  const fullScreen = useFullScreen(fullScreenElement);
  const helpId = useId();

  const centre = { x: size.width / 2, y: size.height / 2 };
  const fit = (): void => setView(FIT);
  const showActualSize = (): void => setView(actualSize(view, picture, size, devicePixelRatio));
  const zoom = (factor: number, at: Point = centre): void => setView(zoomAt(view, factor, at, picture, size));
  const pan = (by: Point): void => setView(panBy(view, by, picture, size));
  const drawn = placement(view, picture, size);
  const pointer = useOwnPointer(viewport, of, drawn);
  const session = useSession();
  const canDraw = useStore(session.drawing, ({ open }) => open.includes(of));
  const isDrawing = useStore(session.drawing, ({ target }) => target === of);
  const toggleDrawing = (): void => (isDrawing ? session.stopDrawing() : session.startDrawing(of));
  useDragAndWheel(viewport, { zoom, pan, drags: !pointer.active });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onViewport = event.target === viewport.current;
    const pointing = onViewport || event.key === 'Escape' ? pointer.commandOf(event.key, event.shiftKey) : null;
    const command = pointing ?? commandOf(event.key) ?? commandOf(latinKey(event) ?? '');
    if (command === null) return;
    event.preventDefault();
    command();
  }

  const actions: Record<ShareKeyAction, (() => void) | null> = {
    'zoom-in': () => zoom(ZOOM_STEP),
    'zoom-out': () => zoom(1 / ZOOM_STEP),
    fit,
    'actual-size': showActualSize,
    'full-screen': fullScreen.toggle,
    point: canPoint ? pointer.toggle : null,
    draw: canDraw ? toggleDrawing : null,
  };

  function commandOf(key: string): (() => void) | null {
    const arrow = ARROWS[key];
    if (arrow) return () => pan(arrow);
    const action = shareActionOf(key);
    return action && actions[action];
  }

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
          style={isShown ? drawn : { visibility: 'hidden' }}
          aria-hidden
          autoPlay
          playsInline
          muted
        />
        {isShown && <DrawingLayer of={of} picture={drawn} />}
        {isShown && <PointerLayer of={of} picture={drawn} within={size} />}
      </div>
      {!isShown && before}
      <p id={helpId} hidden>
        {shareWords.viewerHelp}
      </p>
      <div className={`${styles.controls} ${stage.fades}`}>
        <div className={styles.viewerControls} role="toolbar" aria-label={pointingWords.tools} onKeyDown={onKeyDown}>
          <IconButton
            label={pointingWords.point}
            icon={MousePointer2}
            aria-pressed={pointer.active}
            title={canPoint ? pointingWords.pointHint : pointingWords.noPointing}
            disabled={!canPoint}
            onClick={pointer.toggle}
          />
          <IconButton
            label={drawingWords.draw}
            icon={Brush}
            aria-pressed={isDrawing}
            title={canDraw ? drawingWords.drawHint : drawingWords.noDrawing}
            disabled={!canDraw}
            onClick={toggleDrawing}
          />
          <IconButton label={shareWords.zoomOut} icon={ZoomOut} onClick={() => zoom(1 / ZOOM_STEP)} />
          <IconButton label={shareWords.zoomIn} icon={ZoomIn} onClick={() => zoom(ZOOM_STEP)} />
          <Button tone="ghost" className={styles.words} title={shareWords.fitHint} onClick={fit}>
            {shareWords.fit}
          </Button>
          <Button tone="ghost" className={styles.words} title={shareWords.actualSizeHint} onClick={showActualSize}>
            {shareWords.actualSize}
          </Button>
          <IconButton
            label={fullScreen.active ? shareWords.exitFullScreen : shareWords.fullScreen}
            icon={fullScreen.active ? Minimize : Maximize}
            onClick={fullScreen.toggle}
          />
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
