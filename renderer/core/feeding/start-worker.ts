import type { Scope } from '../../../signaling/basics/scope.ts';

/** A worker that takes longer to come up is none, ms. */
const START_MS = 10_000;

export interface FeedWorker {
  worker: Worker;
  /** Resolves once it works no more, however that came; never after its scope has ended. */
  ended: Promise<void>;
}

/**
 * Starts the worker that takes frames to the links. Browsers say nothing of a worker that ends; but it holds a Web Lock for as long as it
 * lives, and the next in the queue for that is the page. That costs nothing meanwhile, and is told at once, unlike a missing heartbeat.
 *
 * @param scope ends it
 * @returns once it works; rejects where it does not come up
 */
export async function startFeedWorker(scope: Scope): Promise<FeedWorker> {
  const lock = `earshot.feed.${crypto.randomUUID()}`;
  const worker = new Worker(new URL('./feed-worker.ts', import.meta.url), { type: 'module', name: lock });
  scope.add(() => worker.terminate());
  const starting = scope.child();
  try {
    await new Promise<void>((resolve, reject) => {
      starting.listen(worker, 'message', () => resolve());
      starting.listen(worker, 'error', () => reject(new Error('the worker could not be loaded')));
      starting.add(() => reject(new Error('nobody wants the worker any more')));
      starting.after(START_MS, () => reject(new Error('the worker does not come up')));
    });
  } finally {
    starting.end();
  }
  const ended = new Promise<void>((resolve) => {
    // One that threw goes on, but nobody knows with what.
    scope.listen(worker, 'error', () => resolve());
    onRelease(lock, resolve, scope);
  });
  return { worker, ended };
}

function onRelease(lock: string, act: () => void, scope: Scope): void {
  const waiting = new AbortController();
  scope.add(() => waiting.abort());
  navigator.locks.request(lock, { signal: waiting.signal }, act).catch(() => undefined);
}
