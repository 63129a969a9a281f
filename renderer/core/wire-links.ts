import type { Listeners } from '../../signaling/basics/listeners.ts';
import type { Scope } from '../../signaling/basics/scope.ts';
import type { OwnState } from './own-state.ts';
import type { Parts } from './parts.ts';
import type { RoomView } from './room-view.ts';
import type { Sending } from './sending/sending.ts';

type LinkedParts = Pick<
  Parts,
  'mesh' | 'chat' | 'pointing' | 'verifications' | 'viewings' | 'shareFirst' | 'voiceFirst' | 'share' | 'preferences'
>;

interface OwnParts extends LinkedParts {
  view: RoomView;
  own: OwnState;
  ownChanges: Listeners<void>;
  sending: Sending;
}

/** Passes this client's own state and tracks on to the links, at each change of either. */
export function wireLinks(parts: OwnParts, scope: Scope): void {
  const { own, ownChanges, sending, shareFirst, voiceFirst, mesh, chat, pointing, verifications } = parts;
  const { viewings, share, preferences, view } = parts;
  function publishOwn(): void {
    sending.setSources(own.sources);
    for (const state of own.told) mesh.setOwnState(state);
    pointing.refresh();
    view.publishSoon();
  }

  publishOwn();
  scope.add(ownChanges.add(publishOwn));
  scope.add(
    preferences.value.store.subscribe((after, before) => {
      if (after.screenLimits.frameRate !== before.screenLimits.frameRate) share.refreshRate();
    }),
  );
  scope.add(viewings.onChange.add(() => sending.refresh()));
  scope.add(shareFirst.onChange.add(() => sending.refresh()));
  scope.add(voiceFirst.onChange.add(() => sending.refresh()));
  scope.add(
    mesh.onChange.add(() => {
      sending.setLinks(mesh.peers.map(({ link }) => link));
      chat.refreshPending();
      pointing.refresh();
      verifications.refresh();
      view.publishSoon();
    }),
  );
  scope.add(verifications.onChange.add(() => view.publishSoon()));
}
