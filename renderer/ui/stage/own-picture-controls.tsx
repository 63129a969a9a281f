import { EyeOff, FlipHorizontal2, Minimize2 } from 'lucide-react';
import { useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import type { Corner, OwnPicture } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import { handOver } from '../keys/hand-over.ts';
import { PersonAvatar } from '../portraits/person-avatar.tsx';
import { useSession } from '../session-context.tsx';
import { stageWords } from '../words/stage.ts';
import { cornerTowards } from './own-picture.ts';
import styles from './own-picture.module.css';
import { VIEW_MENU_ID } from './view-menu-id.ts';

interface OwnPictureControlsProps {
  name: string;
  /** The pointer has moved by CSS pixels with the button held. */
  onDrag: (by: { x: number; y: number }) => void;
  onDrop: () => void;
}

/** Over the own picture in a call of two: moves it to another corner, folds and hides it. */
export function OwnPictureControls({ name, onDrag, onDrop }: OwnPictureControlsProps) {
  const session = useSession();
  const ownPicture = useStore(session.preferences, (preferences) => preferences.ownPicture);
  const helpId = useId();
  const foldButton = useRef<HTMLButtonElement>(null);
  const unfoldButton = useRef<HTMLButtonElement>(null);
  const change = (what: Partial<OwnPicture>): void =>
    session.setPreferences({ ownPicture: { ...ownPicture, ...what } });

  function show(shown: OwnPicture['shown'], next: () => HTMLElement | null): void {
    handOver(() => change({ shown }), next);
  }

  if (ownPicture.shown === 'folded') {
    return (
      <>
        <PersonAvatar person={{ peerId: session.peerId, name }} size="sm" />
        <button
          ref={unfoldButton}
          type="button"
          className={styles.unfold}
          aria-label={stageWords.unfold}
          title={stageWords.unfold}
          onClick={() => show('picture', () => foldButton.current)}
        />
      </>
    );
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const corner: Corner | null = cornerTowards(event.key, ownPicture.corner);
    if (corner === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    change({ corner });
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button === 0 && event.target === event.currentTarget)
      event.currentTarget.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag({ x: event.movementX, y: event.movementY });
  }

  return (
    <div
      className={styles.handle}
      role="group"
      aria-label={stageWords.yourPicture}
      aria-describedby={helpId}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={onDrop}
    >
      <p id={helpId} hidden>
        {stageWords.yourPictureHelp}
      </p>
      <div className={styles.buttons}>
        <IconButton
          className={styles.mirror}
          label={stageWords.mirror}
          icon={FlipHorizontal2}
          aria-pressed={ownPicture.mirrored}
          onClick={() => change({ mirrored: !ownPicture.mirrored })}
        />
        <IconButton
          ref={foldButton}
          label={stageWords.fold}
          icon={Minimize2}
          onClick={() => show('folded', () => unfoldButton.current)}
        />
        <IconButton
          label={stageWords.hide}
          icon={EyeOff}
          onClick={() => show('hidden', () => document.getElementById(VIEW_MENU_ID))}
        />
      </div>
    </div>
  );
}
