import { NetworkSettings } from '../network/lazy.ts';
import { useSession } from '../session-context.tsx';
import type { SectionProps } from './section-shown.ts';

/** How the app finds others; the desktop app's alone. */
export function NetworkSection({ startWithFind }: SectionProps) {
  const { desktop } = useSession();
  return desktop && <NetworkSettings desktop={desktop} startWithFind={startWithFind} />;
}
