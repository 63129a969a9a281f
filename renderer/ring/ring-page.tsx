import { useEffect, useState } from 'react';
import type { Ring, RingBridge } from '../../main/bridge/ring.ts';
import '../ui/design/base.css';
import { useTheme } from '../ui/design/use-theme.ts';
import { useLanguage } from '../ui/words/use-language.ts';
import { RingCard } from './ring-card.tsx';

/** The whole ring window; empty until it is known what rings. */
export function RingPage({ bridge }: { bridge: RingBridge }) {
  const [ring, setRing] = useState<Ring | null>(null);
  useEffect(() => {
    bridge.onRing(setRing);
    // Told meanwhile is newer.
    void bridge.attach().then((first) => setRing((now) => now ?? first));
  }, [bridge]);
  useTheme(ring?.theme ?? 'system');
  useLanguage(ring?.language ?? 'system');
  if (ring === null) return null;
  const { callId } = ring;
  return <RingCard key={callId} ring={ring} onAnswer={(answer) => bridge.answer({ callId, ...answer })} />;
}
