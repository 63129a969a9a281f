import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { Scope } from '../../../signaling/basics/scope.ts';
import { AWAY, ok } from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { HubConnectionState, HubLine } from './hub-line.ts';
import { tellWhenAway } from './own-away.ts';

const ONLINE: HubConnectionState = { kind: 'online', hubId: 'hub', peerId: 'ann' };

function fakeLine(features: string[]) {
  const told: unknown[] = [];
  const line = {
    changes: new Listeners<HubConnectionState>(),
    knows: (feature: string) => features.includes(feature),
    request: (name: string, input: unknown) => {
      told.push([name, input]);
      return Promise.resolve(ok({}));
    },
  };
  return { line: line as unknown as HubLine, told, features };
}

it('[PEOPLE-4] tells a hub that somebody is away, the next hub too, and each that they are back', () => {
  const { line, told } = fakeLine([AWAY]);
  const away = createStore(() => false);
  tellWhenAway(line, away, new Scope());
  line.changes.emit(ONLINE);
  expect(told).toEqual([]);
  away.setState(true, true);
  line.changes.emit({ kind: 'lost' });
  line.changes.emit(ONLINE);
  away.setState(false, true);
  line.changes.emit(ONLINE);
  const values = told.map((request) => JSON.stringify(request));
  expect(values.at(0)).toBe('["away",{"away":true}]');
  expect(values.at(-1)).toBe('["away",{"away":false}]');
  expect(values.slice(1, -1).every((value) => value === values[0])).toBe(true);
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
