import { useStore } from 'zustand';
import type { ClipboardNews, Controlling } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { useKeysOf } from '../keys/use-keys-of.ts';
import { useNamesInRoom } from '../names/use-names-in-room.ts';
import { useSession } from '../session-context.tsx';
import stage from '../stage/stage.module.css';
import {
  askingForControl,
  controllerLine,
  controllingLine,
  controlOver,
  controlWords,
  muteStaysLine,
} from '../words/remote-control.ts';
import type { Sentence } from '../words/sentence.ts';
import { clock } from '../words/times.ts';
import { ClipboardLine } from './clipboard-line.tsx';
import styles from './remote-control.module.css';

interface ControlLineProps {
  /** Whose share: peer id, and what they are called here. */
  of: string;
  sharer: string;
  /** Where it is small, only what this person controls is told. */
  large: boolean;
}

/** On a share: how controlling it stands for this person, or else who controls it. */
export function ControlLine({ of, sharer, large }: ControlLineProps) {
  const session = useSession();
  const { shares, controlling } = useStore(session.remoteControl);
  const controller = shares.get(of)?.controller ?? null;
  const [name] = useNamesInRoom(controller === null ? [] : [controller]);
  const own = controlling.kind !== 'none' && controlling.of === of ? ownLine(controlling, sharer) : null;
  const controls = controlling.kind === 'controlling' && own !== null;
  if (!large && !controls) return null;
  const words = own?.words ?? (name === undefined ? null : controllerLine(name, sharer));
  return (
    <div className={lookOf(own)} data-empty={words === null} data-controls={controls}>
      <p role="status">{words && <Words of={words} />}</p>
      {own && <OwnTools own={own} sharer={sharer} />}
    </div>
  );
}

function lookOf(own: OwnLine | null): string {
  return `${styles.line} ${own?.stays ? '' : stage.fades}`;
}

function OwnTools({ own, sharer }: { own: OwnLine; sharer: string }) {
  const session = useSession();
  return (
    <>
      {own.takesKeys && <MuteStays />}
      <Button tone="ghost" onClick={() => session.leaveControl()}>
        {own.button}
      </Button>
      {own.news && <ClipboardLine key={own.news.n} news={own.news} sharer={sharer} />}
    </>
  );
}

/** Of all keys the one that does not go there. */
function MuteStays() {
  const keys = useKeysOf('mute');
  return keys && <p className={styles.kept}>{muteStaysLine(keys.shown)}</p>;
}

interface OwnLine {
  words: Sentence;
  button: string;
  /** The keyboard is that of the other computer. */
  takesKeys: boolean;
  /** It does not fade: says why nothing that is done here is done there, which the picture does not show. */
  stays: boolean;
  news: ClipboardNews | null;
}

function ownLine(controlling: Exclude<Controlling, { kind: 'none' }>, sharer: string): OwnLine {
  switch (controlling.kind) {
    case 'asking':
      return {
        words: askingForControl(sharer),
        button: controlWords.cancel,
        takesKeys: false,
        stays: false,
        news: null,
      };
    case 'controlling': {
      const { paused, keyboard, clipboard, until, news } = controlling;
      const reach = clipboard ? 'clipboard' : 'keyboard';
      const words = controllingLine(sharer, paused, keyboard ? reach : 'mouse', until === null ? null : clock(until));
      return { words, button: controlWords.stop, takesKeys: keyboard && !paused, stays: paused, news };
    }
    case 'over':
      return {
        words: controlOver(sharer, controlling.why),
        button: controlWords.understood,
        takesKeys: false,
        stays: true,
        news: null,
      };
  }
}
