import type { DesktopSettings } from '../../core/session-api.ts';
import { useSession } from '../session-context.tsx';
import { HubKeyQuestion } from './hub-key-question.tsx';
import { useHubSettings } from './use-hub-settings.ts';

interface RefusedKeyQuestionProps {
  desktop: DesktopSettings;
  onClose: () => void;
}

/** The question about the hub in use, after its key changed. */
export function RefusedKeyQuestion({ desktop, onClose }: RefusedKeyQuestionProps) {
  const session = useSession();
  const settings = useHubSettings();
  const address = settings?.fixed ?? (settings?.hub.kind === 'other' ? settings.hub.address : null);
  if (address === null) return null;
  return (
    <HubKeyQuestion
      key={address}
      desktop={desktop}
      address={address}
      onTrusted={() => {
        onClose();
        session.retryHub();
      }}
      onClose={onClose}
    />
  );
}
