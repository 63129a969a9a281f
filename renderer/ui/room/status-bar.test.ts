import { describe, expect, it } from 'vitest';
import { type StatusBar, statusBar, type StatusFacts } from './status-bar.ts';

type One = StatusFacts['participants'][number];
const HERE: One = {
  self: false,
  ringing: false,
  onHold: false,
  isHeld: false,
  link: 'connected',
  everConnected: true,
};
const SELF: One = { ...HERE, self: true };
const with_ = (...links: One['link'][]) => ({ participants: [SELF, ...links.map((link) => ({ ...HERE, link }))] });
const WELL: StatusFacts = { offline: false, hub: 'online', devices: false, windows: false, ...with_('connected') };

describe('the one line over the stage', () => {
  it.each<[what: string, facts: Partial<StatusFacts>, bar: StatusBar | null]>([
    ['all is well', {}, null],
    ['the computer is off the network', { offline: true, hub: 'offline', ...with_('recovering') }, 'off-network'],
    ['the computer is off the network and has its own hub', { offline: true, ...with_('lost') }, 'off-network'],
    ['the computer is off the network, alone', { offline: true, hub: 'offline', ...with_() }, 'off-network'],
    ['no network, and somebody on this very computer', { offline: true, ...with_('connected') }, null],
    ['no network, alone with the own hub', { offline: true, ...with_() }, null],
    ['everybody falls at once', with_('recovering', 'lost'), 'unreached'],
    ['one of two falls', with_('recovering', 'connected'), null],
    ['the only other one falls', with_('recovering'), null],
    ['the only other one falls, and the hub too', { hub: 'offline', ...with_('recovering') }, 'unreached'],
    ['nobody was ever connected', { participants: [SELF, { ...HERE, link: 'lost', everConnected: false }] }, null],
    ['somebody is only rung', { participants: [SELF, { ...HERE, ringing: true, link: 'new' }] }, null],
    ['only the hub went', { hub: 'offline' }, 'hub'],
    ['another hub is looked for', { hub: 'connecting' }, 'hub'],
    ['the hub refuses', { hub: 'refused' }, 'hub'],
    ['no name was given yet', { hub: 'idle' }, null],
    ['no microphone', { devices: true }, 'devices'],
    ['no microphone, alone', { devices: true, ...with_() }, 'devices'],
    ['nobody hears one, and the hub wants a decision', { hub: 'moved', devices: true }, 'devices'],
    ['a window was blocked, and no microphone', { devices: true, windows: true }, 'devices'],
    ['all of it', { offline: true, hub: 'offline', devices: true, windows: true, ...with_('lost') }, 'off-network'],
    ['alone', with_(), null],
    ['alone without a hub', { hub: 'offline', ...with_() }, 'hub'],
  ])('%s', (_what, facts, bar) => {
    expect(statusBar({ ...WELL, ...facts })).toBe(bar);
  });
});
