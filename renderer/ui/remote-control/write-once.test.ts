import { expect, it, vi } from 'vitest';
import type { ClipboardNews } from '../../core/model.ts';
import { writeAgain, writeOnce } from './write-once.ts';

const news = (n: number): ClipboardNews => ({ n, outcome: { of: 'copying', content: { is: 'text', text: 'a' } } });

function windowWith(writeText: (text: string) => Promise<void>): Window {
  return { navigator: { clipboard: { writeText } } } as unknown as Window;
}

it('[REMOTE-9] what was copied is written once for each news, and as often as the person wants it', async () => {
  const writeText = vi.fn((_text: string) => Promise.resolve());
  const from = windowWith(writeText);
  const one = news(1);
  expect(await writeOnce(one, 'a', from)).toBe('copied');
  expect(await writeOnce(one, 'a', from)).toBe('copied');
  expect(writeText).toHaveBeenCalledOnce();
  await writeOnce(news(2), 'a', from);
  expect(writeText).toHaveBeenCalledTimes(2);
});

it('[REMOTE-9] what the browser has refused is tried again by the person alone, and is written then', async () => {
  const writeText = vi.fn((_text: string) => Promise.resolve());
  writeText.mockRejectedValueOnce(new Error('no focus'));
  const from = windowWith(writeText);
  const one = news(1);
  expect(await writeOnce(one, 'a', from)).toBe('failed');
  expect(await writeOnce(one, 'a', from)).toBe('failed');
  expect(writeText).toHaveBeenCalledOnce();
  expect(await writeAgain(one, 'a', from)).toBe('copied');
  expect(await writeOnce(one, 'a', from)).toBe('copied');
});
