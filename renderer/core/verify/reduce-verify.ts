import type { VerifyFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Step } from '../machine.ts';
import type { VerifyEffect, VerifyEvent, VerifyState } from './verify-state.ts';

type VerifyStep = Step<VerifyState, VerifyEffect>;

/** Comparing codes with one peer, pure (SPEC.md, "Verifying"). What does not fit the state changes nothing. */
export function reduceVerify(state: VerifyState, event: VerifyEvent): VerifyStep {
  switch (event.kind) {
    case 'wanted': {
      const { commitment, nonce } = event;
      if (state.kind === 'asked-by-them') return answer(state.commitment, nonce);
      if (!isOver(state)) return keep(state);
      return to({ kind: 'asked-by-me', commitment, nonce }, send({ kind: 'verify-ask', commitment }));
    }
    case 'judged':
      return judge(state, event.match);
    case 'closed':
      return close(state);
    case 'frame':
      return receive(state, event.frame, event.theirAskCounts);
    case 'computed': {
      if (state.kind !== 'comparing' || state.commitment !== event.commitment) return keep(state);
      if (event.code !== null) return to({ ...state, code: event.code });
      return to({ kind: 'failed', cause: 'bad-reveal' }, cancel(state.commitment));
    }
    case 'gave-up':
      if (!isRunning(state)) return keep(state);
      // Nobody waits for the own answer any more, so nothing is lost that the person should be told of.
      if (state.kind === 'asked-by-them') return to({ kind: 'idle' }, cancel(state.commitment));
      return to({ kind: 'failed', cause: event.cause }, cancel(state.commitment));
  }
}

/** Whether something is awaited of either person or computer. */
export function isRunning(state: VerifyState): state is Extract<VerifyState, { commitment: string }> {
  return 'commitment' in state && state.kind !== 'matched';
}

/** Whether a new comparison may begin: never again after a mismatch. */
function isOver(state: VerifyState): boolean {
  return !isRunning(state) && state.kind !== 'mismatched';
}

function judge(state: VerifyState, match: boolean): VerifyStep {
  if (state.kind !== 'comparing' || state.code === null) return keep(state);
  const { commitment, confirmedBy } = state;
  if (!match) {
    const end = send({ kind: 'verify-end', commitment, reason: 'mismatch' });
    return to({ kind: 'mismatched', saidBy: 'me' }, end, { kind: 'mismatched' });
  }
  const confirm = send({ kind: 'verify-confirm', commitment });
  switch (confirmedBy) {
    case 'nobody':
      return to({ ...state, confirmedBy: 'me' }, confirm);
    case 'them':
      return to({ kind: 'matched', commitment }, confirm, { kind: 'matched' });
    case 'me':
      return keep(state);
  }
}

function close(state: VerifyState): VerifyStep {
  if (isRunning(state)) return to({ kind: 'idle' }, cancel(state.commitment));
  return state.kind === 'mismatched' ? keep(state) : to({ kind: 'idle' });
}

function receive(state: VerifyState, frame: VerifyFrame, theirAskCounts: boolean): VerifyStep {
  const { commitment } = frame;
  if (frame.kind === 'verify-ask') return receiveAsk(state, commitment, theirAskCounts);
  if (!('commitment' in state) || state.commitment !== commitment) return keep(state);
  switch (frame.kind) {
    case 'verify-answer': {
      if (state.kind !== 'asked-by-me') return keep(state);
      const { nonce } = state;
      const reveal = send({ kind: 'verify-reveal', commitment, nonce });
      return to(comparing(commitment), reveal, {
        kind: 'compute',
        role: 'asker',
        commitment,
        own: nonce,
        theirs: frame.nonce,
      });
    }
    case 'verify-reveal': {
      if (state.kind !== 'answered') return keep(state);
      const nonces = { own: state.nonce, theirs: frame.nonce };
      return to(comparing(commitment), { kind: 'compute', role: 'answerer', commitment, ...nonces });
    }
    case 'verify-confirm':
      if (state.kind !== 'comparing' || state.confirmedBy === 'them') return keep(state);
      if (state.confirmedBy === 'nobody') return to({ ...state, confirmedBy: 'them' });
      return to({ kind: 'matched', commitment }, { kind: 'matched' });
    case 'verify-end':
      return receiveEnd(state, frame.reason);
  }
}

function receiveEnd(state: VerifyState, reason: 'cancelled' | 'mismatch'): VerifyStep {
  // Nothing was compared yet.
  if (state.kind === 'asked-by-them') return to({ kind: 'idle' });
  if (reason === 'mismatch') return to({ kind: 'mismatched', saidBy: 'them' }, { kind: 'mismatched' });
  return state.kind === 'matched' ? keep(state) : to({ kind: 'cancelled' });
}

function receiveAsk(state: VerifyState, commitment: string, theirAskCounts: boolean): VerifyStep {
  if (isOver(state)) return to({ kind: 'asked-by-them', commitment });
  // The other side does not know, or has forgotten, what was said.
  if (state.kind === 'mismatched') {
    return to(state, send({ kind: 'verify-end', commitment, reason: 'mismatch' }));
  }
  // Both asked at once, so both agree. Nobody has seen the own nonce yet.
  return state.kind === 'asked-by-me' && theirAskCounts ? answer(commitment, state.nonce) : keep(state);
}

function answer(commitment: string, nonce: string): VerifyStep {
  return to({ kind: 'answered', commitment, nonce }, send({ kind: 'verify-answer', commitment, nonce }));
}

function comparing(commitment: string): VerifyState {
  return { kind: 'comparing', commitment, code: null, confirmedBy: 'nobody' };
}

function cancel(commitment: string): VerifyEffect {
  return send({ kind: 'verify-end', commitment, reason: 'cancelled' });
}

function send(frame: VerifyFrame): VerifyEffect {
  return { kind: 'send', frame };
}

function to(state: VerifyState, ...effects: VerifyEffect[]): VerifyStep {
  return { state, effects };
}

function keep(state: VerifyState): VerifyStep {
  return { state, effects: [] };
}
