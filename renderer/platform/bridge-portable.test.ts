import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EarshotBridge } from '../../main/bridge/contract.ts';
import { HANDED_BYTES } from '../../main/bridge/portable.ts';
import { ok } from '../../signaling/protocol/index.ts';
import { portableSettings } from './bridge-portable.ts';

const importSettings = vi.fn<EarshotBridge['importSettings']>(() => Promise.resolve(ok({ kind: 'cancelled' })));
const exportSettings = vi.fn<EarshotBridge['exportSettings']>(() => Promise.resolve(ok({ kind: 'saved' })));
const settings = portableSettings({ importSettings, exportSettings } as Partial<EarshotBridge> as EarshotBridge, true);

/** The person chooses this file. */
function choose(text: string): void {
  const input = new EventTarget();
  const click = (): void => void input.dispatchEvent(new Event('change'));
  vi.stubGlobal('document', { createElement: () => Object.assign(input, { files: [new Blob([text])], click }) });
}

describe('settings in a file that the page reads itself', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.clearAllMocks();
  });

  it('are handed over', async () => {
    choose('{"earshot": 1}');
    expect(await settings.read(true)).toEqual({ kind: 'cancelled' });
    expect(importSettings).toHaveBeenCalledWith({ text: '{"earshot": 1}', withPeople: true });
  });

  it.each([
    ['letters', 'a'.repeat(2 * HANDED_BYTES)],
    ['what is longer on the way', '"'.repeat(HANDED_BYTES / 2 + 1)],
  ])('are refused where no message holds them, which would end the connection: %s', async (_what, text) => {
    choose(text);
    expect(await settings.read(false)).toEqual({ kind: 'failed' });
    expect(await settings.save({ text }, false)).toBe('failed');
    expect(importSettings).not.toHaveBeenCalled();
    expect(exportSettings).not.toHaveBeenCalled();
  });
});
