import { Mouse } from 'lucide-react';
import { useStore } from 'zustand';
import { IconButton } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { controlRefusal, controlWords } from '../words/remote-control.ts';
import { plain } from '../words/sentence.ts';

interface AskToolProps {
  /** Whose share: peer id, and what they are called here. */
  of: string;
  sharer: string;
  /** What is seen is not what is shared now. */
  frozen: boolean;
}

/** Asks to control a share; where one cannot, it says why. */
export function AskTool({ of, sharer, frozen }: AskToolProps) {
  const session = useSession();
  const { shares, controlling } = useStore(session.remoteControl);
  const share = shares.get(of);
  const isOpen = share !== undefined && share.refusal === null;
  const isBusy = controlling.kind === 'asking' || controlling.kind === 'controlling';
  return (
    <IconButton
      label={controlWords.ask}
      icon={Mouse}
      title={isOpen ? controlWords.askHint : plain(controlRefusal(sharer, share?.refusal ?? null))}
      off={frozen || isBusy || !isOpen}
      onClick={() => session.askForControl(of)}
    />
  );
}
