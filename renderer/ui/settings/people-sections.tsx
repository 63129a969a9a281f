import { useStore } from 'zustand';
import type { Caller, KnownPerson } from '../../core/model.ts';
import { personCode } from '../../../signaling/protocol/person-code.ts';
import { useSession } from '../session-context.tsx';
import {
  blockedAgainLine,
  forgetLabel,
  forgottenLine,
  keptWords,
  knownAgainLine,
  unblockedLine,
  unblockLabel,
} from '../words/kept-people.ts';
import { blockWords } from '../words/trust.ts';
import { KeptPeople } from './kept-people.tsx';
import styles from './people.module.css';
import settings from './settings.module.css';

/** The own code: what others compare, and see of this person where they are asked about. */
export function OwnCodeSection() {
  const { peerId } = useSession();
  return (
    <section className={settings.section}>
      <h3>{keptWords.ownCode}</h3>
      <code className={styles.ownCode}>{personCode(peerId)}</code>
      <p className={settings.hint}>{keptWords.ownCodeHint}</p>
    </section>
  );
}

type Known = Caller & { kept: KnownPerson };

/**
 * @param inCall then nobody is forgotten: whoever is held because they have the name of somebody known would be let in by
 *   it (SPEC.md [TRUST-4])
 */
export function KnownPeopleSection({ inCall }: { inCall: boolean }) {
  const session = useSession();
  const known = useStore(session.knownPeople);
  const forget = {
    words: keptWords.forget,
    label: forgetLabel,
    removed: forgottenLine,
    restored: knownAgainLine,
    onRemove: ({ kept }: Known) => session.forgetPerson(kept.peerId),
    onRestore: ({ kept }: Known) => session.rememberPerson(kept),
  };
  return (
    <KeptPeople
      title={keptWords.knownPeople}
      people={known.map((kept) => ({ peerId: kept.peerId, name: kept.names[0] ?? '', kept }))}
      nobody={keptWords.nobodyKnown}
      removal={inCall ? null : forget}
      marked
      hint={inCall ? keptWords.notForgottenInCall : keptWords.forgetHint}
    />
  );
}

/** Who is blocked on this computer; the way back. */
export function BlockedPeopleSection() {
  const session = useSession();
  const blocked = useStore(session.blockedPeople);
  return (
    <KeptPeople
      title={keptWords.blockedPeople}
      people={blocked}
      nobody={keptWords.nobodyBlocked}
      removal={{
        words: blockWords.unblock,
        label: unblockLabel,
        removed: unblockedLine,
        restored: blockedAgainLine,
        onRemove: ({ peerId }) => session.unblock(peerId),
        onRestore: (person) => session.block(person),
      }}
    />
  );
}
