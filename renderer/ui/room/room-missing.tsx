import { Button } from '../design/button.tsx';
import { MediaToggles } from '../devices/media-toggles.tsx';
import { useSession } from '../session-context.tsx';
import { commonWords } from '../words/common.ts';
import { roomWords } from '../words/room.ts';

/** In the place of a room that could not be loaded: nobody is to be seen and heard in it who does not know that. */
export function RoomMissing() {
  const session = useSession();
  return (
    <main>
      <p role="alert">{commonWords.partMissing}</p>
      <MediaToggles />
      <Button onClick={() => session.leaveRoom()}>{roomWords.leave}</Button>
    </main>
  );
}
