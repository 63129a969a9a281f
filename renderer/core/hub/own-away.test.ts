import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Scope } from '../../../signaling/basics/scope.ts';
import { AWAY, fail, ok } from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { HubConnectionState, HubLine } from './hub-line.ts';
import { tellWhenAway } from './own-away.ts';

const ONLINE: HubConnectionState = { kind: 'online', hubId: 'hub', peerId: 'ann' };

function fakeLine(features: string[]) {
  const told: unknown[] = [];
  const hub = { answers: true };
  const line = {
    changes: new Listeners<HubConnectionState>(),
    knows: (feature: string) => features.includes(feature),
    request: (name: string, input: unknown) => {
      told.push([name, input]);
      return Promise.resolve(hub.answers ? ok({}) : fail('timeout', ''));
    },
  };
  return { line: line as unknown as HubLine, told, hub, features };
}

const AWAY_TOLD = ['away', { away: true }];
const BACK_TOLD = ['away', { away: false }];

it('[PEOPLE-4] tells a hub that somebody is away, the next hub too, and that they are back', async () => {
  const { line, told } = fakeLine([AWAY]);
  const away = createStore(() => false);
  tellWhenAway(line, away, new Scope());
  line.changes.emit(ONLINE);
  expect(told).toEqual([]);
  away.setState(true, true);
  line.changes.emit({ kind: 'lost' });
  line.changes.emit(ONLINE);
  away.setState(false, true);
  await Promise.resolve();
  line.changes.emit(ONLINE);
  expect(told).toEqual([AWAY_TOLD, AWAY_TOLD, BACK_TOLD]);
});

it('[PEOPLE-4] tells again that somebody is back when the hub did not answer', async () => {
  const { line, told, hub } = fakeLine([AWAY]);
  const away = createStore(() => true);
  tellWhenAway(line, away, new Scope());
  line.changes.emit(ONLINE);
  await Promise.resolve();
  hub.answers = false;
  away.setState(false, true);
  await Promise.resolve();
  hub.answers = true;
  line.changes.emit(ONLINE);
  await Promise.resolve();
  line.changes.emit(ONLINE);
  expect(told).toEqual([AWAY_TOLD, BACK_TOLD, BACK_TOLD]);
});

it('[VER-2] tells nothing to a hub that does not know what that is, until one does', () => {
  const { line, told, features } = fakeLine([]);
  const away = createStore(() => true);
  tellWhenAway(line, away, new Scope());
  line.changes.emit(ONLINE);
  expect(told).toEqual([]);
  features.push(AWAY);
  line.changes.emit(ONLINE);
  expect(told).toEqual([['away', { away: true }]]);
});
