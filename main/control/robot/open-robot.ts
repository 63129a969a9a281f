import * as v from 'valibot';
import { inTime } from '../../in-time.ts';
import { RobotReplySchema, type PointerSeen, type RobotOrder, type RobotRequest } from './robot-orders.ts';

/** How long its process may take to begin, ms, to do one thing, and to end. */
const START_MS = 10_000;
const ANSWER_MS = 2_000;
const END_MS = 1_000;
const LATE = 'the robot does not answer';

/** Moves this computer's mouse and presses its keys. */
export interface Robot {
  /** Does this after all that it was told before. Rejects when it could not, is gone, or takes too long. */
  do(order: RobotOrder): Promise<PointerSeen>;
  /** Resolves when its process has ended: nothing is done after that. */
  close(): Promise<void>;
}

/** @param onLost it has ended by itself, once it had begun */
export type OpenRobot = (onLost: (error: Error) => void) => Promise<Robot>;

/** What is used of Electron's `UtilityProcess`. */
export interface RobotChild {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  postMessage(message: RobotRequest): void;
  kill(): boolean;
}

interface Waiting {
  readonly resolve: (seen: PointerSeen) => void;
  readonly reject: (error: Error) => void;
}

/** Resolves when the process has begun. */
export async function openRobot(fork: () => RobotChild, onLost: (error: Error) => void): Promise<Robot> {
  const robot = new RobotInProcess(fork());
  try {
    await inTime(robot.ready, START_MS, LATE);
  } catch (error) {
    await robot.close().catch(() => {});
    throw error;
  }
  void robot.ended.then((error) => {
    if (!robot.isClosed) onLost(error);
  });
  return robot;
}

class RobotInProcess implements Robot {
  readonly #child: RobotChild;
  readonly #waiting = new Map<number, Waiting>();
  readonly ready: Promise<void>;
  readonly ended: Promise<Error>;
  isClosed = false;
  #isEnded = false;
  #lastId = 0;

  constructor(child: RobotChild) {
    this.#child = child;
    this.ended = new Promise((resolve) => {
      child.once('exit', (code) => {
        const error = new Error(`the robot’s process has ended with code ${code}`);
        this.#isEnded = true;
        for (const { reject } of this.#waiting.values()) reject(error);
        this.#waiting.clear();
        resolve(error);
      });
    });
    this.ready = new Promise((resolve, reject) => {
      child.on('message', (message) => this.#hear(message, resolve));
      void this.ended.then(reject);
    });
  }

  do(order: RobotOrder): Promise<PointerSeen> {
    if (this.isClosed || this.#isEnded) return Promise.reject(new Error('the robot is gone'));
    const id = (this.#lastId += 1);
    const done = new Promise<PointerSeen>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#child.postMessage({ id, order });
    return inTime(done, ANSWER_MS, LATE).finally(() => this.#waiting.delete(id));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (!this.#isEnded) this.#child.kill();
    await inTime(this.ended, END_MS, 'the robot does not end');
  }

  #hear(message: unknown, onReady: () => void): void {
    const parsed = v.safeParse(RobotReplySchema, message);
    // It has native code in it that is not ours: whatever else it says is nothing to go on with.
    if (!parsed.success) return void this.#child.kill();
    const reply = parsed.output;
    if (reply.is === 'ready') return onReady();
    const waiting = this.#waiting.get(reply.id);
    if (reply.is === 'done') waiting?.resolve(reply);
    else waiting?.reject(new Error(reply.error));
  }
}
