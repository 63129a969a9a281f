import { describe, expect, it } from 'vitest';
import { contentsIn } from './policy-file.ts';
import { combined, UNREADABLE, type Place } from './place.ts';
import { NO_POLICY, type PolicyContents } from './policy.ts';

const said = (contents: PolicyContents): Place => ({ kind: 'policy', contents });

describe('combined', () => {
  it('[POLICY-1] a place adds to those before it, and changes nothing that they say', () => {
    const { policy } = combined([said({ autostart: false }), { kind: 'none' }, said({ autostart: true, ports: 5 })]);
    expect(policy).toEqual({ ...NO_POLICY, autostart: false, ports: [5] });
  });

  it('tells of a place that does not count; the others do', () => {
    const unsafe: Place = { kind: 'trouble', trouble: { kind: 'not-protected' } };
    expect(combined([unsafe, said({ autostart: true, hub: 1 }), UNREADABLE])).toEqual({
      policy: { ...NO_POLICY, autostart: true },
      troubles: [{ kind: 'not-protected' }, { kind: 'unreadable' }, { kind: 'not-understood', field: 'hub' }],
    });
  });

  it('[POLICY-2] obeys nothing that a field only seems to be, and tells of it', () => {
    const contents = contentsIn('{"__proto__": {"autostart": true}, "constructor": {"ports": 1}}') ?? {};
    expect(combined([said(contents), said({})])).toEqual({
      policy: NO_POLICY,
      troubles: [
        { kind: 'not-understood', field: '__proto__' },
        { kind: 'not-understood', field: 'constructor' },
      ],
    });
  });

  it('is no policy where nobody says anything', () => {
    expect(combined([{ kind: 'none' }, { kind: 'none' }])).toEqual({ policy: NO_POLICY, troubles: [] });
  });
});
