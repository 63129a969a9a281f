import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openRobot } from './open-robot.ts';
import type { RobotReply, RobotRequest } from './robot-orders.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const HERE = { before: { x: 1, y: 1 }, after: { x: 2, y: 2 } };
const LOOK = { do: 'look' } as const;

/** A process that answers what the test says. */
class FakeRobotProcess extends EventEmitter {
  readonly requests: RobotRequest[] = [];
  readonly kill = vi.fn(() => this.emit('exit', 143));

  postMessage(request: RobotRequest): void {
    this.requests.push(request);
  }

  say(reply: RobotReply | string): void {
    this.emit('message', reply);
  }
}

async function opened() {
  const child = new FakeRobotProcess();
  const onLost = vi.fn();
  const opening = openRobot(() => child, onLost);
  child.say({ is: 'ready' });
  return { child, onLost, robot: await opening };
}

it('gives each answer to what it is of', async () => {
  const { child, robot } = await opened();
  const [first, second] = [robot.do(LOOK), robot.do(LOOK)];
  const [{ id }, { id: other }] = child.requests as [RobotRequest, RobotRequest];
  child.say({ is: 'failed', id: other, error: 'no such key' });
  child.say({ is: 'done', id, ...HERE });
  await expect(first).resolves.toMatchObject(HERE);
  await expect(second).rejects.toThrow('no such key');
});

it('fails what waits when it ends by itself, and says so once', async () => {
  const { child, robot, onLost } = await opened();
  const waiting = expect(robot.do(LOOK)).rejects.toThrow('code 134');
  child.emit('exit', 134);
  await waiting;
  await expect(robot.do(LOOK)).rejects.toThrow('gone');
  expect(onLost).toHaveBeenCalledOnce();
});

it('is ended over what is no answer', async () => {
  const { child, onLost } = await opened();
  child.say('hello');
  expect(child.kill).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(0);
  expect(onLost).toHaveBeenCalledOnce();
});

it('does not wait for one that hangs', async () => {
  const { robot } = await opened();
  const late = expect(robot.do(LOOK)).rejects.toThrow('does not answer');
  await vi.advanceTimersByTimeAsync(2_000);
  await late;
});

it('is lost to nobody when it is closed', async () => {
  const { child, robot, onLost } = await opened();
  await robot.close();
  expect(child.kill).toHaveBeenCalledOnce();
  expect(onLost).not.toHaveBeenCalled();
  await expect(robot.do(LOOK)).rejects.toThrow('gone');
});

it.each([
  ['ends at once, as without its addon', (child: FakeRobotProcess) => child.emit('exit', 1), 'code 1'],
  ['does not begin', () => vi.advanceTimersByTime(10_000), 'does not answer'],
])('is refused where its process %s', async (_what, happens, error) => {
  const child = new FakeRobotProcess();
  const opening = expect(openRobot(() => child, vi.fn())).rejects.toThrow(error);
  happens(child);
  await opening;
});
