import type { Participant } from '../../core/model.ts';
import { ScreenOverlay } from '../overlay/screen-overlay.tsx';
import { MiniWindow, PopOut } from './lazy.ts';
import type { Mini } from './use-mini.ts';
import type { PopOuts } from './use-pop-outs.ts';

interface OtherWindowsProps {
  participants: readonly Participant[];
  popOuts: PopOuts;
  mini: Mini;
}

/** What is drawn beside the page's own window. */
export function OtherWindows({ participants, popOuts, mini }: OtherWindowsProps) {
  return (
    <>
      {popOuts.out.map(({ item, child }) => (
        <PopOut key={child.name} item={item} child={child} onBack={() => popOuts.bringBack(item.key)} />
      ))}
      <ScreenOverlay />
      {mini.child && (
        <MiniWindow child={mini.child} participants={participants} onClosed={mini.onClosed} onBack={mini.goBack} />
      )}
    </>
  );
}
