import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS, titleOf } from '../../../signaling/protocol/index.ts';
import type { RoomSettings } from '../../../signaling/protocol/index.ts';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';
import { Scope } from '../../../signaling/basics/scope.ts';
import { Topic } from '../link/topic.ts';
import { SettingsExchange } from './settings-exchange.ts';

const settings = (revision: number): RoomSettings => ({
  title: { value: `Number ${revision}`, revision, by: 'eve' },
  lock: null,
  listing: null,
});

const charter = (revision: number) => {
  const { title, lock } = settings(revision);
  return { title, lock };
};

describe('a member who floods others with settings', () => {
  let topic: Topic<RoomFrame>;
  let known: RoomSettings | null;
  let heard: string[];
  let exchange: SettingsExchange;

  beforeEach(() => {
    vi.useFakeTimers();
    topic = new Topic<RoomFrame>();
    [known, heard] = [null, []];
    exchange = new SettingsExchange(topic, () => ({ settings: known, access: null }), new Scope());
    exchange.heard.add((one) => heard.push(titleOf(one)));
  });
  afterEach(() => void vi.useRealTimers());

  it('[SETTINGS-7] is heard a few times at once and then once a second; the others are heard all the same', () => {
    const flood = () => {
      for (let sent = 1; sent <= 1_500; sent += 1) topic.deliver('eve', { kind: 'charter', charter: charter(sent) });
    };
    flood();
    expect(heard).toHaveLength(LIMITS.settingsBurst);
    vi.advanceTimersByTime(2_000);
    flood();
    expect(heard).toHaveLength(LIMITS.settingsBurst + 2 * LIMITS.settingsPerSecond);
    topic.deliver('ann', { kind: 'charter', charter: charter(7) });
    expect(heard.at(-1)).toBe('Number 7');
  });

  it('[SETTINGS-7] makes nobody tell others more than they take, and the last of it is told', () => {
    const told: string[] = [];
    topic.open('ann', { send: (frame) => frame.kind === 'charter' && told.push(frame.charter.title?.value ?? '') > 0 });
    for (let revision = 1; revision <= 30; revision += 1) {
      known = settings(revision);
      exchange.tellAll();
      vi.advanceTimersByTime(100);
    }
    vi.advanceTimersByTime(1_000);
    expect(told).toEqual(['Number 1', 'Number 10', 'Number 20', 'Number 30']);
  });
});
