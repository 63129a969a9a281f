import type { Caller } from '../../core/model.ts';
import { personCode } from '../../../signaling/protocol/person-code.ts';
import { Button } from '../design/button.tsx';
import { Words } from '../design/words.tsx';
import { useSession } from '../session-context.tsx';
import { blockWords, codeOfLine, connectLine, nameTakenLine, questionTitle, trustWords } from '../words/trust.ts';
import { Question } from './question.tsx';
import styles from './trust.module.css';
import { useRecognise } from './use-recognise.ts';

export interface NameQuestionProps {
  person: Caller;
  about: Parameters<typeof questionTitle>[0];
  onRefuse: () => void;
  /** The person has said yes, and the engine knows who that is. */
  onVouched?: () => void;
}

/** Asks who somebody is that goes by a known person's name (SPEC.md [TRUST-4]). */
export function NameQuestion({ person, about, onRefuse, onVouched }: NameQuestionProps) {
  const session = useSession();
  const recognised = useRecognise()(person);
  const { owner, formerName } = recognised.kind === 'name-taken' ? recognised : { owner: null, formerName: null };
  const ownerName = owner?.names[0] ?? person.name;
  const isOtherComputer = formerName === null;

  function block(): void {
    session.block(person);
    onRefuse();
  }

  function vouch(): void {
    session.vouchFor(person);
    onVouched?.();
  }

  return (
    <Question
      title={questionTitle(about)}
      asked={nameTakenLine(person.name, ownerName, formerName)}
      refusal={trustWords.doNotConnect}
      onRefuse={onRefuse}
      answers={
        <>
          <Button onClick={vouch}>
            <span>{isOtherComputer ? <Words of={connectLine(ownerName)} /> : trustWords.connectAnyway}</span>
          </Button>
          {about !== 'outgoing call' && (
            <Button tone="ghost" onClick={block}>
              {blockWords.block}
            </Button>
          )}
        </>
      }
    >
      <dl className={styles.codes}>
        <Code name={person.name} whose="asked about" peerId={person.peerId} />
        {owner !== null && <Code name={ownerName} whose="known" peerId={owner.peerId} />}
      </dl>
      <p className={styles.advice}>{trustWords.advice}</p>
    </Question>
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
