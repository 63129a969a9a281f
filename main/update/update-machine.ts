import type { Failure, Refusal, Release, UpdateStatus } from '../bridge/update.ts';

export interface UpdateMachine {
  status: UpdateStatus;
  /** Who was asked last, or would be; what is found is of that place alone. */
  place: string | null;
  /** In a call, or called. */
  inCall: boolean;
  /** What was given up for a call, or was due in it, and begins when that is over. */
  afterCall: 'check' | 'download' | null;
}

export type UpdateEvent =
  /** Who can be asked now; null for nobody. */
  | { kind: 'feed'; place: string | null }
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

const IDLE: UpdateStatus = { kind: 'idle', checked: false };

/** @param off why there will never be any update; null where there may be, once there is a feed */
export function firstMachine(off: 'no-key' | 'cannot-install' | null): UpdateMachine {
  return { status: { kind: 'off', reason: off ?? 'no-feed' }, place: null, inCall: false, afterCall: null };
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
      return turnFeed(machine, event.place);
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
      return to(machine, ended(status, event));
  }
}

/** Nothing is known and nothing goes on. */
function isAtRest({ kind }: UpdateStatus): boolean {
  return kind === 'idle' || kind === 'refused' || kind === 'failed';
}

/** What could not be downloaded stays on offer. Not where its file is gone: then the feed has changed. */
function ended(status: UpdateStatus, event: Extract<UpdateEvent, { kind: 'refused' | 'failed' }>): UpdateStatus {
  if (event.kind === 'refused') return event;
  const isKept = status.kind === 'downloading' && event.reason !== 'no-file';
  return { ...event, release: isKept ? status.release : null };
}

/** What can be downloaded. */
function offerOf(status: UpdateStatus): Release | null {
  return status.kind === 'available' || status.kind === 'failed' ? status.release : null;
}

function begin(machine: UpdateMachine, step: 'check' | 'download' | 'install'): UpdateStep {
  const { status } = machine;
  const offer = offerOf(status);
  if (machine.inCall) return stay(machine);
  switch (step) {
    case 'check':
      return isAtRest(status) || status.kind === 'available'
        ? to(machine, { kind: 'checking' }, 'check')
        : stay(machine);
    case 'download':
      if (offer === null) return stay(machine);
      return to(machine, { kind: 'downloading', release: offer, share: 0 }, 'download');
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
      return to({ ...turned, afterCall: 'check' }, IDLE, 'give-up');
    case 'downloading':
      return to({ ...turned, afterCall: 'download' }, available(status.release), 'give-up');
    case 'installing':
      return to(turned, { kind: 'ready', release: status.release }, 'give-up');
    default:
      return stay(turned);
  }
}

/**
 * What was found stays although its feed is gone: it may be back by the time it is wanted. Another feed is asked anew, also for what this one
 * had; only what is downloaded stays, since who served it does not count any more.
 */
function turnFeed(machine: UpdateMachine, place: string | null): UpdateStep {
  const { status, afterCall } = machine;
  if (place === null)
    return isAtRest(status) && offerOf(status) === null
      ? to({ ...machine, afterCall: null }, { kind: 'off', reason: 'no-feed' })
      : stay(machine);
  if (place === machine.place && status.kind !== 'off') return stay(machine);
  const there: UpdateMachine = { ...machine, place, afterCall: afterCall && 'check' };
  switch (status.kind) {
    case 'ready':
    case 'installing':
      return stay(there);
    case 'off':
      return status.reason === 'no-feed' ? to(there, IDLE) : stay(machine);
    case 'checking':
    case 'downloading':
      return to(there, IDLE, 'give-up');
    default:
      return to(there, IDLE);
  }
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
