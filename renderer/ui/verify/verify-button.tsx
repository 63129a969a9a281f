import { ShieldCheck } from 'lucide-react';
import type { Participant } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { useNameOf } from '../names/names.tsx';
import { verifyLabel, verifyWords } from '../words/verify.ts';

interface VerifyButtonProps {
  participant: Participant;
  onVerify: (peerId: string) => void;
}

/** Begins comparing codes with somebody; nothing where that cannot be offered. */
export function VerifyButton({ participant, onVerify }: VerifyButtonProps) {
  const name = useNameOf()(participant);
  if (participant.verification === null) return null;
  return (
    <Button icon={ShieldCheck} aria-label={verifyLabel(name)} onClick={() => onVerify(participant.peerId)}>
      {verifyWords.verify}
    </Button>
  );
}
