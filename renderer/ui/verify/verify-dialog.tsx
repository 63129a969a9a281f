import type { ReactNode } from 'react';
import type { Participant, Verification } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import type { Sentence } from '../words/sentence.ts';
import {
  comparisonAskedLine,
  cancelledLine,
  compareLine,
  confirmedLine,
  failedLine,
  matchedLine,
  mismatchedLine,
  verifyWords,
  waitingLine,
} from '../words/verify.ts';
import { VerifyCodes } from './verify-codes.tsx';
import styles from './verify.module.css';

interface VerifyDialogProps {
  participant: Participant;
  verification: Verification;
  onClose: () => void;
}

/** Comparing codes with one person, from asking to how it ended. */
export function VerifyDialog({ participant, verification, onClose }: VerifyDialogProps) {
  const name = useNameOf()(participant);
  const [line, isTrouble] = lineOf(verification, name);
  return (
    <Dialog title={verifyWords.title} size="small" dismissible={false} onClose={onClose}>
      <div className={styles.verify}>
        <p role={isTrouble ? 'alert' : 'status'} className={isTrouble ? styles.trouble : undefined}>
          <Words of={line} />
        </p>
        {verification.kind === 'comparing' && verification.code !== null && (
          <VerifyCodes code={verification.code} name={name} isGuest={participant.isGuest} />
        )}
        <Actions key={verification.kind} peerId={participant.peerId} verification={verification} onClose={onClose} />
      </div>
    </Dialog>
  );
}

function lineOf(verification: Verification, name: string): [line: Sentence, isTrouble: boolean] {
  switch (verification.kind) {
    case 'idle':
    case 'asked':
      return [comparisonAskedLine(name), false];
    case 'comparing':
      if (verification.code === null) return [[verifyWords.working], false];
      return [{ nobody: compareLine, me: waitingLine, them: confirmedLine }[verification.confirmedBy](name), false];
    case 'matched':
      return [matchedLine(name), false];
    case 'mismatched':
      return [mismatchedLine(name, verification.saidBy), true];
    case 'cancelled':
      return [cancelledLine(name), false];
    case 'failed':
      return [failedLine(name, verification.cause), true];
  }
}

interface ActionsProps {
  peerId: string;
  verification: Verification;
  onClose: () => void;
}

/** A button that takes the place of one that had the focus takes the focus too. */
function Actions({ peerId, verification, onClose }: ActionsProps): ReactNode {
  const session = useSession();
  switch (verification.kind) {
    case 'idle':
    case 'asked':
      return (
        <div className={styles.actions}>
          <Button onClick={onClose}>{commonWords.cancel}</Button>
        </div>
      );
    case 'comparing': {
      if (verification.code === null) return null;
      const confirmed = verification.confirmedBy === 'me';
      return (
        <div className={styles.actions}>
          <Button onClick={() => session.judgeCodes(peerId, false)}>{verifyWords.theyDiffer}</Button>
          <Button tone="primary" off={confirmed} onClick={() => session.judgeCodes(peerId, true)}>
            {verifyWords.theyMatch}
          </Button>
        </div>
      );
    }
    case 'matched':
      return (
        <div className={styles.actions}>
          <Button tone="primary" autoFocus onClick={onClose}>
            {verifyWords.done}
          </Button>
        </div>
      );
    case 'mismatched':
      return (
        <div className={styles.actions}>
          <Button autoFocus onClick={onClose}>
            {commonWords.close}
          </Button>
          <Button tone="danger" onClick={() => session.leaveRoom()}>
            {verifyWords.endCall}
          </Button>
        </div>
      );
    case 'cancelled':
    case 'failed':
      return (
        <div className={styles.actions}>
          <Button onClick={onClose}>{commonWords.close}</Button>
          <Button tone="primary" autoFocus onClick={() => session.verify(peerId)}>
            {commonWords.tryAgain}
          </Button>
        </div>
      );
  }
}
