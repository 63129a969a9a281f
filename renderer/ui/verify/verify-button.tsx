import { ShieldCheck } from 'lucide-react';
import type { Participant } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { useNameOf } from '../names/names.tsx';
import { useRecognise } from '../trust/use-recognise.ts';
import { verifyLabel, verifyWords } from '../words/verify.ts';

interface VerifyButtonProps {
  participant: Participant;
  onVerify: (peerId: string) => void;
}

/** Begins comparing codes with somebody; nothing where that cannot be offered. */
export function VerifyButton({ participant, onVerify }: VerifyButtonProps) {
  const name = useNameOf()(participant);
  const recognised = useRecognise()(participant);
  const isVerified = recognised.kind === 'known' && recognised.verified;
  if (participant.verification === null) return null;
  return (
    <Button icon={ShieldCheck} aria-label={verifyLabel(name, isVerified)} onClick={() => onVerify(participant.peerId)}>
      {isVerified ? verifyWords.verifyAgain : verifyWords.verify}
    </Button>
  );
}
