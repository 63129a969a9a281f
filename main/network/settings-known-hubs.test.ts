import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../signaling/protocol/index.ts';
import { openSettings, type SettingsStore } from '../settings.ts';
import { knownHubsIn } from './settings-known-hubs.ts';

const place = (n: number, key = n) => ({
  url: `https://10.0.0.${n}:27474`,
  keyPin: `${String.fromCodePoint(65 + key).repeat(43)}=`,
});

describe('knownHubsIn', () => {
  let folder: string;
  let settings: SettingsStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-known-'));
    settings = await openSettings(join(folder, 'settings.json'));
  });
  afterEach(async () => {
    await settings.flush();
    await rm(folder, { recursive: true });
  });

  it('has the newest first, and keeps them', async () => {
    const known = knownHubsIn(settings);
    for (const n of [1, 2, 1]) known.remember(place(n));
    expect(known.list()).toEqual([place(1), place(2)]);
    await settings.flush();
    expect(knownHubsIn(await openSettings(join(folder, 'settings.json'))).list()).toEqual([place(1), place(2)]);
  });

  it('a hub at another address, and another hub at an address, take the place of the one before', () => {
    const known = knownHubsIn(settings);
    known.remember(place(1));
    known.remember(place(2, 1));
    expect(known.list()).toEqual([place(2, 1)]);
    known.remember(place(2, 3));
    expect(known.list()).toEqual([place(2, 3)]);
  });

  it('forgets the oldest', () => {
    const known = knownHubsIn(settings);
    for (let n = 0; n <= LIMITS.knownHubs; n += 1) known.remember(place(n));
    expect(known.list()).toHaveLength(LIMITS.knownHubs);
    expect(known.list()).not.toContainEqual(place(0));
  });
});
