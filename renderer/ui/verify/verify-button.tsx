import { ShieldCheck } from 'lucide-react';
import type { Participant } from '../../core/model.ts';
import { Button, IconButton } from '../design/button.tsx';
import { useNameOf } from '../names/names.tsx';
import { useRecognise } from '../trust/use-recognise.ts';
import { verifyLabel, verifyWords } from '../words/verify.ts';

interface VerifyButtonProps {
  participant: Participant;
  onVerify: (peerId: string) => void;
  /** Only its sign is seen, where names need the room. */
  compact?: boolean;
}

/** Begins comparing codes with somebody; nothing where that cannot be offered. */
export function VerifyButton({ participant, onVerify, compact = false }: VerifyButtonProps) {
  const name = useNameOf()(participant);
  const recognised = useRecognise()(participant);
  const isVerified = recognised.kind === 'known' && recognised.verified;
  if (participant.verification === null) return null;
  const label = verifyLabel(name, isVerified);
  const verify = (): void => onVerify(participant.peerId);
  if (compact) return <IconButton label={label} icon={ShieldCheck} onClick={verify} />;
  return (
    <Button icon={ShieldCheck} aria-label={label} onClick={verify}>
      {isVerified ? verifyWords.verifyAgain : verifyWords.verify}
    </Button>
  );
}
