import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { MediaTrouble } from '../devices/media-trouble.tsx';
import { useSession } from '../session-context.tsx';
import { WindowsRefused, type WindowsRefusedProps } from '../windows/windows-refused.tsx';
import { hubWords } from '../words/hub.ts';
import { mediaTrouble } from '../words/media.ts';
import { HubTrouble } from './hub-trouble.tsx';
import { statusBar } from './status-bar.ts';

interface StatusLineProps extends WindowsRefusedProps {
  participants: readonly Participant[];
}

/** The one line of what is wrong (`status-bar.ts`). What a person can end or answer, as a call that rings, is beside it. */
export function StatusLine({ participants, popOuts, mini }: StatusLineProps) {
  const session = useSession();
  const offline = useStore(session.offline);
  const hub = useStore(session.hub, ({ kind }) => kind);
  const devices = useStore(session.media, (media) => mediaTrouble(media, true) !== null);
  const windows = popOuts.refusal !== null || mini.blocked;
  switch (statusBar({ offline, hub, participants, devices, windows })) {
    case 'off-network':
      return <Cut>{hubWords.offNetwork}</Cut>;
    case 'unreached':
      return <Cut>{hubWords.unreached}</Cut>;
    case 'windows':
      return <WindowsRefused popOuts={popOuts} mini={mini} />;
    case 'devices':
      return <MediaTrouble inCall />;
    case 'hub':
      return <HubTrouble />;
    case null:
      return null;
  }
}

function Cut({ children }: { children: string }) {
  return (
    <Banner tone="warning" role="status">
      {children}
    </Banner>
  );
}
