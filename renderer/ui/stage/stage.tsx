import { PanelRight, PanelRightClose } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { IconButton } from '../design/button.tsx';
import { NamedReactions } from '../gestures/named-reactions.tsx';
import { useSession } from '../session-context.tsx';
import { SharePlace } from '../share/share-place.tsx';
import { ShareTile } from '../share/share-tile.tsx';
import { morePeopleLabel, stageWords } from '../words/stage.ts';
import type { Size } from './layout.ts';
import { nearestCorner } from './own-picture.ts';
import { OwnPictureControls } from './own-picture-controls.tsx';
import { PersonTile } from './person-tile.tsx';
import { placeAll } from './placing.ts';
import styles from './stage.module.css';
import { shownPictures } from './shown-pictures.ts';
import { personKey } from './stage-view.ts';
import type { PopOuts } from '../windows/use-pop-outs.ts';
import type { StageControl } from './use-stage-view.ts';
import { useSize } from './use-size.ts';
import { useWindowResizing } from './use-window-resizing.ts';

/** Shapes that differ by less are alike, since an encoder rounds its sizes. Much more would cost the share a part of the window. */
const ASPECT_STEP = 0.005;

interface StageProps {
  stage: StageControl;
  popOuts: PopOuts;
  onVerify: (peerId: string) => void;
}

/**
 * Everybody and everything shared. All figures stay children of one element and only change their rectangle, so that
 * no picture blinks when the layout changes.
 */
export function Stage({ stage, popOuts, onVerify }: StageProps) {
  const session = useSession();
  const ownPicture = useStore(session.preferences, (preferences) => preferences.ownPicture);
  const area = useRef<HTMLDivElement>(null);
  const size = useSize(area);
  const resizing = useWindowResizing();
  const [aspects, setAspects] = useState<ReadonlyMap<string, number>>(new Map());
  const [turns, setTurns] = useState(0);
  const [dragged, setDragged] = useState({ x: 0, y: 0 });
  const { items, view, arrangement } = stage;
  const { rects, more } = placeAll(arrangement, { size, aspects, ownPicture, turns });
  const large = arrangement.kind === 'spotlight' ? arrangement.large : [];
  const people = items.filter(({ kind }) => kind === 'person').map(({ participant }) => participant);
  const isMeasured = size.width > 0;
  const foldedKey = arrangement.kind === 'pair' && ownPicture.shown === 'folded' ? arrangement.own.key : null;
  useEffect(() => {
    const here = new Map([...rects].filter(([key]) => !popOuts.isOut(key)));
    if (isMeasured) session.showPictures(shownPictures(items, here, devicePixelRatio));
  });

  function noteSize(key: string, { width, height }: Size): void {
    const aspect = width / height;
    // Several pictures may tell their size before the next drawing.
    setAspects((before) =>
      Math.abs((before.get(key) ?? 0) - aspect) > ASPECT_STEP ? new Map(before).set(key, aspect) : before,
    );
  }

  function isSeen(peerId: string): boolean {
    const key = personKey(peerId);
    return key !== foldedKey && (rects.has(key) || popOuts.isOut(key));
  }

  function drop(): void {
    if (arrangement.kind !== 'pair') return;
    const [own, within] = [rects.get(arrangement.own.key), rects.get(arrangement.other.key)];
    if (!own || !within) return;
    const at = { ...own, left: own.left + dragged.x, top: own.top + dragged.y };
    session.setPreferences({ ownPicture: { ...ownPicture, corner: nearestCorner(at, within) } });
    setDragged({ x: 0, y: 0 });
  }

  const peopleTool = (
    <IconButton
      label={view.mode === 'share-only' ? stageWords.showPeople : stageWords.hidePeople}
      icon={view.mode === 'share-only' ? PanelRight : PanelRightClose}
      onClick={() => stage.choose(view.mode === 'share-only' ? 'auto' : 'share-only')}
    />
  );

  return (
    <div ref={area} className={styles.stage} data-resizing={resizing}>
      {isMeasured &&
        items.map((item) => {
          const { key, participant } = item;
          const rect = rects.get(key);
          if (!rect) return null;
          const isLarge = large.includes(item);
          const onPin = (): void => stage.togglePin(key, isLarge);
          if (item.kind === 'share' && popOuts.isOut(key)) {
            return <SharePlace key={key} participant={participant} rect={rect} onBack={() => popOuts.bringBack(key)} />;
          }
          if (item.kind === 'share') {
            return (
              <ShareTile
                key={key}
                participant={participant}
                share={item.share}
                rect={rect}
                large={isLarge}
                onPin={onPin}
                popOut={popOuts.controlOf(key)}
                onSize={(picture) => noteSize(key, picture)}
              >
                {peopleTool}
              </ShareTile>
            );
          }
          const popOut = participant.self ? null : popOuts.controlOf(key);
          const tile = { participant, rect, popOut, onVerify };
          if (arrangement.kind !== 'pair') {
            return <PersonTile key={key} {...tile} pin={{ pinned: view.pinned === key, onPin }} />;
          }
          if (!participant.self) return <PersonTile key={key} {...tile} beside={ownPicture.corner} />;
          const moved = { ...rect, left: rect.left + dragged.x, top: rect.top + dragged.y };
          return (
            <PersonTile key={key} {...tile} rect={moved} folded={key === foldedKey}>
              <OwnPictureControls
                name={participant.name}
                onDrag={(by) => setDragged(({ x, y }) => ({ x: x + by.x, y: y + by.y }))}
                onDrop={drop}
              />
            </PersonTile>
          );
        })}
      {more && (
        <button
          type="button"
          className={styles.more}
          style={more.rect}
          aria-label={morePeopleLabel(more.count)}
          onClick={() => setTurns(turns + 1)}
        >
          +{more.count}
        </button>
      )}
      <NamedReactions participants={people} isSeen={isSeen} />
    </div>
  );
}
