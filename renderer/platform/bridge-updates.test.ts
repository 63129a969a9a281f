import { expect, it } from 'vitest';
import type { EarshotBridge } from '../../main/bridge/contract.ts';
import { fail, ok } from '../../signaling/protocol/index.ts';
import { updateSettings } from './bridge-updates.ts';

it.each([
  [ok(null), 'ok'],
  [fail('bad-address', 'none'), 'bad-address'],
  [fail('bad-request', 'too long'), 'bad-address'],
  [fail('set-by-policy', 'set by the organisation'), 'set-by-policy'],
  [fail('internal', 'the disk is full'), 'not-kept'],
] as const)('setting where updates come from: %j is %s', async (reply, result) => {
  const bridge: Partial<EarshotBridge> = {
    onEvent: () => () => {},
    update: () => Promise.resolve(fail('forbidden', 'not asked here')),
    setUpdateFeed: () => Promise.resolve(reply),
  };
  expect(await updateSettings(bridge as EarshotBridge).setFeed('https://x.example/')).toBe(result);
});
