import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../signaling/protocol/index.ts';
import { canBeHanded, ExportSchema, HANDED_BYTES, ImportSchema } from './portable.ts';

describe('what a page hands over of a file', () => {
  const most = HANDED_BYTES - 2;

  it.each([
    ['a', 1],
    ['é', 2],
    ['漢', 3],
    ['"', 2],
    ['\n', 2],
    ['\u0001', 6],
  ])('is measured as the bridge carries it: %j takes %i bytes', (character, bytes) => {
    expect(canBeHanded(character.repeat(Math.floor(most / bytes)))).toBe(true);
    expect(canBeHanded(character.repeat(Math.floor(most / bytes) + 1))).toBe(false);
  });

  it('is refused at the other end as well', () => {
    const large = '漢'.repeat(LIMITS.messageBytes / 3);
    expect(v.is(ImportSchema, { text: large, withPeople: false })).toBe(false);
    expect(v.is(ExportSchema, { preferences: { large }, withPeople: false })).toBe(false);
    expect(v.is(ImportSchema, { text: null, withPeople: false })).toBe(true);
  });
});
