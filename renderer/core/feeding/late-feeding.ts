import type { Scope } from '../../../signaling/basics/scope.ts';
import type { LinkContext } from '../link/link-context.ts';
import type { Preferences } from '../model.ts';
import { codecPreferences } from '../sending/codecs.ts';
import { TrackSender } from '../sending/track-sender.ts';
import type { Value } from '../value.ts';
import { FeedKeeper } from './feed-keeper.ts';

/**
 * What links send pictures with: an encoder each, or one for everybody, which is loaded once the person wants that. Links that are
 * there already keep their own.
 */
export function pictureSending({ store }: Value<Preferences>, scope: Scope): Pick<LinkContext, 'codecs' | 'outputFor'> {
  const codecs = codecPreferences();
  const keeper = new FeedKeeper(
    {
      isWanted: () => store.getState().oneEncoder,
      start: async (feeding) => {
        const { SharedEncoders } = await import('./shared-encoders.ts');
        return SharedEncoders.start(codecs, feeding);
      },
    },
    scope,
  );
  scope.add(store.subscribe(() => keeper.follow()));
  return {
    codecs,
    outputFor: (kind, sender, onLost) => keeper.feed?.senderFor(kind, sender, onLost) ?? new TrackSender(sender),
  };
}
