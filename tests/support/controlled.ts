import type { Page } from '@playwright/test';
import type { EarshotBridge } from '../../main/bridge/contract.ts';
import type { ControlAsker, ControlAnswer, ControlEvent } from '../../main/bridge/remote-control.ts';
import { LIMITS, type ControlInput } from '../../signaling/protocol/index.ts';
import type { ScreenPart } from '../../signaling/protocol/screen-part.ts';
import { QUIET_PAGE } from './quiet-page.ts';
import { expect } from './test.ts';
import type { DesktopApp } from './electron/launch.ts';

interface ControlledWindow extends Window {
  earshot: EarshotBridge;
  controlAnswer?: Promise<unknown>;
  controlEvents?: ControlEvent[];
}

/** Whoever controls moves the mouse without end. */
interface Flood {
  /** How many of the moves were not done. */
  refused: () => Promise<number>;
  stop: () => Promise<void>;
}

/** Somebody who asks; what the page says of them is what main asks about. */
const ASKER: ControlAsker = { peerId: 'b'.repeat(22), name: 'Bob', mark: 'new', guest: true, clipboard: true };

/** That window of an app's remote control which has this button. */
export async function controlPage(app: DesktopApp, button: 'Don’t allow' | 'Stop'): Promise<Page> {
  let found: Page | undefined;
  await expect(async () => {
    for (const page of app.controlPages())
      if ((await page.getByRole('button', { name: button }).count()) > 0) found = page;
    expect(found).toBeDefined();
  }).toPass();
  return found!;
}

/** An app, driven over its bridge as its page does it in a call, whose screen is shared and may be asked for. */
export class Controlled {
  readonly #app: DesktopApp;
  readonly #page: Page;

  private constructor(app: DesktopApp) {
    this.#app = app;
    this.#page = app.page;
  }

  /**
   * @param app on a display, whose last monitor is shared
   * @param part what of it; null: all
   */
  static async share(app: DesktopApp, part: ScreenPart | null = null): Promise<Controlled> {
    await app.page.evaluate(
      async ([state, part]) => {
        const { earshot } = window as unknown as ControlledWindow;
        const events: ControlEvent[] = [];
        Object.assign(window, { controlEvents: events });
        earshot.onEvent((event) => {
          const { kind } = event;
          if (kind === 'control-ended' || kind === 'control-paused' || kind === 'control-copied') events.push(event);
        });
        await earshot.setRemoteControl({ mayAsk: true });
        const sources = await earshot.listShareSources(null);
        const screen = sources.ok ? sources.data.findLast(({ kind }) => kind === 'screen') : undefined;
        await earshot.chooseShareSource({ sourceId: screen!.id, part });
        await navigator.mediaDevices.getDisplayMedia({ video: true });
        await earshot.reportState(state);
      },
      [{ ...QUIET_PAGE, inRoom: true, sharesScreen: true }, part] as const,
    );
    return new Controlled(app);
  }

  /** Asks for control, and resolves with the page of the question. */
  async ask(asker = ASKER): Promise<Page> {
    await this.#page.evaluate((who) => {
      const page = window as unknown as ControlledWindow;
      page.controlAnswer = page.earshot.askForControl(who);
    }, asker);
    return this.pageWith('Don’t allow');
  }

  /** What came of it; rejects for one that failed. */
  async answer(): Promise<ControlAnswer> {
    const reply = await this.#page.evaluate(() => (window as unknown as ControlledWindow).controlAnswer);
    expect(reply).toMatchObject({ ok: true });
    return (reply as { data: ControlAnswer }).data;
  }

  /** Allows mouse and keyboard in the page of a question. @returns the grant */
  async allow(question: Page): Promise<string> {
    await question.getByRole('button', { name: 'Mouse and keyboard' }).click();
    const answer = await this.answer();
    if (answer.answer !== 'allowed') throw new Error(`control is ${answer.answer}`);
    return answer.grant;
  }

  /** That window of remote control which has this button. */
  pageWith(button: 'Don’t allow' | 'Stop'): Promise<Page> {
    return controlPage(this.#app, button);
  }

  /** `done`, or why not. */
  inject(grant: string, ...inputs: ControlInput[]): Promise<string> {
    return this.#page.evaluate(
      async ([id, what]) => {
        const reply = await (window as unknown as ControlledWindow).earshot.controlInputs({ grant: id, inputs: what });
        return reply.ok ? 'done' : reply.code;
      },
      [grant, inputs] as const,
    );
  }

  /** Has the mouse moved along a line below the middle of the screen, as often as a viewer's frames come. */
  async flood(grant: string): Promise<Flood> {
    const flood = await this.#page.evaluateHandle(
      ([id, everyMs]) => {
        const { earshot } = window as unknown as ControlledWindow;
        const counts = { sent: 0, refused: 0 };
        async function move(): Promise<void> {
          counts.sent += 1;
          const x = 0.3 + (counts.sent % 100) / 1_000;
          const reply = await earshot.controlInputs({ grant: id, inputs: [{ type: 'move', x, y: 0.6 }] });
          if (!reply.ok) counts.refused += 1;
        }
        const timer = setInterval(() => void move(), everyMs);
        return { counts, stop: () => clearInterval(timer) };
      },
      [grant, 1_000 / LIMITS.controlFramesPerSecond] as const,
    );
    return {
      refused: () => flood.evaluate(({ counts }) => counts.refused),
      stop: () => flood.evaluate(({ stop }) => stop()),
    };
  }

  /** Where main says that the mouse is on what is shared. */
  mousePlace(): Promise<{ x: number; y: number } | null> {
    return this.#page.evaluate(async () => {
      const reply = await (window as unknown as ControlledWindow).earshot.mousePlace(null);
      if (!reply.ok) throw new Error(reply.code);
      return reply.data;
    });
  }

  events(): Promise<ControlEvent[]> {
    return this.#page.evaluate(() => (window as unknown as ControlledWindow).controlEvents ?? []);
  }
}
