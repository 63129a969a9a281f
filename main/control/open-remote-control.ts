import { uptime } from 'node:os';
import { join } from 'node:path';
import { clipboard, powerMonitor, screen, systemPreferences } from 'electron';
import { monotonicNow } from '../../signaling/basics/monotonic.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import type { PageState } from '../bridge/page-state.ts';
import type { RemoteControl } from '../bridge/remote-control.ts';
import { logError } from '../log/log.ts';
import type { ControlCall } from '../network/handlers.ts';
import type { Policy } from '../policy/policy.ts';
import type { SettingsStore } from '../settings.ts';
import { systemPicksShares } from '../share-choice.ts';
import type { CapturedDisplay } from '../windows/captures.ts';
import { displayOf, displays } from '../windows/displays.ts';
import { pixelsOf, sharedBounds } from '../windows/shared-part.ts';
import type { WindowRegistry } from '../windows/registry.ts';
import { ControlLog } from './control-log.ts';
import { controlPower } from './control-power.ts';
import { openControlWindow } from './control-window.ts';
import { controlWindows } from './control-windows.ts';
import { pointsOf } from './geometry.ts';
import type { ControlledPlace } from './keep-around.ts';
import { RemoteControlDesk } from './remote-control.ts';
import { openElectronRobot, robotSystemOf } from './robot/electron-robot.ts';
import type { KeyboardLayout } from './robot/robot-keys.ts';

interface RemoteControlOptions {
  /** Folder of the bundled preload scripts. */
  preloadDir: string;
  dataDir: string;
  settings: SettingsStore;
  capture: CapturedDisplay;
  windows: WindowRegistry;
  policy: Pick<Policy, 'remoteControl'>;
}

interface OpenRemoteControl {
  readonly offered: RemoteControl;
  readonly handlers: Pick<BridgeHandlers, ControlCall>;
  /** @param state what the page has told; null when it is gone */
  show(state: PageState | null): void;
  /** Resolves when nothing is held any more. */
  close(): Promise<void>;
}

/** Remote control with Electron's windows and displays, and the system's input. */
export function openRemoteControl(options: RemoteControlOptions): OpenRemoteControl {
  const { preloadDir, dataDir, settings, capture, windows, policy } = options;
  const log = new ControlLog(dataDir);
  const robot = robotSystemOf(process.platform);
  /** As the bar of this session has told; until then what any key types is not known. */
  let layout: KeyboardLayout = new Map();
  let look: Pick<PageState, 'theme' | 'language'> = { theme: 'system', language: 'system' };
  function place(): ControlledPlace | null {
    const display = displayOf(capture.display);
    const bounds = sharedBounds(displays(), capture);
    return display && bounds && { bounds, workArea: display.workArea };
  }
  const desk = new RemoteControlDesk({
    power: () =>
      controlPower(process.platform, {
        isWayland: systemPicksShares(process.platform, process.env),
        byPolicy: policy.remoteControl,
        isTrusted: () => systemPreferences.isTrustedAccessibilityClient(false),
      }),
    sharesClipboard: robot?.sharesClipboard ?? true,
    settings,
    capture,
    areaOf(id) {
      const display = displayOf(id);
      if (display === null) return null;
      if (process.platform === 'darwin') return pointsOf(display);
      return pixelsOf(display, (point) => screen.dipToScreenPoint(point));
    },
    async openInjector(onEnd) {
      if (robot !== null) {
        layout = new Map();
        const folder = join(preloadDir, '..', 'robot');
        return openElectronRobot({ folder, system: robot, layout: () => layout, onEnd });
      }
      // Late: few computers are ever controlled.
      const { openX11Injector } = await import('./x11/x11-injector.ts');
      return openX11Injector(() => onEnd('failed'));
    },
    windows: controlWindows({
      windows,
      screen,
      place,
      look: () => look,
      open: (window) => openControlWindow({ ...window, preloadDir }),
      onHidden: (why) => desk.end(why),
      onStop: () => desk.end('stopped'),
      escape: robot === null ? 'hold' : 'press',
      onKeyboard: (told) => {
        layout = told;
      },
    }),
    clipboard,
    emit: (event) => windows.send('main', event),
    record: (grant, step) => log.add(new Date(), grant, step),
    log: logError,
    now: monotonicNow,
    // It counts on through a sleep of the computer: /proc/uptime, CLOCK_BOOTTIME.
    sinceBoot: () => uptime() * 1_000,
  });
  // On Windows both clocks go on.
  powerMonitor.on('suspend', () => desk.end('expired'));
  return {
    get offered() {
      return desk.offered;
    },
    handlers: desk.handlers,
    show(state) {
      if (state !== null) look = { theme: state.theme, language: state.language };
      desk.show(state);
    },
    close: () => desk.close(),
  };
}
