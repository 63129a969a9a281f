import type { Clock } from '../../net/clock.ts';
import { type HubPlace, LAN_TIMES } from '../../protocol/index.ts';
import { isFollowing } from '../election/rank.ts';
import type { Hints } from '../probing/hints.ts';
import type { ProbeResult } from '../probing/probe.ts';

/** Between two probes of a successor that does not serve yet, ms. */
const POLL_MS = 100;

export interface HandOver {
  keyPin: string;
  standbys: readonly HubPlace[];
  clock: Clock;
  probe: (place: HubPlace, hints: Hints) => Promise<ProbeResult>;
  /** Announces the successor on all feeds. */
  name: (successor: HubPlace) => void;
}

/**
 * Hands a hub over to the first standby that answers.
 *
 * @returns the successor once it serves; null when nobody does within 1.5 s
 */
export function handOver(options: HandOver): Promise<HubPlace | null> {
  const { clock } = options;
  return new Promise((resolve) => {
    let isOver = false;
    const end = (successor: HubPlace | null): void => {
      isOver = true;
      cancel();
      resolve(successor);
    };
    const cancel = clock.after(LAN_TIMES.handoverMs, () => end(null));
    void pickSuccessor(options).then(async (successor) => {
      if (isOver) return;
      if (successor === null) return end(null);
      options.name(successor);
      while (!isOver) {
        const result = await options.probe(successor, { again: true });
        if (isOver) return;
        if (result.kind === 'hub' && result.status.state.kind === 'serving') return end(successor);
        await new Promise<void>((next) => clock.after(POLL_MS, next));
      }
    });
  });
}

/** The first standby that answers: all of them follow this hub, so any will do. */
async function pickSuccessor({ keyPin, standbys, probe }: HandOver): Promise<HubPlace | null> {
  const answers = standbys.map(async (place) => {
    const result = await probe(place, {});
    if (result.kind !== 'hub' || !isFollowing(result.status, keyPin)) throw new Error('does not follow this hub');
    return place;
  });
  return Promise.any(answers).catch(() => null);
}
