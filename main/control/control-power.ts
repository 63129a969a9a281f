import type { RemoteControl } from '../bridge/remote-control.ts';

/** Whether a screen of this computer can be controlled, or why not. */
export type ControlPower = 'offered' | Extract<RemoteControl, { kind: 'refused' }>['why'];

/** What it takes on one of the systems. */
interface ControlFacts {
  /** No program moves the pointer there, or sees where it is. */
  readonly isWayland: boolean;
  /** What the organisation says; true, as null, leaves it to the person. */
  readonly byPolicy: boolean | null;
  /** macOS: the person lets the app do what it takes ("Accessibility"); else nothing happens. */
  readonly isTrusted: () => boolean;
}

export function controlPower(platform: NodeJS.Platform, facts: ControlFacts): ControlPower {
  if (facts.byPolicy === false) return 'policy';
  switch (platform) {
    case 'linux':
      return facts.isWayland ? 'wayland' : 'offered';
    case 'darwin':
      return facts.isTrusted() ? 'offered' : 'no-permission';
    case 'win32':
      return 'offered';
    default:
      return 'unsupported';
  }
}
