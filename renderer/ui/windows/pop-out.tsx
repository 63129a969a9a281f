import { Maximize, Minimize, PictureInPicture2 } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import type { Participant } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import { useFullScreen } from '../design/use-full-screen.ts';
import { useNameOf, useParticipantName } from '../names/names.tsx';
import { ShareTile } from '../share/share-tile.tsx';
import { PlainPerson } from '../stage/plain-person.tsx';
import type { StageItem } from '../stage/stage-view.ts';
import stage from '../stage/stage.module.css';
import { useSize } from '../stage/use-size.ts';
import { plain } from '../words/sentence.ts';
import { screenOf, shareWords } from '../words/share.ts';
import { windowWords } from '../words/windows.ts';
import { ChildWindow } from './child-window.tsx';
import styles from './pop-out.module.css';
import { useShownIn } from './use-shown-in.ts';

interface PopOutProps {
  item: StageItem;
  child: Window;
  onBack: () => void;
}

/** Somebody, or what they share, in a window of its own. */
export function PopOut({ item, child, onBack }: PopOutProps) {
  const person = useParticipantName()(item.participant);
  const sharer = useNameOf()(item.participant);
  const area = useRef<HTMLDivElement>(null);
  const size = useSize(area);
  const rect = { left: 0, top: 0, ...size };

  useShownIn(child, [item], rect);

  const title = item.kind === 'share' ? plain(screenOf(sharer)) : person;
  const back = <IconButton label={windowWords.bringBack} icon={PictureInPicture2} onClick={onBack} />;
  return (
    <ChildWindow child={child} title={title} onClosed={onBack}>
      <main ref={area} className={styles.popOut}>
        <h1 className="visually-hidden">{title}</h1>
        {item.kind === 'share' ? (
          <ShareTile participant={item.participant} share={item.share} rect={rect} large onPin={null} popOut={null}>
            {back}
          </ShareTile>
        ) : (
          <PoppedOutPerson participant={item.participant}>{back}</PoppedOutPerson>
        )}
      </main>
    </ChildWindow>
  );
}

function PoppedOutPerson({ participant, children }: { participant: Participant; children: ReactNode }) {
  const figure = useRef<HTMLElement>(null);
  const fullScreen = useFullScreen(figure);
  return (
    <PlainPerson ref={figure} participant={participant} className={styles.person} onDoubleClick={fullScreen.toggle}>
      <div className={stage.corner}>
        <IconButton
          label={fullScreen.active ? shareWords.exitFullScreen : shareWords.fullScreen}
          icon={fullScreen.active ? Minimize : Maximize}
          onClick={fullScreen.toggle}
        />
        {children}
      </div>
    </PlainPerson>
  );
}
