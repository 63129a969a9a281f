import type { Participant } from '../../core/model.ts';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import type { Rect } from '../stage/layout.ts';
import stage from '../stage/stage.module.css';
import { InOwnWindow } from '../windows/in-own-window.tsx';
import { plain } from '../words/sentence.ts';
import { screenOf } from '../words/share.ts';

interface SharePlaceProps {
  participant: Participant;
  rect: Rect;
  onBack: () => void;
}

/** The place of a share that is in a window of its own. */
export function SharePlace({ participant, rect, onBack }: SharePlaceProps) {
  const words = screenOf(useNameOf()(participant));
  return (
    <figure className={stage.tile} style={rect} aria-label={plain(words)} data-link={participant.link}>
      <InOwnWindow onBack={onBack} />
      <figcaption className={stage.caption}>
        <span className={stage.name}>
          <Words of={words} />
        </span>
      </figcaption>
    </figure>
  );
}
