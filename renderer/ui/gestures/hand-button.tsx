import { Hand } from 'lucide-react';
import { useStore } from 'zustand';
import { useShortcuts } from '../keys/use-shortcuts.ts';
import { ToolbarButton } from '../room/toolbar-button.tsx';
import { useSession } from '../session-context.tsx';
import { gestureWords } from '../words/gestures.ts';

/** Raises this person's hand, and lowers it. */
export function HandButton() {
  const session = useSession();
  const isRaised = useStore(
    session.room,
    (room) => room.kind === 'joined' && room.participants.some(({ self, hand }) => self && hand !== null),
  );
  const toggle = (): void => session.setHandRaised(!isRaised);
  useShortcuts({ hand: toggle });
  return (
    <ToolbarButton
      label={isRaised ? gestureWords.lower : gestureWords.raise}
      caption={gestureWords.hand}
      shortcut="hand"
      icon={Hand}
      look={isRaised ? 'active' : 'plain'}
      onClick={toggle}
    />
  );
}
