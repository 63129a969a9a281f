import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../signaling/protocol/index.ts';
import { fakeStorage } from '../../tests/support/fake-storage.ts';
import { PreferenceStore, parsePreferences, withFavourite } from './preferences.ts';

const DEFAULTS = parsePreferences(null);

describe('preferences', () => {
  it('are the defaults when nothing, or nothing readable, is stored', () => {
    for (const text of ['', 'null', '[]', '{', '"x"', '{"theme":"pink"}'])
      expect(parsePreferences(text)).toEqual(DEFAULTS);
  });

  it('one bad field does not cost the others', () => {
    expect(parsePreferences('{"name":"Anna","theme":7,"devices":{"camera":5,"microphone":"m","speaker":""}}')).toEqual({
      ...DEFAULTS,
      name: 'Anna',
      devices: { camera: '', microphone: 'm', speaker: '' },
    });
  });

  it('never throw, whatever is stored', () => {
    fc.assert(fc.property(fc.json(), (text) => void parsePreferences(text)));
  });

  it('come back as they were kept', () => {
    const storage = fakeStorage();
    new PreferenceStore(storage).change({ name: 'Anna', muted: true });
    expect(new PreferenceStore(storage).value.get()).toEqual({ ...DEFAULTS, name: 'Anna', muted: true });
  });
});

describe('favourites', () => {
  const KEY = 'k3yOfSomebodyElse00000';

  it('has everybody once, and gives up the oldest over the limit', () => {
    expect(withFavourite(['a', KEY], KEY, true)).toEqual(['a', KEY]);
    expect(withFavourite(['a', KEY], 'a', false)).toEqual([KEY]);
    const full = Array.from({ length: LIMITS.favourites }, (_, index) => String(index));
    expect(withFavourite(full, KEY, true)).toEqual([...full.slice(1), KEY]);
  });

  it('are kept, and nothing that is no peer id', () => {
    expect(parsePreferences(JSON.stringify({ favourites: [KEY] })).favourites).toEqual([KEY]);
    expect(parsePreferences(JSON.stringify({ favourites: ['<b>', KEY, 7] })).favourites).toEqual([KEY]);
  });
});
