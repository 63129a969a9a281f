import { JOIN_PROOF, type EventPayload } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import { isSignedBy, peerIdOf } from '../identity/keys.ts';
import { newSecret } from '../random-id.ts';

/** Peer ids of who asks to join, and of who is asked. */
interface Ends {
  from: string;
  to: string;
}

/**
 * Has somebody who asks to join prove that it is they who ask, now (SPEC.md [ASK-6], [ASK-7]). The challenge is new for each time, so there is
 * nothing that anybody could play again, and no clocks have to agree. The first answer counts alone.
 *
 * @param scope lasts as long as what they ask
 * @returns whether they prove it; never resolves while nobody answers
 */
export async function provesToAsk(
  { from, to }: Ends,
  hub: Pick<HubLine, 'on' | 'request' | 'knows'>,
  scope: Scope,
): Promise<boolean> {
  if (!hub.knows(JOIN_PROOF)) return false;
  const challenge = newSecret();
  const proof = await new Promise<EventPayload<'join-proof'> | null>((resolve) => {
    scope.add(hub.on('join-proof', (heard) => heard.from === from && resolve(heard)));
    void hub.request('challenge-asker', { to: from, challenge }).then(({ ok }) => ok || resolve(null));
  });
  if (proof === null || (await peerIdOf(proof.key)) !== from) return false;
  return isSignedBy(proof.key, { purpose: 'ask-to-join', from, to, challenge }, proof.signature);
}
