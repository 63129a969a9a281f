import type { DesktopSettings } from '../../core/session-api.ts';
import { words } from './language.ts';

/** An origin or link as people write it: `192.168.1.20:27474`. */
export function shownAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
}

export type FindResult = Awaited<ReturnType<DesktopSettings['findHub']>>;

/** The result of looking for a hub at an address. */
export const findResultLine = words('findResultLine', (result: FindResult): string => {
  switch (result) {
    case 'ok':
      return 'Found. The people there show up under “People nearby”.';
    case 'bad-address':
      return 'That is no address. Type a host and a port, such as 192.168.1.20:27474, or paste a link.';
    case 'unreachable':
      return 'Nobody answers there. Check the address, that Earshot is open on that computer, and that its firewall lets Earshot in.';
    case 'hub-key-changed':
      return 'Not connected, because what answers there shows another key than before.';
    case 'other-version':
      return 'That computer runs another version of Earshot. Update the older one of the two.';
    case 'set-by-policy':
      return 'Your organisation has set which computers Earshot connects to.';
  }
});
