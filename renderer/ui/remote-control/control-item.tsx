import { useStore } from 'zustand';
import { MenuCheckbox } from '../design/menu-item.tsx';
import { useSession } from '../session-context.tsx';
import { controlWords } from '../words/remote-control.ts';

/** In the share menu: whether others may ask to control what this person shares. Not where nobody can. */
export function ControlItem() {
  const session = useSession();
  const own = useStore(session.ownControl);
  if (own.kind === 'refused') return null;
  return (
    <MenuCheckbox
      words={controlWords.letOthers}
      hint={controlWords.letOthersHint}
      checked={own.mayAsk}
      onChange={(mayAsk) => session.letOthersAskForControl(mayAsk)}
    />
  );
}
