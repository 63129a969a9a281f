import { isHere } from '../../core/is-here.ts';
import type { HubState, Participant } from '../../core/model.ts';

/** What the one line over the stage says, the most important first. */
const STATUS_BARS = ['off-network', 'unreached', 'devices', 'windows', 'hub'] as const;
export type StatusBar = (typeof STATUS_BARS)[number];

export interface StatusFacts {
  /** This computer is surely on no network. */
  offline: boolean;
  hub: HubState['kind'];
  participants: readonly Pick<Participant, 'self' | 'ringing' | 'onHold' | 'isHeld' | 'link' | 'everConnected'>[];
  /** Camera or microphone do not work. */
  devices: boolean;
  /** A window that was asked for was not opened. */
  windows: boolean;
}

/** Which line is shown; of all that is to be said it is one, so that trouble never takes the place of faces. Pure. */
export function statusBar(facts: StatusFacts): StatusBar | null {
  return STATUS_BARS.find((bar) => isSo(bar, facts)) ?? null;
}

function isSo(bar: StatusBar, facts: StatusFacts): boolean {
  const { offline, hub, participants, devices, windows } = facts;
  const others = participants.filter((one) => !one.self && isHere(one));
  const isCutOff = others.every(({ link }) => link !== 'connected') && (others.length > 0 || hub !== 'online');
  switch (bar) {
    case 'off-network':
      // Somebody on this very computer can be reached without a network.
      return offline && isCutOff;
    case 'unreached':
      return !offline && isCutOff && isOwnFault(others, hub);
    case 'windows':
      return windows;
    case 'devices':
      return devices;
    case 'hub':
      return hub !== 'online' && hub !== 'idle';
  }
}

/** That all who were here fall at once, or one together with the list of people, is rather this computer's fault than theirs. */
function isOwnFault(others: readonly Pick<Participant, 'link' | 'everConnected'>[], hub: HubState['kind']): boolean {
  const fallen = others.filter(
    ({ link, everConnected }) => everConnected && (link === 'recovering' || link === 'lost'),
  );
  const isDown = hub === 'offline' || hub === 'connecting';
  return fallen.length === others.length && (fallen.length > 1 || (fallen.length === 1 && isDown));
}
