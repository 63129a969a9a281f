import type { Failure, Refusal, Release, UpdateStatus } from '../bridge/update.ts';

export interface UpdateMachine {
  status: UpdateStatus;
  /** In a call, or called. */
  inCall: boolean;
  /** What was given up for a call, or was due in it, and begins when that is over. */
  afterCall: 'check' | 'download' | null;
}

export type UpdateEvent =
  /** Whether somebody can be asked has changed. */
  | { kind: 'feed'; there: boolean }
  | { kind: 'call'; inCall: boolean }
  /** It is time to look again. */
  | { kind: 'due' }
  | { kind: 'asked'; for: 'check' | 'download' | 'install' }
  /** Null: nothing newer. */
  | { kind: 'checked'; release: Release | null }
  | { kind: 'progress'; share: number }
  | { kind: 'downloaded' }
  | { kind: 'refused'; reason: Refusal }
  | { kind: 'failed'; reason: Failure };

/** What is to be done: begin something, or give up what goes on. */
export type UpdateEffect = 'check' | 'download' | 'install' | 'give-up';

export interface UpdateStep {
  machine: UpdateMachine;
  effect: UpdateEffect | null;
}

/** @param off why there will never be any update; null where there may be, once there is a feed */
export function firstMachine(off: 'no-key' | 'cannot-install' | null): UpdateMachine {
  return { status: { kind: 'off', reason: off ?? 'no-feed' }, inCall: false, afterCall: null };
}

/**
 * The steps of an update. See SPEC.md [UPDATE-6]: nothing begins in a call, and nothing but a person's word downloads or installs.
 */
export function reduceUpdate(machine: UpdateMachine, event: UpdateEvent): UpdateStep {
  const { status } = machine;
  if (event.kind === 'call') return turnCall(machine, event.inCall);
  if (status.kind === 'off' && event.kind !== 'feed') return stay(machine);
  switch (event.kind) {
    case 'feed':
      return turnFeed(machine, event.there);
    case 'due':
      return isAtRest(status) ? checkWhenFree(machine) : stay(machine);
    case 'asked':
      return begin(machine, event.for);
    case 'checked':
      return status.kind === 'checking' ? to(machine, found(event.release)) : stay(machine);
    case 'progress':
    case 'downloaded':
      return status.kind === 'downloading' ? to(machine, downloaded(status, event)) : stay(machine);
    case 'refused':
    case 'failed':
      return to(machine, event);
  }
}

/** Nothing is known and nothing goes on. */
function isAtRest({ kind }: UpdateStatus): boolean {
  return kind === 'idle' || kind === 'refused' || kind === 'failed';
}

function begin(machine: UpdateMachine, step: 'check' | 'download' | 'install'): UpdateStep {
  const { status } = machine;
  if (machine.inCall) return stay(machine);
  switch (step) {
    case 'check':
      return isAtRest(status) || status.kind === 'available'
        ? to(machine, { kind: 'checking' }, 'check')
        : stay(machine);
    case 'download':
      if (status.kind !== 'available') return stay(machine);
      return to(machine, { kind: 'downloading', release: status.release, share: 0 }, 'download');
    case 'install':
      if (status.kind !== 'ready') return stay(machine);
      return to(machine, { kind: 'installing', release: status.release }, 'install');
  }
}

function checkWhenFree(machine: UpdateMachine): UpdateStep {
  if (machine.inCall) return { machine: { ...machine, afterCall: machine.afterCall ?? 'check' }, effect: null };
  return to(machine, { kind: 'checking' }, 'check');
}

function turnCall(machine: UpdateMachine, inCall: boolean): UpdateStep {
  if (inCall === machine.inCall) return stay(machine);
  const { status, afterCall } = machine;
  const turned = { ...machine, inCall };
  if (!inCall) {
    const free = { ...turned, afterCall: null };
    return afterCall === null ? stay(free) : begin(free, afterCall);
  }
  switch (status.kind) {
    case 'checking':
      return to({ ...turned, afterCall: 'check' }, { kind: 'idle', checked: false }, 'give-up');
    case 'downloading':
      return to({ ...turned, afterCall: 'download' }, available(status.release), 'give-up');
    default:
      return stay(turned);
  }
}

/** What was found stays although its feed is gone: it may be back by the time it is wanted. */
function turnFeed(machine: UpdateMachine, there: boolean): UpdateStep {
  const { status } = machine;
  if (there && status.kind === 'off' && status.reason === 'no-feed')
    return to(machine, { kind: 'idle', checked: false });
  if (!there && isAtRest(status)) return to({ ...machine, afterCall: null }, { kind: 'off', reason: 'no-feed' });
  return stay(machine);
}

function found(release: Release | null): UpdateStatus {
  return release === null ? { kind: 'idle', checked: true } : available(release);
}

function downloaded(
  status: Extract<UpdateStatus, { kind: 'downloading' }>,
  event: Extract<UpdateEvent, { kind: 'progress' | 'downloaded' }>,
): UpdateStatus {
  return event.kind === 'progress' ? { ...status, share: event.share } : { kind: 'ready', release: status.release };
}

function available(release: Release): UpdateStatus {
  return { kind: 'available', release };
}

function stay(machine: UpdateMachine): UpdateStep {
  return { machine, effect: null };
}

function to(machine: UpdateMachine, status: UpdateStatus, effect: UpdateEffect | null = null): UpdateStep {
  return { machine: { ...machine, status }, effect };
}
