import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { inviteWords } from '../words/invite.ts';
import { roomWords } from '../words/room.ts';

/** For somebody who is the only one in a room. */
export function Alone({ onInvite }: { onInvite: () => void }) {
  return (
    <Banner tone="info" role="status" action={<Button onClick={onInvite}>{inviteWords.invite}</Button>}>
      {roomWords.alone}
    </Banner>
  );
}
