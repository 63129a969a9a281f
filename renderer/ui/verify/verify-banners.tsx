import type { Participant } from '../../core/model.ts';
import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { mismatchedLine, offerLine, verifyWords } from '../words/verify.ts';

interface VerifyBannersProps {
  participants: readonly Participant[];
  onVerify: (peerId: string) => void;
}

/** Who wants to compare codes, and with whom they did not match. It takes no focus: somebody may be typing. */
export function VerifyBanners({ participants, onVerify }: VerifyBannersProps) {
  return participants.map((participant) => (
    <VerifyBanner key={participant.peerId} participant={participant} onVerify={onVerify} />
  ));
}

function VerifyBanner({ participant, onVerify }: { participant: Participant; onVerify: (peerId: string) => void }) {
  const session = useSession();
  const name = useNameOf()(participant);
  const { peerId, verification } = participant;
  if (verification?.kind === 'mismatched') {
    const action = <Button onClick={() => session.leaveRoom()}>{verifyWords.endCall}</Button>;
    return (
      <Banner tone="warning" role="alert" action={action}>
        <Words of={mismatchedLine(name, verification.saidBy)} />
      </Banner>
    );
  }
  if (verification?.kind !== 'asked' || verification.by === 'me') return null;
  const action = (
    <>
      <Button onClick={() => session.closeVerification(peerId)}>{verifyWords.notNow}</Button>
      <Button onClick={() => onVerify(peerId)}>{verifyWords.compare}</Button>
    </>
  );
  return (
    <Banner tone="info" role="status" action={action}>
      <Words of={offerLine(name)} />
    </Banner>
  );
}
