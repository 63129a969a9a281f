import { Maximize, Minimize, PictureInPicture2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../design/button.tsx';
import { useFullScreen } from '../design/use-full-screen.ts';
import { useNameOf, useParticipantName } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { ShareTile } from '../share/share-tile.tsx';
import { MicrophoneMark, PersonPicture } from '../stage/person-picture.tsx';
import { shownPictures } from '../stage/shown-pictures.ts';
import type { PersonItem, StageItem } from '../stage/stage-view.ts';
import stage from '../stage/stage.module.css';
import { useSize } from '../stage/use-size.ts';
import { troubleLine } from '../words/room.ts';
import { plain } from '../words/sentence.ts';
import { screenOf, shareWords } from '../words/share.ts';
import { windowWords } from '../words/windows.ts';
import { ChildWindow } from './child-window.tsx';
import styles from './pop-out.module.css';

interface PopOutProps {
  item: StageItem;
  child: Window;
  onBack: () => void;
}

/** Somebody, or what they share, in a window of its own. */
export function PopOut({ item, child, onBack }: PopOutProps) {
  const session = useSession();
  const person = useParticipantName()(item.participant);
  const sharer = useNameOf()(item.participant);
  const area = useRef<HTMLDivElement>(null);
  const size = useSize(area);
  const rect = { left: 0, top: 0, ...size };

  useEffect(() => {
    session.showPicturesIn(child.name, shownPictures([item], new Map([[item.key, rect]]), child.devicePixelRatio));
  });
  useEffect(() => () => session.showPicturesIn(child.name, null), [session, child]);

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
          <PoppedOutPerson item={item} name={person}>
            {back}
          </PoppedOutPerson>
        )}
      </main>
    </ChildWindow>
  );
}

function PoppedOutPerson({ item, name, children }: { item: PersonItem; name: string; children: React.ReactNode }) {
  const { participant } = item;
  const figure = useRef<HTMLElement>(null);
  const fullScreen = useFullScreen(figure);
  const trouble = troubleLine(participant);
  return (
    <figure
      ref={figure}
      className={`${stage.tile} ${styles.person}`}
      aria-label={name}
      data-link={participant.link}
      data-speaking={participant.speaking}
      data-dimmed={trouble !== null}
      onDoubleClick={fullScreen.toggle}
    >
      <PersonPicture participant={participant} />
      {trouble !== null && <p className={stage.trouble}>{trouble}</p>}
      <figcaption className={stage.caption}>
        <MicrophoneMark microphone={participant.microphone} />
        <span className={stage.name}>
          <bdi>{name}</bdi>
        </span>
      </figcaption>
      <div className={stage.corner}>
        <IconButton
          label={fullScreen.active ? shareWords.exitFullScreen : shareWords.fullScreen}
          icon={fullScreen.active ? Minimize : Maximize}
          onClick={fullScreen.toggle}
        />
        {children}
      </div>
    </figure>
  );
}
