import { describe, expect, it } from 'vitest';
import type { LinkVerdict, ShareShortOf } from '../../core/model.ts';
import { smallCamera, worstVerdict } from './worst-verdict.ts';

describe('worstVerdict', () => {
  const of = (...verdicts: LinkVerdict[]) => worstVerdict(new Map(verdicts.map((one, index) => [`p${index}`, one])));

  it('is the worst grade, and the limit that a person can do most about', () => {
    expect(of()).toBeNull();
    expect(of({ grade: 'good', limit: null })).toEqual({ grade: 'good', limit: null });
    expect(of({ grade: 'poor', limit: 'relay' }, { grade: 'weak', limit: 'own-computer' })).toEqual({
      grade: 'poor',
      limit: { kind: 'own-computer', peerId: 'p1' },
    });
  });
});

it('smallCamera says what is here first, and whether it is so for everybody', () => {
  const of = (...small: ShareShortOf[]) => smallCamera(new Map(small.map((one, index) => [`p${index}`, one])), 2);
  expect(of()).toBeNull();
  expect(of('network')).toEqual({ shortOf: 'network', forAll: false });
  expect(of('network', 'own-computer')).toEqual({ shortOf: 'own-computer', forAll: true });
});
