import { LIMITS } from '../../signaling/protocol/index.ts';
import { Controlled } from '../support/controlled.ts';
import { expect, test } from '../support/desktop-test.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';

test.skip(USES_REAL_ELECTRON, 'it drives main over the bridge of a page in a display that has one screen of no scale');

/** How long the person’s will may take, ms, and how many moves of a viewer that is. */
const OBEYED_MS = 100;
const OBEYED_MOVES = (LIMITS.controlFramesPerSecond * OBEYED_MS) / 1_000;
/** How long Escape is held until it counts, ms. */
const ESCAPE_MS = 1_000;
/** Where the person's own hand moves the mouse, beside what is moved for them, px. */
const OWN = { x: 600, y: 300 };
/** As the X server names the key. */
const ESCAPE = 9;

test('[REMOTE-3] within 100 ms of the person’s own movement, a held Escape or “Stop” nothing moves their mouse any more', async ({
  display,
  openApp,
}) => {
  const app = await openApp({ display: display.name });
  const controlled = await Controlled.share(app);
  const watch = await display.watchInputs();
  const allow = async () => controlled.allow(await controlled.ask());
  let flood = await controlled.flood(await allow());

  /** When the mouse was moved by whoever controls. */
  const moves = async () =>
    (await watch.inputs()).flatMap((input) => (input.kind === 'move' && input.y !== OWN.y ? [input.at] : []));

  /** @returns how long the person’s will may take now, ms: more on a computer that is too busy to move the mouse in time */
  async function expectMoving(): Promise<number> {
    const before = (await moves()).length;
    await expect.poll(async () => (await moves()).length).toBeGreaterThan(before + 30);
    const times = (await moves()).slice(before);
    return Math.max(OBEYED_MS, ...times.slice(1).map((time, index) => 2 * (time - times[index]!)));
  }

  /** @param when the person has done it, by the display's clock, ms */
  async function expectObeyed(when: number, within: number): Promise<void> {
    const before = await flood.refused();
    await expect.poll(flood.refused, 'it is tried on').toBeGreaterThan(before + 15);
    const all = await moves();
    const [late, times] = [all.at(-1)! - when, all.filter((time) => time > when).length];
    test.info().annotations.push({ type: 'moved on', description: `${late} ms of ${within}, ${times} times` });
    expect(late, 'ms that the mouse was moved on').toBeLessThanOrEqual(within);
    expect(times, 'times that the mouse was moved on').toBeLessThanOrEqual(OBEYED_MOVES);
    expect(late, 'it was moved until then').toBeGreaterThan(-500);
  }

  await test.step('their own movement', async () => {
    const within = await expectMoving();
    // A hand does not move it once.
    for (const left of [40, 30, 20, 10, 0]) await watch.move(OWN.x - left, OWN.y);
    const moved = (await watch.inputs()).find((input) => input.kind === 'move' && input.y === OWN.y)!;
    await expectObeyed(moved.at, within);
  });

  await test.step('Escape', async () => {
    const within = await expectMoving();
    await display.hold('Escape');
    await expect.poll(async () => (await controlled.events()).at(-1)?.kind).toBe('control-ended');
    await display.letGoOf('Escape');
    const pressed = (await watch.inputs()).find((input) => input.kind === 'press' && input.detail === ESCAPE)!;
    await expectObeyed(pressed.at + ESCAPE_MS, within);
    await flood.stop();
  });

  await test.step('the button', async () => {
    flood = await controlled.flood(await allow());
    const within = await expectMoving();
    const bar = await controlled.pageWith('Stop');
    await bar.getByRole('button', { name: 'Stop' }).hover();
    await bar.mouse.down();
    const pressed = watch.now();
    await bar.mouse.up();
    await expectObeyed(pressed, within);
  });
});
