import type { Scope } from '../../../signaling/basics/scope.ts';
import type { LinkContext } from '../link/link-context.ts';
import type { Preferences } from '../model.ts';
import { codecPreferences } from '../sending/codecs.ts';
import { TrackSender } from '../sending/track-sender.ts';
import type { Value } from '../value.ts';
import type { SharedEncoders } from './shared-encoders.ts';

/**
 * What links send pictures with: an encoder each, or one for everybody, which is loaded once the person wants that. Links that are
 * there already keep their own.
 */
export function pictureSending({ store }: Value<Preferences>, scope: Scope): Pick<LinkContext, 'codecs' | 'outputFor'> {
  const codecs = codecPreferences();
  let encoders: SharedEncoders | null = null;
  let isLoading = false;
  function load(): void {
    if (!store.getState().oneEncoder || isLoading) return;
    isLoading = true;
    const encoding = scope.child();
    void import('./shared-encoders.ts')
      .then(({ SharedEncoders }) => SharedEncoders.start(codecs, encoding))
      .then(
        (started) => (encoders = started),
        // Each link goes on with its own.
        () => encoding.end(),
      );
  }
  load();
  scope.add(store.subscribe(load));
  return {
    codecs,
    outputFor: (kind, sender) =>
      store.getState().oneEncoder && encoders ? encoders.senderFor(kind, sender) : new TrackSender(sender),
  };
}
