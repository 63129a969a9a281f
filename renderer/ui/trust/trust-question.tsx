import { BlockedQuestion } from './blocked-question.tsx';
import { NameQuestion, type NameQuestionProps } from './name-question.tsx';
import { useRecognise } from './use-recognise.ts';

/** What is in the way of somebody: that they are blocked, or that their name is somebody else's. */
export function TrustQuestion(props: NameQuestionProps) {
  const isBlocked = useRecognise()(props.person).kind === 'blocked';
  return isBlocked ? <BlockedQuestion {...props} /> : <NameQuestion {...props} />;
}
