import { Ban, CircleHelp, Globe, ShieldCheck } from 'lucide-react';
import type { Caller } from '../../core/model.ts';
import { markOf, type TrustMark as MarkKind } from '../../../signaling/protocol/recognise.ts';
import { trustWords } from '../words/trust.ts';
import { Mark } from './mark.tsx';
import { useRecognise } from './use-recognise.ts';

interface TrustMarkProps {
  person: Caller;
  /** Also somebody who is being met for the first time just now counts as new. */
  isNew?: boolean;
  /** Shows the sentence that else is the tooltip. */
  explained?: boolean;
  id?: string | undefined;
}

/** What is not the usual case: verified, new, blocked, or a name of somebody else's. Nothing for whoever is just known. */
export function TrustMark({ person, isNew = false, explained = false, id }: TrustMarkProps) {
  const kind = markOf(useRecognise()(person), isNew);
  return kind && <RecognisedMark kind={kind} explained={explained} id={id} />;
}

/** The mark of somebody who was recognised already. */
export function RecognisedMark({
  kind,
  explained = false,
  id,
}: Pick<TrustMarkProps, 'explained' | 'id'> & { kind: MarkKind }) {
  const { word, means, icon } = MARKS[kind];
  return (
    <Mark kind={kind} word={[trustWords[word]]} means={[trustWords[means]]} icon={icon} explained={explained} id={id} />
  );
}

/** That somebody is a guest, whoever they are. */
export function GuestMark({ explained, id }: Pick<TrustMarkProps, 'explained' | 'id'>) {
  const { guest, guestMeans } = trustWords;
  return <Mark kind="guest" word={[guest]} means={[guestMeans]} icon={Globe} explained={explained ?? false} id={id} />;
}

/** Each with the names of its words. */
const MARKS = {
  new: { word: 'isNew', means: 'newMeans', icon: null },
  verified: { word: 'verified', means: 'verifiedMeans', icon: ShieldCheck },
  'name-taken': { word: 'unclear', means: 'unclearMeans', icon: CircleHelp },
  blocked: { word: 'isBlocked', means: 'blockedMeans', icon: Ban },
} as const satisfies Record<MarkKind, object>;
