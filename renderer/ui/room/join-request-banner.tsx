import { useState } from 'react';
import { useStore } from 'zustand';
import type { Knocker } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';
import { TrustQuestion } from '../trust/trust-question.tsx';
import { useRecognise } from '../trust/use-recognise.ts';
import { knockWords } from '../words/knock.ts';
import { KnockBanner } from './knock-banner.tsx';

/** Who asks to come to where this person is; nothing when nobody does. */
export function JoinRequestBanner() {
  const [asker, ...others] = useStore(useSession().joinRequests);
  return asker ? <OneRequest key={asker.peerId} who={asker} others={others.length} /> : null;
}

/** Whoever goes by a known person's name is let in once the person has said who that is (SPEC.md [TRUST-4]). */
function OneRequest({ who, others }: { who: Knocker; others: number }) {
  const session = useSession();
  const isDoubtful = useRecognise()(who).kind === 'name-taken';
  const [isQuestioned, setQuestioned] = useState(false);
  return (
    <>
      <KnockBanner
        who={who}
        others={others}
        refusal={knockWords.notNow}
        onRefuse={() => session.refuseToJoin(who.peerId)}
        onAdmit={() => (isDoubtful ? setQuestioned(true) : session.letJoin(who.peerId))}
      />
      {isDoubtful && isQuestioned && (
        <TrustQuestion
          person={who}
          about="join request"
          onRefuse={() => setQuestioned(false)}
          onVouched={() => session.letJoin(who.peerId)}
        />
      )}
    </>
  );
}
