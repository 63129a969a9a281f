import { MonitorPause, MonitorUp, PictureInPicture2, Pin, PinOff } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, type ReactNode, type RefObject } from 'react';
import type { Participant } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import { Video, type Waiting } from '../design/video.tsx';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { WaitsMark } from '../pictures/waits-mark.tsx';
import type { PictureSource } from '../pictures/use-stall-detector.ts';
import type { Rect, Size } from '../stage/layout.ts';
import stage from '../stage/stage.module.css';
import { useIdle } from '../stage/use-idle.ts';
import { linkLine, pinLabel, unpinLabel } from '../words/room.ts';
import { plain } from '../words/sentence.ts';
import { beginsLine, pausedLine, screenOf, shareWords } from '../words/share.ts';
import { windowWords } from '../words/windows.ts';
import type { PopOutControl } from '../windows/use-pop-outs.ts';
import { ControlLine } from '../remote-control/lazy.ts';
import { useControlTold } from '../remote-control/use-controls.ts';
import styles from './share.module.css';
import { SoundMark, StillMark } from './lazy.ts';
import { ShareViewer } from './lazy-viewer.ts';

/** The shortest side of something that can be read, px. */
const SMALLEST_PX = 16;

interface ShareTileProps {
  participant: Participant;
  share: NonNullable<Participant['share']>;
  rect: Rect;
  large: boolean;
  /** Null where there is nothing to choose. */
  onPin: (() => void) | null;
  /** Null where there are no other windows, and in such a one. */
  popOut: PopOutControl | null;
  /** The size of what is shared, pixels, when it becomes known and whenever it changes. */
  onSize?: (size: Size) => void;
  /** More buttons while it is large. */
  children: ReactNode;
}

/** What somebody shares: with the viewer's controls while it is large, a plain small picture otherwise. */
export function ShareTile(props: ShareTileProps) {
  const { participant, share, rect, large, onPin, popOut, onSize, children } = props;
  const figure = useRef<HTMLElement>(null);
  const idle = useIdle(figure, large, `${useControlTold(participant.peerId)} ${share.still} ${share.waits}`);
  const name = useNameOf()(participant);
  const words = screenOf(name);
  const label = plain(words);
  const trouble = linkLine(participant);
  // What was last said on a link that is down may be long over.
  const paused = share.paused && trouble === null;
  usePictureSize(figure, onSize);
  // A picture that is not shown cannot stall.
  const source: PictureSource | null = paused || share.still ? null : { peerId: participant.peerId, picture: 'screen' };
  const waiting = waitingFor(share, trouble === null && <WaitsMark name={name} picture="screen" />);
  // Where nothing else is said in its place.
  const begins = !paused && !share.waits && trouble === null && <Begins name={name} />;
  const tools = <PlaceTools label={label} large={large} onPin={onPin} popOut={popOut} />;
  return (
    <figure
      ref={figure}
      className={stage.tile}
      style={rect}
      aria-label={label}
      data-link={participant.link}
      data-dimmed={trouble !== null}
      data-paused={paused}
      data-screen={large}
      data-idle={idle}
    >
      {large ? (
        <ShareViewer
          of={participant.peerId}
          sharer={name}
          stream={share.stream}
          canPoint={share.canPoint}
          canFollow={share.canFollow}
          hasSound={share.sound !== null}
          source={source}
          label={label}
          fullScreenElement={figure}
          waiting={waiting}
          before={begins}
        >
          {children}
          {tools}
        </ShareViewer>
      ) : (
        <>
          <Video stream={share.stream} source={source} fit="contain" sharedBy={participant.peerId} waiting={waiting}>
            {begins}
          </Video>
          <div className={stage.corner}>{tools}</div>
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
      <ControlLine of={participant.peerId} sharer={name} large={large} />
      {share.still && trouble === null && <StillMark name={name} />}
      {trouble !== null && <p className={stage.trouble}>{trouble}</p>}
      <figcaption className={`${stage.caption} ${stage.fades}`}>
        <span className={stage.name} title={label}>
          <Words of={words} />
        </span>
        {share.sound && <SoundMark />}
      </figcaption>
    </figure>
  );
}

/** Of a still that its sharer has made nobody waits to go on for want of a network. */
function waitingFor({ waits, paused, still }: ShareTileProps['share'], mark: ReactNode): Waiting {
  return { told: waits, mark: !paused && !still && mark };
}

interface PlaceToolsProps extends Pick<ShareTileProps, 'large' | 'onPin' | 'popOut'> {
  /** Of the share. */
  label: string;
}

/** Where it is shown. */
function PlaceTools({ label, large, onPin, popOut }: PlaceToolsProps) {
  return (
    <>
      {popOut && <IconButton label={windowWords.popOut} icon={PictureInPicture2} onClick={popOut.toggle} />}
      {onPin && (
        <IconButton label={large ? unpinLabel(label) : pinLabel(label)} icon={large ? PinOff : Pin} onClick={onPin} />
      )}
    </>
  );
}

/** Tells the size of whatever video is in an element: a picture that gets large is shown by another one. */
function usePictureSize(element: RefObject<HTMLElement | null>, onSize: ShareTileProps['onSize']): void {
  const tell = useEffectEvent((size: Size) => onSize?.(size));
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    function onChange({ target: video }: Event): void {
      // Of a window that is minimised some systems give a picture of 2x2 pixels.
      if (video instanceof HTMLVideoElement && video.videoWidth >= SMALLEST_PX && video.videoHeight >= SMALLEST_PX)
        tell({ width: video.videoWidth, height: video.videoHeight });
    }
    const listening = new AbortController();
    // A video's events do not bubble, but are told on the way down.
    for (const event of ['loadedmetadata', 'resize'])
      target.addEventListener(event, onChange, { capture: true, signal: listening.signal });
    return () => listening.abort();
  }, [element]);
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
