import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  fail,
  JOIN_PROOF,
  LIMITS,
  ok,
  type AskToJoinStatement,
  type EventPayload,
  type Listing,
  type Result,
} from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { peerIdOf, signerOf } from '../identity/keys.ts';
import { newSecret } from '../random-id.ts';
import { JoinRequests, type JoinRequestsDeps } from './join-requests.ts';

type Proof = EventPayload<'join-proof'>;
type ChangedStatement = Partial<Omit<AskToJoinStatement, 'purpose'>>;

const person = async () => {
  const signer = await signerOf(newSecret());
  return { signer, peerId: await peerIdOf(signer.publicKey) };
};
const [ANNA, BEN, EVE] = await Promise.all([person(), person(), person()]);

let scope: Scope;
beforeEach(() => {
  vi.useFakeTimers();
  scope = new Scope();
});
afterEach(() => {
  scope.end();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Ben, in a room that is open to everybody, at a hub that tells him whatever a test wants. */
function benInOpenRoom() {
  const events = {
    'join-request': new Listeners<EventPayload<'join-request'>>(),
    'join-request-ended': new Listeners<EventPayload<'join-request-ended'>>(),
    'join-proof': new Listeners<Proof>(),
  };
  const hub = {
    on: (name: keyof typeof events, listener: () => void) => events[name].add(listener),
    changes: new Listeners(),
    knows: vi.fn((feature: string) => feature === JOIN_PROOF),
    request: vi.fn<(name: string, input: { challenge: string }) => Promise<Result<object>>>(() =>
      Promise.resolve(ok({})),
    ),
  };
  const listing = { value: 'open' as Listing, revision: 1, by: EVE.peerId };
  const room = { isInside: true, settings: { title: null, lock: null, listing }, changes: new Listeners() };
  const rung = vi.fn<(peerIds: string[], by: string) => void>();
  const nobody = { has: () => false };
  const deps = {
    peerId: BEN.peerId,
    hub,
    room,
    groupRing: {
      ring: (people: { peerId: string }[], by: string) =>
        rung(
          people.map(({ peerId }) => peerId),
          by,
        ),
    },
    preferences: { value: { get: () => ({ availability: 'available' }) } },
    knownPeople: { mayMeet: () => true },
    blockedPeople: nobody,
    mutedCallers: nobody,
    removals: { keepsOut: () => false },
  } as unknown as JoinRequestsDeps;
  const requests = new JoinRequests(deps, scope);
  return {
    hub,
    room,
    rung,
    asked: () => requests.value.get().map(({ peerId }) => peerId),
    askedByAnna: () => events['join-request'].emit({ from: { peerId: ANNA.peerId, name: 'Anna' }, guest: false }),
    endedByAnna: () => events['join-request-ended'].emit({ peerId: ANNA.peerId }),
    /** What Ben wanted signed last. */
    challenge: () => hub.request.mock.lastCall![1].challenge,
    proof: (proof: Proof) => events['join-proof'].emit(proof),
  };
}
type Ben = ReturnType<typeof benInOpenRoom>;

/** What `signer` says to be Anna's answer to Ben's challenge, with these fields in the place of the true ones. */
async function proofBy({ signer }: typeof ANNA, ben: Ben, change: ChangedStatement = {}): Promise<Proof> {
  const asked = { purpose: 'ask-to-join', from: ANNA.peerId, to: BEN.peerId, challenge: ben.challenge() } as const;
  return { from: ANNA.peerId, key: signer.publicKey, signature: await signer.sign({ ...asked, ...change }) };
}

describe('who asks to join somebody in an open room', () => {
  it('[ROOMS-5] [ASK-7] is let in with their signature of this challenge, and is not asked about', async () => {
    const ben = benInOpenRoom();
    ben.askedByAnna();
    expect([ben.asked(), ben.rung.mock.calls]).toEqual([[], []]);
    ben.proof(await proofBy(ANNA, ben));
    await vi.waitFor(() => expect(ben.rung.mock.calls).toEqual([[[ANNA.peerId], 'app']]));
    await vi.advanceTimersByTimeAsync(LIMITS.joinProofMs);
    expect(ben.asked()).toEqual([]);
  });

  it.each<[string, (ben: Ben) => Promise<Proof>]>([
    ['forged by somebody else’s key', (ben) => proofBy(EVE, ben)],
    [
      'of Anna’s key and somebody else’s hand',
      async (ben) => ({ ...(await proofBy(EVE, ben)), key: ANNA.signer.publicKey }),
    ],
    ['that Anna made for somebody else', (ben) => proofBy(ANNA, ben, { to: EVE.peerId })],
    ['that Anna made in another’s name', (ben) => proofBy(ANNA, ben, { from: EVE.peerId })],
    ['that Anna made for another challenge', (ben) => proofBy(ANNA, ben, { challenge: newSecret() })],
    ['of no key at all', async (ben) => ({ ...(await proofBy(ANNA, ben)), key: '' })],
  ])('[ASK-7] is asked about with a proof %s', async (_what, forge) => {
    const ben = benInOpenRoom();
    ben.askedByAnna();
    ben.proof(await forge(ben));
    await vi.waitFor(() => expect(ben.asked()).toEqual([ANNA.peerId]));
    // The first answer counts alone: nobody tries until one fits.
    ben.proof(await proofBy(ANNA, ben));
    await vi.advanceTimersByTimeAsync(0);
    expect(ben.rung).not.toHaveBeenCalled();
  });

  it('[ASK-7] is asked about with a proof of what they asked before, and that one counts for nothing once it has ended', async () => {
    const ben = benInOpenRoom();
    ben.askedByAnna();
    const before = await proofBy(ANNA, ben);
    ben.endedByAnna();
    ben.proof(before);
    ben.askedByAnna();
    ben.proof(before);
    await vi.waitFor(() => expect(ben.asked()).toEqual([ANNA.peerId]));
    expect(ben.rung).not.toHaveBeenCalled();
  });

  it('[ASK-7] is not let in by a proof that is still being checked when they ask no more, but ask again', async () => {
    const ben = benInOpenRoom();
    const checks = vi.spyOn(crypto.subtle, 'verify');
    ben.askedByAnna();
    ben.proof(await proofBy(ANNA, ben));
    ben.endedByAnna();
    ben.askedByAnna();
    await vi.waitFor(() => expect(checks).toHaveBeenCalled());
    expect(await checks.mock.results[0]!.value).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(ben.rung).not.toHaveBeenCalled();
  });

  it('[ROOMS-5] is asked about where no proof comes, and let in all the same when it comes late', async () => {
    const ben = benInOpenRoom();
    ben.askedByAnna();
    const proof = await proofBy(ANNA, ben);
    await vi.advanceTimersByTimeAsync(LIMITS.joinProofMs);
    expect([ben.asked(), ben.rung.mock.calls]).toEqual([[ANNA.peerId], []]);
    ben.proof(proof);
    await vi.waitFor(() => expect(ben.rung).toHaveBeenCalledOnce());
    expect(ben.asked()).toEqual([]);
  });

  it('[ROOMS-5] is asked about when the room was shut meanwhile', async () => {
    const ben = benInOpenRoom();
    ben.askedByAnna();
    ben.room.settings.listing.value = 'ask';
    ben.proof(await proofBy(ANNA, ben));
    await vi.waitFor(() => expect(ben.asked()).toEqual([ANNA.peerId]));
    expect(ben.rung).not.toHaveBeenCalled();
  });

  it('[ROOMS-5] is asked about at once at a hub that knows no proofs, and where their client knows none', async () => {
    const ben = benInOpenRoom();
    ben.hub.knows.mockReturnValue(false);
    ben.askedByAnna();
    await vi.waitFor(() => expect(ben.asked()).toEqual([ANNA.peerId]));
    expect(ben.hub.request).not.toHaveBeenCalled();
    const other = benInOpenRoom();
    other.hub.request.mockResolvedValue(fail('peer-busy', ''));
    other.askedByAnna();
    await vi.waitFor(() => expect(other.asked()).toEqual([ANNA.peerId]));
  });

  it('[ASK-7] costs one challenge and one check, however often a hub says that they ask and answer', async () => {
    const ben = benInOpenRoom();
    const checks = vi.spyOn(crypto.subtle, 'verify');
    for (let count = 0; count < 100; count++) ben.askedByAnna();
    const proof = await proofBy(EVE, ben);
    for (let count = 0; count < 100; count++) ben.proof({ ...proof, key: ANNA.signer.publicKey });
    await vi.waitFor(() => expect(ben.asked()).toEqual([ANNA.peerId]));
    expect([ben.hub.request.mock.calls.length, checks.mock.calls.length]).toEqual([1, 1]);
  });
});
