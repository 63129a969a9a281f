import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Whether nothing holds the object any more. Whoever asks must not hold it either, by a variable of the running function for one. */
export async function isCollected(object: WeakRef<object>): Promise<boolean> {
  // What was read of a `WeakRef` is held until the present job ends.
  await setImmediate();
  collectGarbage();
  return object.deref() === undefined;
}
