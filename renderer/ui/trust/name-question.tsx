import { useEffect, useId, useRef } from 'react';
import type { Caller } from '../../core/model.ts';
import { personCode } from '../../../signaling/protocol/person-code.ts';
import { useAnswerable } from '../calls/use-answerable.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Words } from '../design/words.tsx';
import { useSession } from '../session-context.tsx';
import { codeOfLine, connectLine, nameTakenLine, questionTitle, trustWords } from '../words/trust.ts';
import styles from './trust.module.css';
import { useRecognise } from './use-recognise.ts';

interface NameQuestionProps {
  person: Caller;
  about: Parameters<typeof questionTitle>[0];
  onRefuse: () => void;
}

/**
 * Asks who somebody is that goes by a known person's name (SPEC.md [TRUST-4]). Nothing answers in the first moments; then the
 * focus is on the answer that connects nobody, which Escape gives too.
 */
export function NameQuestion({ person, about, onRefuse }: NameQuestionProps) {
  const session = useSession();
  const recognised = useRecognise()(person);
  const refuse = useRef<HTMLButtonElement>(null);
  const line = useId();
  const isAnswerable = useAnswerable();
  useEffect(() => {
    if (isAnswerable) refuse.current?.focus();
  }, [isAnswerable]);

  const { owner, formerName } = recognised.kind === 'name-taken' ? recognised : { owner: null, formerName: null };
  const ownerName = owner?.names[0] ?? person.name;
  const isOtherComputer = formerName === null;
  return (
    <Dialog title={questionTitle(about)} describedBy={line} size="question" onClose={onRefuse}>
      <p id={line} className={styles.asked} role="status">
        <Words of={nameTakenLine(person.name, ownerName, formerName)} />
      </p>
      <dl className={styles.codes}>
        <Code name={person.name} whose="asked about" peerId={person.peerId} />
        {owner !== null && <Code name={ownerName} whose="known" peerId={owner.peerId} />}
      </dl>
      <p className={styles.advice}>{trustWords.advice}</p>
      <div className={styles.answers} inert={!isAnswerable}>
        <Button ref={refuse} tone="primary" onClick={onRefuse}>
          {trustWords.doNotConnect}
        </Button>
        <Button onClick={() => session.vouchFor(person)}>
          <span>{isOtherComputer ? <Words of={connectLine(ownerName)} /> : trustWords.connectAnyway}</span>
        </Button>
      </div>
    </Dialog>
  );
}

function Code({ name, whose, peerId }: { name: string; whose: 'known' | 'asked about'; peerId: string }) {
  return (
    <div>
      <dt>
        <Words of={codeOfLine(name, whose)} />
      </dt>
      <dd>{personCode(peerId)}</dd>
    </div>
  );
}
