import type { HubState } from '../../core/model.ts';
import { words } from './language.ts';

export const hubWords = words('hubWords', {
  offNetwork: 'Your computer is off the network. As soon as it is back your call goes on by itself.',
  offNetworkLobby: 'Your computer is off the network.',
  unreached:
    'Nothing reaches this computer any more. If its network is down, your call goes on by itself once that is back.',
  tryNow: 'Try now',
  decide: 'Decide',
  goToNewAddress: 'Go to the new address',
  moved:
    'Another computer introduces people now. Your call goes on, but others reach this room only at the new address. Going there leaves this call and joins again; where the room is locked, the others are asked to let you in.',
});

const FULL = 'There is no place left here. You are let in when somebody has left.';

/**
 * How another hub is found when this one is gone: by the `network`; not at all, because a person has `set` this one;
 * or, on a guest's `page`, by a person with a new link.
 */
export type HubSource = 'network' | 'set' | 'page';

type OfflineReason = Extract<HubState, { kind: 'offline' }>['reason'];

/** One short line on the connection to the hub, for the lobby's header. */
export const hubLine = words('hubLine', (hub: HubState, source: HubSource): string => {
  switch (hub.kind) {
    case 'idle':
      return source === 'page' ? 'Type your name to connect' : 'Type your name to see who is nearby';
    case 'connecting':
      return 'Connecting…';
    case 'online':
      return 'Connected';
    case 'offline':
      return offlineLine(hub.reason, source);
    case 'moved':
      return 'Another computer introduces people now. Going there…';
    case 'refused':
      return refusedLine(hub.code);
  }
});

/** What a lost hub means while a call goes on; null while nothing is lost. */
export const hubTroubleInCall = words('hubTroubleInCall', (hub: HubState, source: HubSource): string | null => {
  switch (hub.kind) {
    case 'idle':
    case 'online':
      return null;
    case 'connecting':
    case 'offline':
      return lostInCall(source);
    case 'moved':
      return hubWords.moved;
    case 'refused':
      // The other window or tab has the links too.
      if (hub.code === 'replaced') return 'Earshot is open as you in another tab, and your call is there now.';
      return `${refusedLine(hub.code)} Your call goes on; nobody new can join.`;
  }
});

function lostInCall(source: HubSource): string {
  switch (source) {
    case 'network':
      return 'Looking for another computer to introduce people. Your call goes on.';
    case 'set':
      return 'The computer that introduces people cannot be reached. Your call goes on; nobody new can join until it is back.';
    case 'page':
      return 'The computer that introduces people cannot be reached. Your call goes on; your link lets nobody new in until it is back.';
  }
}

function offlineLine(reason: OfflineReason, source: HubSource): string {
  switch (source) {
    case 'network':
      return 'Looking for another computer to introduce people…';
    case 'set':
      return reasonLine(reason);
    case 'page':
      return 'The connection is lost. If it stays so, ask a colleague for a new link.';
  }
}

function reasonLine(reason: OfflineReason): string {
  switch (reason) {
    case 'unreachable':
      return 'There is no connection. Trying again by itself.';
    case 'hub-closed':
      return 'The computer that introduces people was closed. Waiting for it to come back.';
    case 'hub-full':
      return FULL;
    case 'connection-lost':
      return 'The connection is lost. Trying again by itself.';
  }
}

/** Codes come from hubs of any version, so an unknown one has words too. */
function refusedLine(code: string): string {
  switch (code) {
    case 'replaced':
      return 'Earshot is open in another tab. Go on there, or use it here.';
    case 'hub-key-changed':
      return 'The computer that introduces people shows another key than before, so Earshot does not connect to it.';
    case 'page-closed':
      return 'Earshot was started anew. Open the address that it printed, and this page goes on too.';
    case 'client-too-old':
      return 'This Earshot is too old for the others here. Update it, or reload the page.';
    case 'client-too-new':
      return 'The others here have an older Earshot. Ask them to update.';
    case 'not-proved':
      return 'The proof of who you are was not taken. Something between you and the computer that introduces people may be in the way.';
    case 'hub-full':
      return FULL;
    case 'rate-limited':
      return 'Too many tries in a short time. Wait a minute, then try again.';
    default:
      return `The connection was refused (${code}).`;
  }
}
