import { useEffect, useId, useRef, useState } from 'react';
import type { ScreenPicture, ShareSource } from '../../../core/model.ts';
import type { ShareSources } from '../../../core/session-api.ts';
import { partOf, type PixelRect, type PixelSize } from '../../../../signaling/protocol/screen-part.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useHasBeen } from '../../design/use-has-been.ts';
import { useSession } from '../../session-context.tsx';
import { partLine, partWords } from '../../words/share-part.ts';
import picker from '../share-picker.module.css';
import { SoundSwitch } from '../sound-switch.tsx';
import { useFresh } from '../use-fresh.ts';
import { firstPart } from './part-geometry.ts';
import { PartPicture } from './part-picture.tsx';
import styles from './part-picker.module.css';

interface PartPickerProps {
  offered: ShareSources;
  screen: ShareSource;
  onBack: () => void;
  onClose: () => void;
}

/** The choice of what of a screen is shared, on a large picture of it that stays fresh. */
export function PartPicker({ offered, screen, onBack, onClose }: PartPickerProps) {
  const session = useSession();
  const seen = useFresh(() => offered.lookAt(screen.id));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const part = seen ? partOn(seen, chosen) : null;
  const help = useId();
  const picture = useRef<HTMLDivElement>(null);
  const hasCome = useHasBeen(part !== null);
  // Not each time that it comes back: the person may be elsewhere then.
  useEffect(() => {
    if (hasCome) picture.current?.focus();
  }, [hasCome]);

  function share(): void {
    if (!seen || part === null) return;
    session.startShare({ source: screen, part: partOf(part, seen) });
    onClose();
  }

  return (
    <Dialog title={partWords.title} dismissible={chosen === null} onClose={onClose}>
      <div className={styles.picker}>
        <p id={help} className={styles.help}>
          {partWords.help}
        </p>
        {seen && part ? (
          <PartPicture
            ref={picture}
            screen={seen}
            part={part}
            describedBy={help}
            onChange={(rect) => setChosen({ rect, on: seen })}
          />
        ) : (
          <p role="status" className={styles.none}>
            {seen === undefined ? partWords.loading : partWords.unavailable}
          </p>
        )}
        <div className={picker.footer}>
          <p role="status" className={styles.size}>
            {part && partLine(part)}
          </p>
          <SoundSwitch />
          <div className={picker.buttons}>
            <Button onClick={onBack}>{partWords.back}</Button>
            <Button tone="primary" off={part === null} onClick={share}>
              {partWords.share}
            </Button>
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** A part, and the size of the screen that it was chosen on. */
interface Chosen {
  rect: PixelRect;
  on: PixelSize;
}

/** As chosen; what was chosen on a screen that has another size by now is not known to be on it. */
function partOn(screen: ScreenPicture, chosen: Chosen | null): PixelRect {
  const isOnIt = chosen !== null && chosen.on.width === screen.width && chosen.on.height === screen.height;
  return isOnIt ? chosen.rect : firstPart(screen);
}
