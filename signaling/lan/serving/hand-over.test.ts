import { beforeEach, describe, expect, it } from 'vitest';
import { type HubPlace, LAN_TIMES, type LanStatus } from '../../protocol/index.ts';
import type { Hints } from '../probing/hints.ts';
import type { ProbeResult } from '../probing/probe.ts';
import { servingStatus } from '../testing/https-host.ts';
import { SimulatedClock } from '../testing/simulated-clock.ts';
import { handOver } from './hand-over.ts';

const place = (keyPin: string): HubPlace => ({ url: 'https://10.0.0.1:1', keyPin });
const OWN = place('own');
const A = place('a');
const B = place('b');

type State = LanStatus['state'];
const follows = (hub: HubPlace): State => ({ kind: 'following', hub });
const SERVES: State = { kind: 'serving', followers: 0, standbys: [], successor: null };

let clock: SimulatedClock;
let named: HubPlace[];
let nudged: string[];
/** What each hub says of itself, and after how many ms; one that is missing never answers. */
let hubs: Map<HubPlace, { state: State; ms: number }>;
beforeEach(() => {
  clock = new SimulatedClock();
  named = [];
  nudged = [];
  hubs = new Map();
});

function probe(at: HubPlace, hints: Hints): Promise<ProbeResult> {
  if (hints.again === true) nudged.push(at.keyPin);
  return new Promise((resolve) => {
    const hub = hubs.get(at);
    if (hub === undefined) clock.after(LAN_TIMES.probeMs, () => resolve({ kind: 'timed-out' }));
    else {
      const answer = (): void => resolve({ kind: 'hub', status: servingStatus(at.keyPin, { state: hub.state }) });
      clock.after(hub.ms, answer);
    }
  });
}

/** Hands over to A or B; `onNamed` is what the named one does. Returns who serves, and the ms it took. */
async function run(onNamed = (_successor: HubPlace): void => {}): Promise<[HubPlace | null, number]> {
  let done: HubPlace | null | undefined;
  const name = (successor: HubPlace): void => {
    named.push(successor);
    onNamed(successor);
  };
  void handOver({ keyPin: OWN.keyPin, standbys: [A, B], clock, probe, name }).then((successor) => (done = successor));
  const ms = await clock.until(() => done !== undefined, 10_000);
  return [done ?? null, ms];
}

describe('handOver', () => {
  it('[ELECT-7] names the first that answers, and waits until it serves', async () => {
    hubs.set(A, { state: follows(OWN), ms: 50 }).set(B, { state: follows(OWN), ms: 10 });
    const [successor, ms] = await run((chosen) => {
      clock.after(300, () => hubs.set(chosen, { state: SERVES, ms: 10 }));
    });
    expect([successor, named]).toEqual([B, [B]]);
    expect(ms).toBeGreaterThan(300);
    expect(ms).toBeLessThan(500);
    expect(new Set(nudged)).toEqual(new Set(['b']));
  });

  it('[ELECT-7] names nobody who does not follow this hub', async () => {
    hubs.set(A, { state: SERVES, ms: 10 }).set(B, { state: follows(A), ms: 20 });
    expect(await run()).toEqual([null, 20]);
    expect(named).toEqual([]);
  });

  it('[ELECT-7] gives up after 1.5 s when nobody answers, or the named one does not serve', async () => {
    expect(await run()).toEqual([null, LAN_TIMES.handoverMs]);
    hubs.set(A, { state: follows(OWN), ms: 10 });
    expect(await run()).toEqual([null, LAN_TIMES.handoverMs]);
    expect(named).toEqual([A]);
  });
});
