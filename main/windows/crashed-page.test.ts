import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { expect, it, vi } from 'vitest';
import { reloadWhenCrashed } from './crashed-page.ts';

function fakePage() {
  const reload = vi.fn();
  const contents = Object.assign(new EventEmitter(), { reload });
  const listeners = { onCrashed: vi.fn(), onGivenUp: vi.fn() };
  let now = 0;
  reloadWhenCrashed(contents as Pick<WebContents, 'reload'> as WebContents, listeners, () => now);
  const crash = (reason = 'crashed'): void => void contents.emit('render-process-gone', {}, { reason, exitCode: 1 });
  return { crash, reload, ...listeners, wait: (ms: number) => (now += ms) };
}

it('ends what a crashed page left running, then loads it anew', () => {
  const page = fakePage();
  page.crash('oom');
  expect(page.onCrashed).toHaveBeenCalledWith('oom');
  expect(page.onCrashed.mock.invocationCallOrder[0]).toBeLessThan(page.reload.mock.invocationCallOrder[0] ?? 0);
  page.crash('clean-exit');
  expect(page.reload).toHaveBeenCalledOnce();
});

it('gives up a page that crashes again and again, and not one that does now and then', () => {
  const page = fakePage();
  for (let hour = 0; hour < 5; hour += 1) {
    page.crash();
    page.wait(3_600_000);
  }
  expect(page.onGivenUp).not.toHaveBeenCalled();
  for (let n = 0; n < 4; n += 1) page.crash();
  expect(page.reload).toHaveBeenCalledTimes(5 + 3);
  expect(page.onGivenUp).toHaveBeenCalledOnce();
});
