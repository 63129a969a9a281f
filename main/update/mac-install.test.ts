import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { MacInstall } from './mac-install.ts';

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
  const prepared = mac.prepare();
  expect(updater.ended).toBe(0);
  mac.taken();
  await prepared;
  expect([updater.ended, updater.listenerCount('error')]).toEqual([0, 0]);
  mac.install();
  expect(updater.ended).toBe(1);
});

it('fails when the system’s updater does not take it, and can be tried again', async () => {
  const { updater, mac } = start();
  const refused = mac.prepare();
  updater.emit('error', new Error('another code signature'));
  await expect(refused).rejects.toThrow('another code signature');
  const again = mac.prepare();
  mac.taken();
  await again;
  expect(updater.ended).toBe(0);
});
