import { vi } from 'vitest';
import type { BridgeReply } from '../../main/bridge/contract.ts';
import type { ControlChoice } from '../../main/bridge/control-window.ts';
import type { ControlAsker, ControlEvent } from '../../main/bridge/remote-control.ts';
import type { ControlPower } from '../../main/control/control-power.ts';
import type { Injector, OwnInput, PlacedInput } from '../../main/control/injector.ts';
import { RemoteControlDesk, type RemoteControlDeps } from '../../main/control/remote-control.ts';
import type { Settings } from '../../main/settings.ts';
import type { Rect } from '../../main/windows/window-placement.ts';
import { Listeners } from '../../signaling/basics/listeners.ts';
import type { ControlInput } from '../../signaling/protocol/index.ts';
import type { ScreenPart } from '../../signaling/protocol/screen-part.ts';

export const BOB: ControlAsker = { peerId: 'b'.repeat(22), name: 'Bob', mark: null, guest: false, clipboard: true };
export const CLEO: ControlAsker = {
  peerId: 'c'.repeat(22),
  name: 'Cleo',
  mark: 'verified',
  guest: false,
  clipboard: true,
};
export const ALL = { allow: true, keyboard: true, clipboard: false, minutes: 5, remember: false } as const;
export const NO = { allow: false } as const;
export const MOVE: ControlInput = { type: 'move', x: 0.5, y: 0.5 };
export const KEY = { type: 'key', code: 'KeyA', down: true } as const satisfies ControlInput;
export const AREA = { x: 0, y: 0, width: 1000, height: 500 };

interface DeskRigOptions {
  power?: ControlPower;
  mayAsk?: boolean;
  sharesClipboard?: boolean;
  /** The system tells that something is put into its clipboard. */
  countsCopies?: boolean;
  /** Of the shared screen, px. */
  area?: Rect;
  /** Without one it is one that the test looks at. */
  openInjector?: RemoteControlDeps['openInjector'];
}

export type Rig = ReturnType<typeof deskRig>;

/** Main's part of remote control, with a person who allows everything; with fake timers. */
export function deskRig({
  power = 'offered',
  mayAsk = true,
  sharesClipboard = true,
  countsCopies = true,
  area = AREA,
  openInjector,
}: DeskRigOptions = {}) {
  const events: ControlEvent[] = [];
  const injected: PlacedInput[] = [];
  const records: string[] = [];
  const own: OwnInput = { moved: false, escapeDown: false };
  const system = { text: '', copies: 0 };
  const injector = {
    inject: vi.fn<Injector['inject']>((input) => Promise.resolve(void injected.push(input))),
    get clipboardChanges() {
      return countsCopies ? system.copies : null;
    },
    ownInput: vi.fn(() => Promise.resolve(own)),
    release: vi.fn(),
    close: vi.fn(() => Promise.resolve()),
  } satisfies Injector;
  /** As the system has it. */
  const clipboard = {
    readText: vi.fn(() => Promise.resolve(system.text)),
    writeText: vi.fn((text: string): Promise<void> => Promise.resolve(copied(text))),
  };
  /** By any program of this computer. */
  function copied(text: string): void {
    system.text = text;
    system.copies += 1;
  }
  const settings = { controlMayBeAsked: mayAsk } as Settings;
  const capture = { display: 1 as number | null, part: null as ScreenPart | null, onChange: new Listeners<void>() };
  const clock = { asleepMs: 0, stalledMs: 0 };
  /** What the injector may say by itself. */
  const bySystem: { end: Parameters<RemoteControlDeps['openInjector']>[0] } = { end: () => {} };
  const shown = { pause: vi.fn(), close: vi.fn() };
  const ask = vi.fn((_asker: ControlAsker, _signal: AbortSignal) => Promise.resolve<ControlChoice>(ALL));
  const desk = new RemoteControlDesk({
    power: () => power,
    sharesClipboard,
    settings: {
      get: () => settings,
      update: (change) => Promise.resolve(void Object.assign(settings, change)),
    },
    capture,
    areaOf: (display) => (display === 1 ? area : null),
    openInjector(onEnd) {
      bySystem.end = onEnd;
      return openInjector?.(onEnd) ?? Promise.resolve(injector);
    },
    windows: { ask, show: () => shown },
    clipboard,
    emit: (event) => events.push(event),
    record: ({ name }, step) => records.push(`${name} ${step}`),
    log: () => {},
    now: () => performance.now() + clock.stalledMs,
    sinceBoot: () => performance.now() + clock.stalledMs + clock.asleepMs,
  });
  desk.show({ sharesScreen: true });
  const { handlers } = desk;
  async function allowed(choice: ControlChoice = ALL, asker = BOB): Promise<string> {
    ask.mockResolvedValueOnce(choice);
    const reply = await handlers.askForControl(asker);
    if (!reply.ok || reply.data.answer !== 'allowed') throw new Error('it was refused');
    return reply.data.grant;
  }
  const send = async (grant: string, ...inputs: ControlInput[]): Promise<string> => {
    const reply: BridgeReply<'controlInputs'> = await handlers.controlInputs({ grant, inputs });
    return reply.ok ? 'done' : reply.code;
  };
  const ends = () => events.flatMap((event) => (event.kind === 'control-ended' ? [event.why] : []));
  return {
    desk,
    handlers,
    allowed,
    send,
    ends,
    events,
    injected,
    injector,
    own,
    bySystem,
    capture,
    clipboard,
    copied,
    clock,
    shown,
    ask,
    records,
    settings,
  };
}
