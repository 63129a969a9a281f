import { findResultLine, type FindResult } from './find-hub.ts';
import { words } from './language.ts';

/** What is said in Settings > Network > Advanced alone: the one place that speaks of hubs, to whoever looks after networks. */
export const advancedWords = words('advancedWords', {
  hub: 'Hub',
  hubAddress: 'Hub address',
  hubHint: 'Only for a hub that your company runs for everybody.',
  useHub: 'Use this hub',
  trusted: 'Hubs I trust',
  trustedHint:
    'Always-on hubs of this list are preferred to colleagues’ computers. A hub gets here when you type its address; whoever runs it can read you its key.',
  announcedHint: 'This always-on hub was found on your network. Trust it if whoever runs it reads you the same key.',
  trustHub: 'Trust this hub',
  trustedByPolicy: 'Set by your organisation',
  trustedNone: 'None yet.',
});

/** The result of setting the hub by hand. */
export const setHubResultLine = words('setHubResultLine', (result: FindResult): string =>
  result === 'ok' ? 'Saved. This hub is used from now on.' : findResultLine(result),
);
