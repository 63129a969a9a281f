import { NetworkSettings } from '../network/lazy.ts';
import { useSession } from '../session-context.tsx';

/** How the app finds others; the desktop app's alone. */
export function NetworkSection() {
  const { desktop } = useSession();
  return desktop && <NetworkSettings desktop={desktop} />;
}
