import { EventEmitter } from 'node:events';
import { onCommand } from './commands.ts';
import { checkArgument } from './options.ts';
import { refuseBeforeReady } from './ready.ts';
import { report } from './report.ts';

const TYPES = ['prevent-app-suspension', 'prevent-display-sleep'] as const;
type BlockerType = (typeof TYPES)[number];

/** Electron's `powerSaveBlocker`: nothing sleeps here anyway; the test is told what is held. */
class PowerSaveBlocker implements Electron.PowerSaveBlocker {
  readonly #held = new Map<number, BlockerType>();
  #last = -1;

  /** @throws for a type that Electron does not know, and before the app is ready */
  start(type: BlockerType): number {
    refuseBeforeReady('powerSaveBlocker');
    if (!TYPES.includes(type))
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${type}`);
    this.#last += 1;
    this.#held.set(this.#last, type);
    this.#report();
    return this.#last;
  }

  stop(id: number): boolean {
    checkArgument(id, 'number');
    const wasHeld = this.#held.delete(id);
    this.#report();
    return wasHeld;
  }

  isStarted(id: number): boolean {
    return this.#held.has(id);
  }

  #report(): void {
    report({ kind: 'kept-awake', by: [...this.#held.values()] });
  }
}

export const powerSaveBlocker = new PowerSaveBlocker();

/** What the test can say that the system told. */
export type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen';

/** Electron's `powerMonitor`: what the system tells comes from the test, also how long nobody touched the computer. */
class PowerMonitor extends EventEmitter implements Pick<Electron.PowerMonitor, 'getSystemIdleTime'> {
  #idleSeconds = 0;

  constructor() {
    super();
    onCommand('power', ({ event }) => void this.emit(event));
    onCommand('idle', ({ seconds }) => void (this.#idleSeconds = seconds));
  }

  /** @throws before the app is ready */
  getSystemIdleTime(): number {
    refuseBeforeReady('powerMonitor');
    return this.#idleSeconds;
  }
}

export const powerMonitor = new PowerMonitor();
