import { PhoneOff } from 'lucide-react';
import { useStore } from 'zustand';
import { BarButton } from '../design/bar-button.tsx';
import bar from '../design/bar.module.css';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { callWords, ringingLine } from '../words/calls.ts';

/** Who of several people that are rung at once has not answered; nothing when nobody is. */
export function GroupRinging() {
  const session = useSession();
  const ringing = useStore(session.ringing);
  const nameOf = useNameOf();
  if (ringing.length === 0) return null;
  return (
    <section className={bar.bar} aria-label={callWords.outgoingTitle}>
      <p role="status">
        <Words of={ringingLine(ringing.map(nameOf))} />
      </p>
      <BarButton label={callWords.stopRinging} tone="danger" icon={PhoneOff} onClick={() => session.stopRinging()} />
    </section>
  );
}
