import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ClipboardMarks } from './clipboard-marks.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const YES = () => true;

/** @param changes null: the system counts none */
function rig(changes: number | null = null) {
  const readText = vi.fn(() => Promise.resolve('a'));
  const marks = new ClipboardMarks({
    clipboard: { readText },
    injector: { clipboardChanges: changes },
    now: () => performance.now(),
  });
  /** Once the clipboard has had its time. */
  async function taken(isWanted = YES) {
    const mark = marks.take(isWanted);
    await vi.advanceTimersByTimeAsync(200);
    return mark;
  }
  return { marks, readText, taken };
}

it('is what the system counts, and reads nothing there', async () => {
  const { taken, readText } = rig(0);
  expect(await taken()).toBe(0);
  expect(readText).not.toHaveBeenCalled();
});

it('is the text where nobody counts', async () => {
  expect(await rig().taken()).toBe('a');
});

it.each<[string, () => Promise<string>]>([
  ['late', () => new Promise(() => {})],
  ['refused', () => Promise.reject(new Error('no clipboard'))],
])('is not known where the text is %s', async (_what, read) => {
  const { taken, readText } = rig();
  readText.mockImplementationOnce(read);
  expect(await taken()).toBeNull();
});

it('gives what is read already to all who come meanwhile', async () => {
  const { marks, readText } = rig();
  const both = [marks.take(YES), marks.take(YES)];
  await vi.advanceTimersByTimeAsync(0);
  expect(await Promise.all(both)).toEqual(['a', 'a']);
  expect(readText).toHaveBeenCalledOnce();
});

it('reads one at a time, also where that is late, which nobody waits for any more', async () => {
  const { marks, readText, taken } = rig();
  let give: (text: string) => void = () => {};
  readText.mockReturnValueOnce(new Promise((resolve) => (give = resolve)));
  expect(await taken()).toBeNull();
  expect(await marks.take(YES)).toBeNull();
  expect(readText).toHaveBeenCalledOnce();
  give('b');
  await vi.advanceTimersByTimeAsync(0);
  expect(await taken()).toBe('a');
});

it('asks again for a text that is empty: another program may have the clipboard open', async () => {
  const { readText, taken } = rig();
  readText.mockResolvedValueOnce('');
  expect(await taken()).toBe('a');
  readText.mockResolvedValue('');
  expect(await taken()).toBe('');
});

it.each([
  ['nobody waits for it any more', 0, () => false],
  ['that would be too late', 190, YES],
])('does not ask again where %s', async (_why, ms, isWanted) => {
  const { readText, taken } = rig();
  readText.mockImplementationOnce(() => new Promise((resolve) => setTimeout(() => resolve(''), ms)));
  expect(await taken(isWanted)).toBeNull();
  await vi.advanceTimersByTimeAsync(500);
  expect(readText).toHaveBeenCalledOnce();
});
