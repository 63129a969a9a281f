import { describe, expect, it, vi } from 'vitest';
import { portableCommands } from './portable-preferences.ts';
import { PreferenceStore } from './preferences.ts';

const ANN = 'a'.repeat(22);

describe('preferences in a file', () => {
  const store = () => new PreferenceStore({ get: () => null, set: () => {} });

  it('bring back what was changed, with nothing of one computer and nobody’s name', () => {
    const preferences = store();
    const commands = portableCommands(preferences, () => {});
    preferences.change({ name: 'Mara', theme: 'dark', keys: { leave: null }, favourites: [ANN], volumes: [] });
    const file = commands.portablePreferences(false);
    for (const own of ['name', 'devices', 'volumes', 'shareVolumes', 'muted', 'favourites'])
      expect(file).not.toHaveProperty(own);
    expect(commands.portablePreferences(true)).toMatchObject({ favourites: [ANN] });
    preferences.change({ theme: 'light', keys: {} });
    expect(commands.importPreferences(file, false)).toMatchObject({ taken: 16, notUnderstood: 0 });
    expect(preferences.value.get()).toMatchObject({ name: 'Mara', theme: 'dark', keys: { leave: null } });
  });

  it.each([5, null, [], { mute: 'A' }, { mute: 'F8', leave: 'F9' }, { mute: 'CommandOrControl+E' }])(
    'leave the own keys where those in the file are none: %j',
    (keys) => {
      const preferences = store();
      preferences.change({ keys: { mute: 'F8' } });
      const imported = portableCommands(preferences, () => {}).importPreferences({ keys }, false);
      expect(imported).toMatchObject({ taken: 0, notUnderstood: 1 });
      expect(preferences.value.get().keys).toEqual({ mute: 'F8' });
    },
  );

  it('bring no key alone that two commands would have', () => {
    const preferences = store();
    const commands = portableCommands(preferences, () => {});
    expect(commands.importPreferences({ plainKeys: { draw: 'P' } }, false)).toMatchObject({ notUnderstood: 1 });
    expect(preferences.value.get().plainKeys).toEqual({});
    expect(commands.importPreferences({ plainKeys: { draw: 'P', point: 'D' } }, false)).toMatchObject({ taken: 1 });
  });

  it('each counts by itself, and all can be undone', () => {
    const preferences = store();
    const onChange = vi.fn();
    const commands = portableCommands(preferences, onChange);
    const before = preferences.value.get();
    const file = { theme: 'pink', callSounds: false, name: 'Chief', favourites: [ANN, 7] };
    const { taken, notUnderstood, undo } = commands.importPreferences(file, true);
    expect([taken, notUnderstood]).toEqual([1, 2]);
    expect(preferences.value.get()).toEqual({ ...before, callSounds: false, favourites: [ANN] });
    undo();
    expect(preferences.value.get()).toEqual(before);
    expect(onChange).toHaveBeenCalledTimes(2);
    commands.importPreferences(file, false);
    expect(preferences.value.get().favourites).toEqual([]);
  });
});
