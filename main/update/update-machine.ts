import type { Failure, Refusal, Release, UpdateStatus } from '../bridge/update.ts';
import { isSamePlace, type FeedPlace } from './feed-place.ts';

export interface UpdateMachine {
  /** As if there were somebody to ask: `shownStatus` says what a person is told. */
  status: UpdateStatus;
  /** Who would be asked, or would have been before there was nobody; what is found is of that place alone. Null before the first. */
  place: FeedPlace | null;
  /** Whether there is somebody to ask. */
  isThere: boolean;
  /** In a call, or called. */
  inCall: boolean;
  /** What was given up or was due, and begins as soon as somebody can be asked and there is no call. */
  next: 'check' | 'download' | null;
  /** Whether a busy server is to be asked once more, or was: `spent` until something else is asked for. */
  retry: 'none' | 'waiting' | 'spent';
}

export type UpdateEvent =
  /** Who can be asked now; null for nobody. */
  | { kind: 'feed'; place: FeedPlace | null }
  | { kind: 'call'; inCall: boolean }
  /** It is time to look again. */
  | { kind: 'due' }
  /** A busy server has been left alone for long enough. */
  | { kind: 'retry' }
  | { kind: 'asked'; for: 'check' | 'download' | 'install' }
  | JobEvent;

/** What comes of what was begun. */
type JobEvent =
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
  const status: UpdateStatus = off === null ? IDLE : { kind: 'off', reason: off };
  return { status, place: null, isThere: false, inCall: false, next: null, retry: 'none' };
}

/** What a person is told. */
export function shownStatus({ status, isThere }: UpdateMachine): UpdateStatus {
  const isOff = !isThere && isAtRest(status) && offerOf(status) === null;
  return isOff ? { kind: 'off', reason: 'no-feed' } : status;
}

/**
 * The steps of an update. See SPEC.md [UPDATE-6]: nothing begins in a call, and nothing but a person's word downloads or installs.
 */
export function reduceUpdate(machine: UpdateMachine, event: UpdateEvent): UpdateStep {
  const { status } = machine;
  if (event.kind === 'call') return turnCall(machine, event.inCall);
  if (status.kind === 'off') return stay(machine);
  switch (event.kind) {
    case 'feed':
      return turnFeed(machine, event.place);
    case 'due':
      return isAtRest(status) ? goOn({ ...machine, retry: 'none', next: machine.next ?? 'check' }) : stay(machine);
    case 'retry':
      return retry(machine);
    case 'asked':
      return machine.inCall ? stay(machine) : begin({ ...machine, retry: 'none' }, event.for);
    default:
      return hearJob(machine, event);
  }
}

function hearJob(machine: UpdateMachine, event: JobEvent): UpdateStep {
  const { status } = machine;
  switch (event.kind) {
    case 'checked':
      return status.kind === 'checking' ? to(machine, found(event.release)) : stay(machine);
    case 'progress':
    case 'downloaded':
      return status.kind === 'downloading' ? to(machine, downloaded(status, event)) : stay(machine);
    case 'refused':
    case 'failed':
      return to({ ...machine, retry: retryAfter(machine, event) }, ended(status, event));
  }
}

/** Nothing is known and nothing goes on. */
function isAtRest({ kind }: UpdateStatus): boolean {
  return kind === 'idle' || kind === 'refused' || kind === 'failed';
}

/** What could not be downloaded stays on offer. Not where its file is gone: then the feed has changed. */
function ended(status: UpdateStatus, event: Extract<JobEvent, { kind: 'refused' | 'failed' }>): UpdateStatus {
  if (event.kind === 'refused') return event;
  const isKept = status.kind === 'downloading' && event.reason !== 'no-file';
  return { ...event, release: isKept ? status.release : null };
}

/** What can be downloaded. */
function offerOf(status: UpdateStatus): Release | null {
  return status.kind === 'available' || status.kind === 'failed' ? status.release : null;
}

/** In no call. */
function begin(machine: UpdateMachine, step: 'check' | 'download' | 'install'): UpdateStep {
  const { status } = machine;
  const offer = offerOf(status);
  const begun: UpdateMachine = { ...machine, next: null };
  switch (step) {
    case 'check':
      return machine.isThere && (isAtRest(status) || status.kind === 'available')
        ? to(begun, { kind: 'checking' }, 'check')
        : stay(machine);
    case 'download':
      if (offer === null) return stay(machine);
      return to(begun, { kind: 'downloading', release: offer, share: 0 }, 'download');
    case 'install':
      if (status.kind !== 'ready') return stay(machine);
      return to(begun, { kind: 'installing', release: status.release }, 'install');
  }
}

/** Begins what is next, if it may. */
function goOn(machine: UpdateMachine): UpdateStep {
  const { next, inCall, isThere } = machine;
  return next === null || inCall || !isThere ? stay(machine) : begin(machine, next);
}

/** Once for each time that something is asked for. */
function retryAfter(
  { status, retry: before }: UpdateMachine,
  event: Extract<JobEvent, { kind: 'refused' | 'failed' }>,
): UpdateMachine['retry'] {
  const isBusy = event.reason === 'busy' && status.kind !== 'installing';
  return isBusy && before === 'none' ? 'waiting' : before;
}

function retry(machine: UpdateMachine): UpdateStep {
  if (machine.retry !== 'waiting') return stay(machine);
  const step = offerOf(machine.status) === null ? 'check' : 'download';
  return goOn({ ...machine, retry: 'spent', next: machine.next ?? step });
}

function turnCall(machine: UpdateMachine, inCall: boolean): UpdateStep {
  if (inCall === machine.inCall) return stay(machine);
  const { status } = machine;
  const turned = { ...machine, inCall };
  if (!inCall) return goOn(turned);
  switch (status.kind) {
    case 'checking':
      return to({ ...turned, next: 'check' }, IDLE, 'give-up');
    case 'downloading':
      return to({ ...turned, next: 'download' }, available(status.release), 'give-up');
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
function turnFeed(machine: UpdateMachine, place: FeedPlace | null): UpdateStep {
  const { status } = machine;
  if (place === null) {
    const gone = { ...machine, isThere: false };
    return status.kind === 'checking' ? to({ ...gone, next: 'check' }, IDLE, 'give-up') : stay(gone);
  }
  const there = { ...machine, place, isThere: true };
  if (machine.place === null || isSamePlace(machine.place, place)) return goOn(there);
  if (status.kind === 'ready' || status.kind === 'installing') return stay(there);
  // Before the first look none is due.
  const isFirst = status.kind === 'idle' && !status.checked && machine.next === null;
  return goOn({ ...there, status: IDLE, retry: 'none', next: isFirst ? null : 'check' });
}

function found(release: Release | null): UpdateStatus {
  return release === null ? { kind: 'idle', checked: true } : available(release);
}

function downloaded(
  status: Extract<UpdateStatus, { kind: 'downloading' }>,
  event: Extract<JobEvent, { kind: 'progress' | 'downloaded' }>,
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
