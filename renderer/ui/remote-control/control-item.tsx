import { useStore } from 'zustand';
import { MenuCheckbox } from '../design/menu-item.tsx';
import { useSession } from '../session-context.tsx';
import { controlWords } from '../words/remote-control.ts';

/**
 * In the share menu: whether others may ask to control what this person shares. Not where nobody can, unless the
 * person can change that in the system.
 */
export function ControlItem() {
  const session = useSession();
  const own = useStore(session.ownControl);
  if (own.kind === 'refused') {
    if (own.why !== 'no-permission') return null;
    const { letOthers, noPermission } = controlWords;
    return <MenuCheckbox words={letOthers} hint={noPermission} checked={false} disabled onChange={() => {}} />;
  }
  return (
    <MenuCheckbox
      words={controlWords.letOthers}
      hint={controlWords.letOthersHint}
      checked={own.mayAsk}
      onChange={(mayAsk) => session.letOthersAskForControl(mayAsk)}
    />
  );
}
