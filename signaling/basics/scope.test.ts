import { describe, expect, it, vi } from 'vitest';
import { Scope } from './scope.ts';

describe('Scope', () => {
  it('ends what it owns, the newest first, once', () => {
    const scope = new Scope();
    const ended: string[] = [];
    scope.add(() => ended.push('first'));
    scope.add(() => ended.push('second'));
    scope.end();
    scope.end();
    expect(ended).toEqual(['second', 'first']);
    expect(scope.ended).toBe(true);
  });

  it('lets something be ended before, and does not end it again', () => {
    const scope = new Scope();
    let ended = 0;
    const end = scope.add(() => (ended += 1));
    end();
    end();
    scope.end();
    expect(ended).toBe(1);
  });

  it('ends at once what comes too late', () => {
    const scope = new Scope();
    scope.end();
    let ended = 0;
    scope.add(() => (ended += 1));
    expect(ended).toBe(1);
  });

  it('listens to a target until it ends', () => {
    const scope = new Scope();
    const target = new EventTarget();
    let heard = 0;
    scope.listen(target, 'ping', () => (heard += 1));
    target.dispatchEvent(new Event('ping'));
    scope.end();
    target.dispatchEvent(new Event('ping'));
    expect(heard).toBe(1);
  });

  it('acts later, unless it ended or was told not to', () => {
    vi.useFakeTimers();
    const scope = new Scope();
    const acted: string[] = [];
    scope.after(10, () => acted.push('in time'));
    scope.after(20, () => acted.push('taken back'))();
    scope.after(30, () => acted.push('too late'));
    vi.advanceTimersByTime(20);
    scope.end();
    vi.advanceTimersByTime(20);
    expect(acted).toEqual(['in time']);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('ends its children with itself, and forgets a child that ended before', () => {
    const scope = new Scope();
    const ended: string[] = [];
    const [early, late] = [scope.child(), scope.child()];
    early.add(() => ended.push('early'));
    late.add(() => ended.push('late'));
    early.end();
    expect(ended).toEqual(['early']);
    scope.end();
    expect(ended).toEqual(['early', 'late']);
  });

  it('goes on ending when one end throws, and then says so', () => {
    const scope = new Scope();
    let ended = 0;
    scope.add(() => (ended += 1));
    scope.add(() => {
      throw new Error('stuck');
    });
    expect(() => scope.end()).toThrow('stuck');
    expect(ended).toBe(1);
  });
});
