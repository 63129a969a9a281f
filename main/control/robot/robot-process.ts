/**
 * A process of its own for robotjs, whose native code ends it where it meets what it does not know. Its last argument is the file of the addon.
 * It does what main says, in that order, one at a time.
 */
import { createRequire } from 'node:module';
import * as v from 'valibot';
import { RobotRequestSchema, type RobotReply, type RobotRequest } from './robot-orders.ts';
import { obey, type Robotjs } from './robotjs.ts';

const file = process.argv.at(-1)!;
const robotjs = createRequire(file)(file) as Robotjs;
// It would sleep after each call.
robotjs.setMouseDelay(0);
robotjs.setKeyboardDelay(0);

let last: Promise<void> = Promise.resolve();

process.parentPort.on('message', ({ data }) => {
  const request = v.parse(RobotRequestSchema, data);
  last = last.then(() => answer(request));
});
tell({ is: 'ready' });

async function answer({ id, order }: RobotRequest): Promise<void> {
  try {
    tell({ is: 'done', id, ...(await obey(robotjs, order)) });
  } catch (error) {
    tell({ is: 'failed', id, error: String(error) });
  }
}

function tell(reply: RobotReply): void {
  process.parentPort.postMessage(reply);
}
