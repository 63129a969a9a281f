import { describe, expect, it } from 'vitest';
import type { Caller } from './model.ts';
import { Notices } from './notices.ts';

const someone = (index: number): Caller => ({ peerId: `peer${index}`, name: `Somebody ${index}` });

function kinds(notices: Notices): string[] {
  return notices.value.get().map(({ kind, id }) => `${kind} ${id}`);
}

describe('the notices on the screen', () => {
  it('are three at most, of those that pass; the oldest goes', () => {
    const notices = new Notices();
    for (let index = 0; index < 5; index += 1) notices.notify({ kind: 'joined', who: someone(index) });
    expect(kinds(notices)).toEqual(['joined 3', 'joined 4', 'joined 5']);
  });

  it('keep the missed calls beside them, one a person', () => {
    const notices = new Notices();
    for (const [caller, count] of [
      [0, 1],
      [1, 1],
      [0, 2],
    ] as const)
      notices.notify({ kind: 'missed-call', from: someone(caller), count });
    for (let index = 0; index < 5; index += 1) notices.notify({ kind: 'left', who: someone(index) });
    expect(kinds(notices)).toEqual(['missed-call 1', 'missed-call 2', 'left 5', 'left 6', 'left 7']);
    expect(notices.value.get()[0]).toMatchObject({ count: 2 });
  });

  it('are three at most of those that stay, too', () => {
    const notices = new Notices();
    for (let caller = 0; caller < 10; caller += 1)
      notices.notify({ kind: 'missed-call', from: someone(caller), count: 1 });
    expect(kinds(notices)).toEqual(['missed-call 8', 'missed-call 9', 'missed-call 10']);
  });

  it('are one for all messages, the newest, where the first one stood', () => {
    const notices = new Notices();
    notices.notify({ kind: 'message', who: someone(0), text: 'Hello' });
    notices.notify({ kind: 'joined', who: someone(2) });
    notices.notify({ kind: 'message', who: someone(1), text: 'Good morning' });
    expect(kinds(notices)).toEqual(['message 1', 'joined 2']);
    expect(notices.value.get()[0]).toMatchObject({ who: someone(1), text: 'Good morning' });
  });
});
