import { expect, it, vi } from 'vitest';
import { GuestCount } from './guest-count.ts';

it('GuestCount counts browsers through short losses, and no apps', () => {
  const onChange = vi.fn();
  const guests = new GuestCount(onChange);
  const greet = (peerId: string, client: 'app' | 'browser') =>
    guests.note({ event: 'greeted', peerId, client, returning: false });
  greet('a', 'app');
  greet('b', 'browser');
  greet('c', 'browser');
  guests.note({ event: 'disconnected', peerId: 'b', reason: 'transport close' });
  greet('b', 'browser');
  guests.note({ event: 'departed', peerId: 'a' });
  guests.note({ event: 'departed', peerId: 'c' });
  expect(onChange.mock.calls).toEqual([[1], [2], [1]]);
  guests.clear();
  guests.clear();
  expect(onChange.mock.calls.slice(3)).toEqual([[0]]);
});
