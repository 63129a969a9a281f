import { MonitorPause, MonitorUp, Pin, PinOff } from 'lucide-react';
import { useRef } from 'react';
import type { Participant } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import { Video } from '../design/video.tsx';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import type { PictureSource } from '../pictures/use-stall-detector.ts';
import type { Rect } from '../stage/layout.ts';
import stage from '../stage/stage.module.css';
import { linkLine, pinLabel, unpinLabel } from '../words/room.ts';
import { plain } from '../words/sentence.ts';
import { beginsLine, pausedLine, screenOf, shareWords } from '../words/share.ts';
import styles from './share.module.css';
import { ShareViewer } from './share-viewer.tsx';

interface ShareTileProps {
  participant: Participant;
  share: NonNullable<Participant['share']>;
  rect: Rect;
  pinned: boolean;
  onPin: () => void;
}

/** What somebody shares: with the viewer's controls while it is large, a plain small picture otherwise. */
export function ShareTile({ participant, share, rect, pinned, onPin }: ShareTileProps) {
  const figure = useRef<HTMLElement>(null);
  const name = useNameOf()(participant);
  const words = screenOf(name);
  const label = plain(words);
  const trouble = linkLine(participant);
  // What was last said on a link that is down may be long over.
  const paused = share.paused && trouble === null;
  // A picture that is not shown cannot stall.
  const source: PictureSource | null = paused ? null : { peerId: participant.peerId, picture: 'screen' };
  // Where nothing else is said in its place.
  const begins = !paused && trouble === null && <Begins name={name} />;
  const pin = (
    <IconButton label={pinned ? unpinLabel(label) : pinLabel(label)} icon={pinned ? PinOff : Pin} onClick={onPin} />
  );
  return (
    <figure
      ref={figure}
      className={stage.tile}
      style={rect}
      aria-label={label}
      data-link={participant.link}
      data-dimmed={trouble !== null}
      data-paused={paused}
    >
      {pinned ? (
        <ShareViewer stream={share.stream} source={source} label={label} fullScreenElement={figure} before={begins}>
          {pin}
        </ShareViewer>
      ) : (
        <>
          <Video stream={share.stream} source={source} fit="contain">
            {begins}
          </Video>
          <div className={stage.corner}>{pin}</div>
        </>
      )}
      <div role="status" className={styles.inPlace}>
        {paused && (
          <>
            <MonitorPause size={28} aria-hidden />
            <p>
              <Words of={pausedLine(name)} />
            </p>
            <p>{shareWords.pausedWhy}</p>
          </>
        )}
      </div>
      {trouble !== null && <p className={stage.trouble}>{trouble}</p>}
      <figcaption className={stage.caption}>
        <span className={stage.name}>
          <Words of={words} />
        </span>
      </figcaption>
    </figure>
  );
}

/** In the place of the first picture. */
function Begins({ name }: { name: string }) {
  return (
    <div role="status" className={styles.inPlace}>
      <MonitorUp size={28} aria-hidden />
      <p>
        <Words of={beginsLine(name)} />
      </p>
    </div>
  );
}
