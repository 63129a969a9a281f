import { EventEmitter } from 'node:events';
import { afterEach, expect, it, vi } from 'vitest';
import { MacInstall } from './mac-install.ts';

const never = new AbortController().signal;

afterEach(() => void vi.useRealTimers());

/** As electron-updater's on macOS: what ends the app is called when Squirrel has the update, or it quits by itself. */
class FakeUpdater extends EventEmitter {
  autoRunAppAfterInstall = true;
  /** How often the app was ended. */
  ended = 0;
  quitAndInstall(): void {
    if (this.autoRunAppAfterInstall) this.ended += 1;
  }
}

function start() {
  const updater = new FakeUpdater();
  return { updater, mac: new MacInstall(updater as unknown as ConstructorParameters<typeof MacInstall>[0]) };
}

it('ends the app only when it is told to, after the system’s updater has the new version', async () => {
  const { updater, mac } = start();
  const prepared = mac.prepare(never);
  expect(updater.ended).toBe(0);
  mac.taken();
  await prepared;
  expect([updater.ended, updater.listenerCount('error')]).toEqual([0, 0]);
  mac.install();
  expect(updater.ended).toBe(1);
});

it('fails when the system’s updater does not take it, and can be tried again', async () => {
  const { updater, mac } = start();
  const refused = mac.prepare(never);
  updater.emit('error', new Error('another code signature'));
  await expect(refused).rejects.toThrow('another code signature');
  const again = mac.prepare(never);
  mac.taken();
  await again;
  expect(updater.ended).toBe(0);
});

it('gives up a system’s updater that says nothing, and one that is not waited for any more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { updater, mac } = start();
  const silent = expect(mac.prepare(never)).rejects.toThrow('says nothing');
  vi.advanceTimersByTime(5 * 60_000);
  await silent;
  const job = new AbortController();
  const givenUp = expect(mac.prepare(job.signal)).rejects.toThrow('given up');
  job.abort();
  await givenUp;
  await expect(mac.prepare(job.signal)).rejects.toThrow();
  expect([updater.ended, updater.listenerCount('error'), vi.getTimerCount()]).toEqual([0, 0, 0]);
});
