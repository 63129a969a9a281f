import type { AppUpdate } from '../../renderer/core/session-api.ts';
import type { FakeState } from '../support/fake-session.ts';
import { people } from './cast.ts';
import { desktop } from './computer.ts';
import { inRoom, media } from './scenes.ts';

const NOTES = 'Calls start faster.\nPictures of shares can be saved.\n<b>Plain text</b>, whatever is in it.';
const release = { version: '0.2.0', notes: NOTES, size: 112_000_000 };
const hub: AppUpdate['feed'] = { from: 'hub', url: 'https://192.168.1.5:27474/updates/' };

/** Newer versions of the app: in the lobby, and in the settings. */
export const UPDATE_STATES = {
  'update-line': () => inLobby({ kind: 'available', release }),
  'update-line-ready': () => inLobby({ kind: 'ready', release }),
  'update-available': () => inLobby({ kind: 'available', release }),
  'update-downloading': () => inLobby({ kind: 'downloading', release, share: 0.42 }),
  'update-ready': () => inLobby({ kind: 'ready', release }),
  'update-refused': () => inLobby({ kind: 'refused', reason: 'wrong-signature' }),
  'update-busy': () => inLobby({ kind: 'failed', reason: 'busy', release }),
  'update-in-call': () => ({
    ...inRoom(3),
    desktop: desktop(),
    update: { version: '0.1.0', status: { kind: 'available', release }, inCall: true, feed: hub },
  }),
  'update-no-key': () => inLobby({ kind: 'off', reason: 'no-key' }, null),
  'update-managed': () =>
    inLobby({ kind: 'idle', checked: true }, { from: 'policy', url: 'https://updates.office.example/earshot/' }),
} satisfies Record<string, () => Partial<FakeState>>;

function inLobby(status: AppUpdate['status'], feed = hub): Partial<FakeState> {
  return {
    media: media(),
    people: people(),
    desktop: desktop(),
    update: { version: '0.1.0', status, inCall: false, feed },
  };
}
