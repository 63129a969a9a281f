import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { RoomSettings } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { Topic } from '../link/topic.ts';
import { SettingsExchange } from './settings-exchange.ts';

const settings = (revision: number): RoomSettings => ({ revision, by: 'eve', title: `Number ${revision}`, lock: null });

describe('a member who floods others with settings', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[SETTINGS-7] is heard a few times at once and then once a second; the others are heard all the same', () => {
    const topic = new Topic<RoomFrame>();
    const heard: number[] = [];
    const exchange = new SettingsExchange(topic, () => ({ settings: null, access: null }), new Scope());
    exchange.heard.add(({ revision }) => heard.push(revision));
    const flood = () => {
      for (let sent = 1; sent <= 1_500; sent += 1) topic.deliver('eve', { kind: 'charter', charter: settings(sent) });
    };
    flood();
    expect(heard).toHaveLength(LIMITS.settingsBurst);
    vi.advanceTimersByTime(2_000);
    flood();
    expect(heard).toHaveLength(LIMITS.settingsBurst + 2 * LIMITS.settingsPerSecond);
    topic.deliver('ann', { kind: 'charter', charter: settings(7) });
    expect(heard.at(-1)).toBe(7);
  });
});
