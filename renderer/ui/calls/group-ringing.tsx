import { PhoneOff } from 'lucide-react';
import { useStore } from 'zustand';
import type { Caller } from '../../core/model.ts';
import { BarButton } from '../design/bar-button.tsx';
import bar from '../design/bar.module.css';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { callWords, ringingLine } from '../words/calls.ts';

/** Who of several people that are rung at once has not answered; nothing when nobody is. */
export function GroupRinging() {
  const ringing = useStore(useSession().ringing);
  return ringing.length > 0 && <RingingBar ringing={ringing} />;
}

function RingingBar({ ringing }: { ringing: readonly Caller[] }) {
  const session = useSession();
  const nameOf = useNameOf();
  return (
    <section className={bar.bar} aria-label={callWords.outgoingTitle}>
      <p role="status">
        <Words of={ringingLine(ringing.map(nameOf))} />
      </p>
      <BarButton label={callWords.stopRinging} tone="danger" icon={PhoneOff} onClick={() => session.stopRinging()} />
    </section>
  );
}
