import { LIMITS } from '../../signaling/protocol/index.ts';
import { Controlled } from '../support/controlled.ts';
import { expect, test } from '../support/desktop-test.ts';
import { USES_REAL_ELECTRON } from '../support/electron/launch.ts';

test.skip(USES_REAL_ELECTRON, 'it drives main over the bridge of a page in a display that has one screen of no scale');

/**
 * The person’s will may take 100 ms: so many moves of a viewer, who is at it without end. They are counted, since a computer that is too busy makes all
 * of it late, the moves and the stop.
 */
const OBEYED_MOVES = LIMITS.controlFramesPerSecond / 10;
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

  async function expectMoving(): Promise<void> {
    const before = (await moves()).length;
    await expect.poll(async () => (await moves()).length).toBeGreaterThan(before + 10);
  }

  /** @param when the person has done it, by the display's clock, ms */
  async function expectObeyed(when: number): Promise<void> {
    const before = await flood.refused();
    // Soon enough: after their own movement it goes on by itself.
    await expect
      .poll(flood.refused, { message: 'it is tried on', intervals: [50] })
      .toBeGreaterThan(before + OBEYED_MOVES);
    const all = await moves();
    const late = all.filter((time) => time > when);
    expect(late.length, 'times that the mouse was moved on').toBeLessThanOrEqual(OBEYED_MOVES);
    expect(when - all.at(-1)!, 'ms before it that the mouse was moved last').toBeLessThan(500);
  }

  await test.step('their own movement', async () => {
    await expectMoving();
    // A hand does not move it once.
    for (const left of [40, 30, 20, 10, 0]) await watch.move(OWN.x - left, OWN.y);
    const moved = (await watch.inputs()).find((input) => input.kind === 'move' && input.y === OWN.y)!;
    await expectObeyed(moved.at);
  });

  await test.step('Escape', async () => {
    await expectMoving();
    await display.hold('Escape');
    await expect.poll(async () => (await controlled.events()).at(-1)?.kind).toBe('control-ended');
    await display.letGoOf('Escape');
    const pressed = (await watch.inputs()).find((input) => input.kind === 'press' && input.detail === ESCAPE)!;
    await expectObeyed(pressed.at + ESCAPE_MS);
    await flood.stop();
  });

  await test.step('the button', async () => {
    flood = await controlled.flood(await allow());
    await expectMoving();
    const bar = await controlled.pageWith('Stop');
    await bar.getByRole('button', { name: 'Stop' }).hover();
    await bar.mouse.down();
    const pressed = watch.now();
    await bar.mouse.up();
    await expectObeyed(pressed);
  });
});
