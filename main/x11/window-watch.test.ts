import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { XClient } from 'x11';
import { monotonicNow } from '../../signaling/basics/monotonic.ts';
import { HAS_X, startX, type XServer } from '../../tests/support/x-server.ts';
import type { WindowPlace } from '../windows/window-place.ts';
import { answer } from './answers.ts';
import { connect } from './connection.ts';
import { watchWindow } from './window-watch.ts';

const ATOM = 4;
const CARDINAL = 6;
/** As window managers put around windows, px. */
const FRAME = { side: 2, title: 20 };
const AREA = { x: 100, y: 50, width: 300, height: 200 };
/** Of a display of 60 frames a second. */
const FRAME_MS = 16;
const UNSEEN = { kind: 'unseen' };
const LOST = { kind: 'lost' };

// Against a real X server, where there is one.
describe.runIf(HAS_X)('on an X display', () => {
  let server: XServer;
  let client: XClient;
  let root = 0;
  let window = 0;
  let frame = 0;

  beforeAll(async () => {
    server = await startX();
  });
  afterAll(() => server.signal('SIGTERM'));

  beforeEach(async () => {
    const { display } = await connect(() => {}, server.name);
    client = display.client;
    root = display.screen[0]!.root;
    onTestFinished(() => client.terminate());
    ({ window, frame } = open(AREA));
    await stack([window]);
    await tell(root, '_NET_CURRENT_DESKTOP', CARDINAL, [0]);
  });

  /** A window in a frame, as window managers have them. */
  function open({ x, y, width, height }: typeof AREA): { window: number; frame: number } {
    const opened = { window: client.AllocID(), frame: client.AllocID() };
    const { side, title } = FRAME;
    client.CreateWindow(opened.frame, root, x - side, y - title, width + 2 * side, height + title + side);
    client.CreateWindow(opened.window, root, 0, 0, width, height);
    client.ReparentWindow(opened.window, opened.frame, side, title);
    client.MapWindow(opened.window);
    client.MapWindow(opened.frame);
    return opened;
  }

  async function tell(of: number, property: string, type: number, values: readonly number[]): Promise<void> {
    const atom = await atomOf(property);
    client.ChangeProperty(0, of, atom, type, 32, values);
  }

  function atomOf(atom: string): Promise<number> {
    return answer<number>((callback) => client.InternAtom(false, atom, callback));
  }

  function stack(windows: readonly number[]): Promise<void> {
    return tell(root, '_NET_CLIENT_LIST_STACKING', 33, windows);
  }

  /** What is told of that window from now on. */
  function watch(of = window): WindowPlace[] {
    const told: WindowPlace[] = [];
    const end = watchWindow(of, (place) => told.push(place), server.name);
    onTestFinished(end);
    return told;
  }

  async function expectLast(told: readonly WindowPlace[], place: object): Promise<void> {
    await vi.waitFor(() => expect(told.at(-1)).toEqual(place));
  }

  const seenAt = (change: Partial<typeof AREA>) => ({ kind: 'seen', area: { ...AREA, ...change } });

  it('a window is where its program draws, without its frame, and is followed when that moves and grows', async () => {
    const told = watch();
    await expectLast(told, seenAt({}));
    client.MoveResizeWindow(frame, 198, 80, 304, 222);
    await expectLast(told, seenAt({ x: 200, y: 100 }));
    client.MoveResizeWindow(window, FRAME.side, FRAME.title, 400, 250);
    await expectLast(told, seenAt({ x: 200, y: 100, width: 400, height: 250 }));
  });

  it('a window that is dragged is told of once a frame at most', async () => {
    const told = watch();
    await expectLast(told, seenAt({}));
    const begun = monotonicNow();
    const moves = 400;
    for (let x = 1; x <= moves; x += 1) {
      client.MoveResizeWindow(frame, x, 30, 304, 222);
      await client.sync();
    }
    await expectLast(told, seenAt({ x: moves + FRAME.side }));
    expect(told.length).toBeLessThanOrEqual((monotonicNow() - begun) / FRAME_MS + 2);
  });

  it('a window is unseen while it is minimised, by its frame or by what is told of it, or on another workspace', async () => {
    const told = watch();
    await expectLast(told, seenAt({}));
    for (const [away, back] of [
      [() => client.UnmapWindow(frame), () => client.MapWindow(frame)],
      [
        async () => tell(window, '_NET_WM_STATE', ATOM, [await atomOf('_NET_WM_STATE_HIDDEN')]),
        () => tell(window, '_NET_WM_STATE', ATOM, []),
      ],
      [
        () => tell(window, '_NET_WM_DESKTOP', CARDINAL, [1]),
        () => tell(window, '_NET_WM_DESKTOP', CARDINAL, [0xffff_ffff]),
      ],
    ] as const) {
      await away();
      await expectLast(told, UNSEEN);
      await back();
      await expectLast(told, seenAt({}));
    }
  });

  it('a window is unseen while another one is over a part of it, but for its shadow, and for one that is always on top', async () => {
    const other = open({ ...AREA, x: 350, y: 200 });
    await stack([window, other.window]);
    const told = watch();
    await expectLast(told, UNSEEN);
    client.MoveResizeWindow(other.frame, 450, 30, 304, 222);
    await expectLast(told, seenAt({}));
    client.MoveResizeWindow(other.frame, 350, 30, 304, 222);
    await expectLast(told, UNSEEN);
    // By 50 px on each side, of which the first is over it.
    await tell(other.window, '_GTK_FRAME_EXTENTS', CARDINAL, [50, 50, 50, 50]);
    await stack([window, other.window]);
    await expectLast(told, seenAt({}));
    await tell(other.window, '_GTK_FRAME_EXTENTS', CARDINAL, [40, 50, 50, 50]);
    await stack([window, other.window]);
    await expectLast(told, UNSEEN);
    await stack([other.window, window]);
    await expectLast(told, seenAt({}));
    await tell(other.window, '_NET_WM_STATE', ATOM, [await atomOf('_NET_WM_STATE_ABOVE')]);
    await stack([window, other.window]);
    client.MoveResizeWindow(frame, 148, 30, 304, 222);
    await expectLast(told, seenAt({ x: 150 }));
  });

  it('a window that is gone is lost, and nothing more is told', async () => {
    const told = watch();
    await expectLast(told, seenAt({}));
    client.DestroyWindow(window);
    await expectLast(told, LOST);
    await stack([]);
    await client.sync();
    expect(told).toEqual([seenAt({}), LOST]);
  });

  it.each([
    ['that was gone before', () => Promise.resolve(watch(0x7fff_fff0))],
    [
      'of a desktop that does not tell what is above what',
      async () => {
        await stack([]);
        return watch();
      },
    ],
  ])('a window %s is lost', async (_what, start) => {
    await expectLast(await start(), LOST);
  });

  it('tells nothing once it has ended, also where the display has not answered yet', async () => {
    const told: WindowPlace[] = [];
    watchWindow(window, (place) => told.push(place), server.name)();
    const other = watch();
    await expectLast(other, seenAt({}));
    expect(told).toEqual([]);
  });
});

it('a window of a display that is not there is lost', async () => {
  const onPlace = vi.fn();
  watchWindow(1, onPlace, ':59000');
  await vi.waitFor(() => expect(onPlace.mock.calls).toEqual([[LOST]]));
});
