import { join } from 'node:path';
import { globalShortcut, utilityProcess } from 'electron';
import { monotonicNow } from '../../../signaling/basics/monotonic.ts';
import { logError } from '../../log/log.ts';
import type { Injector } from '../injector.ts';
import { EscapeKey } from './escape-key.ts';
import { openRobot } from './open-robot.ts';
import { openRobotInjector } from './robot-injector.ts';
import type { KeyboardLayout } from './robot-keys.ts';
import { MACOS, WINDOWS, type RobotSystem } from './robot-system.ts';

interface ElectronRobotOptions {
  /** Its process, bundled, and robotjs' addons. */
  folder: string;
  system: RobotSystem;
  layout: () => KeyboardLayout;
  onEnd: (why: 'failed' | 'escape') => void;
}

/** What robotjs does on a system; null where it is not used. */
export function robotSystemOf(platform: NodeJS.Platform): RobotSystem | null {
  if (platform === 'win32') return WINDOWS;
  return platform === 'darwin' ? MACOS : null;
}

/** An injector by robotjs, in a process of Electron's. Rejects where that does not begin, or another program has Escape. */
export async function openElectronRobot({ folder, system, layout, onEnd }: ElectronRobotOptions): Promise<Injector> {
  const escape = new EscapeKey({
    shortcuts: globalShortcut,
    onPress: () => onEnd('escape'),
    onLost: () => onEnd('failed'),
    now: monotonicNow,
  });
  // On macOS one file is for all processors.
  const addon = join(folder, system === MACOS ? 'darwin.node' : `${process.platform}-${process.arch}.node`);
  const fork = () =>
    utilityProcess.fork(join(folder, 'process.cjs'), [addon], { serviceName: 'Remote control', stdio: 'ignore' });
  return openRobotInjector({
    open: (onLost) => openRobot(fork, onLost),
    system,
    layout,
    escape,
    onFailed: (error) => {
      logError('what controls this computer has ended', error);
      onEnd('failed');
    },
    now: monotonicNow,
  });
}
