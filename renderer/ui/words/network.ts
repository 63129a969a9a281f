import type { HubSettings } from '../../core/session-api.ts';
import { findResultLine, shownAddress, type FindResult } from './find-hub.ts';
import { words } from './language.ts';

export const networkWords = words('networkWords', {
  network: 'Network',
  letNetworkChoose: 'Let the network choose',
  ownHubNone:
    'This computer could not open a port for others, so it cannot introduce people. Restart Earshot to try again.',
  ownHub: 'Colleagues can reach this computer at',
  findLabel: 'Find colleagues at an address or link',
  findHint: 'Such as 192.168.1.20:27474, or a link they sent.',
  find: 'Find',
  finding: 'Looking…',
  advanced: 'Advanced',
  keyText:
    'This is normal after Earshot was installed afresh on that computer, or when another computer got its address. It can also mean that somebody pretends to be it.',
  keyAdvice: 'Ask whoever uses that computer before you go on.',
  keyUse: 'Use it anyway',
  keyLeave: 'Do not connect',
  keyFailed: 'This did not work. Try again.',
  keyOther: 'Meanwhile it has shown yet another key. Ask again before you go on.',
});

/** Which hub is in use, in a sentence. */
export const hubInUseLine = words('hubInUseLine', ({ fixed, hub }: HubSettings): string => {
  if (fixed !== null) return `Set by you: ${shownAddress(fixed)}`;
  switch (hub.kind) {
    case 'own':
      return `This computer introduces people here${followersPart(hub.others)}`;
    case 'other':
      return `Another computer on this network introduces people (${shownAddress(hub.address)})`;
    case 'seeking':
      return 'Looking for the computer that introduces people…';
  }
});

function followersPart(others: number): string {
  if (others === 0) return '';
  return others === 1 ? ' (1 other follows it)' : ` (${others} others follow it)`;
}

export const copyLabel = words('copyLabel', (address: string): string => `Copy ${shownAddress(address)}`);

export const hubKeyTitle = words(
  'hubKeyTitle',
  (address: string): string => `The computer at ${shownAddress(address)} shows another key than before`,
);

export const distrustLabel = words(
  'distrustLabel',
  (address: string): string => `Do not trust ${shownAddress(address)} any more`,
);

/** Told after a hub was taken off the list. */
export const distrustedLine = words(
  'distrustedLine',
  (address: string): string => `${shownAddress(address)} is not trusted any more.`,
);

/** Told after a hub that was found was confirmed, or could not be. */
export const trustedLine = words('trustedLine', (address: string, result: FindResult): string =>
  result === 'ok' ? `${shownAddress(address)} is trusted now.` : findResultLine(result),
);
