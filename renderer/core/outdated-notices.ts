import { isHere } from './is-here.ts';
import { isAudible } from './media/media-state.ts';
import type { CallState, ChatState, MediaState, Notice, RoomState, ShareState } from './model.ts';

/** What there is now, as far as notices speak of it. */
export interface Situation {
  room: RoomState;
  call: CallState;
  media: Pick<MediaState, 'muted' | 'talking'>;
  share: ShareState;
  chat: Pick<ChatState, 'unread'>;
}

const OF_CALL = ['missed-call', 'call-failed', 'not-let-in'] as const;
type OfCall = Extract<Notice, { kind: (typeof OF_CALL)[number] }>;
type OfShare = Extract<Notice, { kind: 'share-ended' | 'share-failed' }>;
type OfMember = Extract<Notice, { kind: (typeof OF_MEMBERS)[number] }>;

const OF_MEMBERS = [
  'joined',
  'left',
  'lost',
  'held',
  'renamed',
  'hand-raised',
  'asked-to-mute',
  'mute-request',
  'asked-to-share',
  'share-request',
] as const;

/** Whether a notice is not true any more, or there is no point in it: nothing is said of the absence of somebody who is here. */
export function isOutdated(notice: Notice, now: Situation): boolean {
  if (isOfCall(notice)) return isCallMadeUp(notice, now);
  if (isOfMember(notice)) return isOtherwise(notice, now);
  switch (notice.kind) {
    case 'speaking-while-muted':
      return !isInRoom(now) || !now.media.muted || now.media.talking;
    case 'note':
      return isInside(now, notice.from.peerId);
    case 'message':
      return !isInRoom(now) || now.chat.unread === 0;
    case 'person-removed':
      return !isInRoom(now);
    case 'removed':
      return isInRoomOf(notice.code, now);
    case 'invited':
      return !isInRoomOtherThan(notice.code, now);
    case 'share-ended':
    case 'share-failed':
      return !isInRoom(now) || isOfFormerShare(notice, now);
    default:
      return false;
  }
}

/** One that failed may be another than the one that goes on. */
function isOfFormerShare({ kind }: OfShare, { share }: Situation): boolean {
  return kind === 'share-ended' ? share.kind !== 'none' : share.kind === 'starting';
}

function isOfCall(notice: Notice): notice is OfCall {
  return OF_CALL.some((kind) => kind === notice.kind);
}

function isOfMember(notice: Notice): notice is OfMember {
  return OF_MEMBERS.some((kind) => kind === notice.kind);
}

/** The two are in a call, or on their way to one. */
function isCallMadeUp(notice: OfCall, now: Situation): boolean {
  const { peerId } = notice.kind === 'missed-call' ? notice.from : notice.to;
  if (isInside(now, peerId)) return true;
  const { call } = now;
  if (call.kind === 'outgoing') return call.phase !== 'asking' && call.to.peerId === peerId;
  // A call that rings may be missed too, and is counted then.
  return notice.kind !== 'missed-call' && call.kind === 'incoming' && call.from.peerId === peerId;
}

/** Who came is gone, or the other way round, or a hand is lowered again. */
function isOtherwise(notice: OfMember, now: Situation): boolean {
  const { peerId } = notice.who;
  if (isOfAbsence(notice)) return !isInRoom(now) || isInside(now, peerId);
  const { kind } = notice;
  switch (kind) {
    case 'joined':
    case 'renamed':
    case 'asked-to-mute':
    case 'asked-to-share':
      return !isInside(now, peerId);
    case 'held':
      return participant(now, peerId)?.isHeld !== true;
    case 'mute-request':
    case 'share-request':
      return !isInside(now, peerId) || isAsAsked(kind, now);
    case 'hand-raised':
      return (participant(now, peerId)?.hand ?? null) === null;
  }
}

function isOfAbsence(notice: OfMember): notice is Extract<OfMember, { kind: 'left' | 'lost' }> {
  return notice.kind === 'left' || notice.kind === 'lost';
}

function isAsAsked(kind: 'mute-request' | 'share-request', { media, share }: Situation): boolean {
  return kind === 'mute-request' ? !isAudible(media) : share.kind !== 'none';
}

function isInRoomOf(code: string, { room }: Situation): boolean {
  return room.kind === 'joined' && room.code === code;
}

function isInRoomOtherThan(code: string, { room }: Situation): boolean {
  return room.kind === 'joined' && room.code !== code;
}

function isInRoom({ room }: Situation): boolean {
  return room.kind === 'joined';
}

function participant({ room }: Situation, peerId: string) {
  return room.kind === 'joined' ? room.participants.find((one) => one.peerId === peerId) : undefined;
}

function isInside(now: Situation, peerId: string): boolean {
  const one = participant(now, peerId);
  return one !== undefined && isHere(one);
}
