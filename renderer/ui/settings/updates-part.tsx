import { useSession } from '../session-context.tsx';
import { UpdatesSection } from '../updates/lazy.ts';

/** Newer versions of the app; of an installed app alone. */
export function UpdatesPart() {
  const { desktop } = useSession();
  return desktop?.updates && <UpdatesSection updates={desktop.updates} />;
}
