import { useStore } from 'zustand';
import { MenuCheckbox } from '../design/menu-item.tsx';
import { useSession } from '../session-context.tsx';
import { noShareSoundLine, shareSoundWords } from '../words/share-sound.ts';

/** In the share menu: whether the computer's sound goes with what is shared; or why it cannot. */
export function SoundItem() {
  const session = useSession();
  const { shareSoundPower: power } = session;
  const isWanted = useStore(session.preferences, ({ shareSound }) => shareSound);
  const refusal = noShareSoundLine(power);
  const hint = refusal ?? (power === 'by-browser' ? shareSoundWords.byBrowser : undefined);
  return (
    <MenuCheckbox
      words={shareSoundWords.share}
      {...(hint !== undefined && { hint })}
      checked={isWanted && refusal === null}
      disabled={refusal !== null}
      onChange={(isOn) => session.setShareSound(isOn)}
    />
  );
}
