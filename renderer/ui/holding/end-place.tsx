import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { holdingWords } from '../words/holding.ts';

/** Whoever has the call on hold is not waited for any more. */
export function EndPlace({ peerId }: { peerId: string }) {
  const session = useSession();
  return <Button onClick={() => session.endPlaceOnHold(peerId)}>{holdingWords.endPlace}</Button>;
}
