import { describe, expect, it, vi } from 'vitest';
import { watchNetwork, watchOffline, type NetworkInformation } from './network-watch.ts';

function fakeConnection(): NetworkInformation & { type?: string } {
  return new EventTarget();
}

describe('watchNetwork', () => {
  it('tells nothing of new estimates of the speed', () => {
    const connection = fakeConnection();
    const onChange = vi.fn();
    watchNetwork(new EventTarget(), { connection, onLine: true }).onChange(onChange);
    connection.dispatchEvent(new Event('change'));
    connection.type = 'wifi';
    connection.dispatchEvent(new Event('change'));
    connection.dispatchEvent(new Event('change'));
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('tells when the computer is on a network again, until nobody listens', () => {
    const page = new EventTarget();
    const onChange = vi.fn();
    const stop = watchNetwork(page, { onLine: true }).onChange(onChange);
    page.dispatchEvent(new Event('online'));
    expect(onChange).toHaveBeenCalledOnce();
    stop();
    page.dispatchEvent(new Event('online'));
    expect(onChange).toHaveBeenCalledOnce();
  });
});

it('[LINK-11] watchOffline follows whether the computer is on no network', () => {
  const page = new EventTarget();
  const navigator = { onLine: false };
  const offline = watchOffline(page, navigator);
  expect(offline.getState()).toBe(true);
  navigator.onLine = true;
  page.dispatchEvent(new Event('online'));
  expect(offline.getState()).toBe(false);
  navigator.onLine = false;
  page.dispatchEvent(new Event('offline'));
  expect(offline.getState()).toBe(true);
});
