import { expect, it, vi } from 'vitest';
import type { BridgeReply, EarshotBridge } from '../../main/bridge/contract.ts';
import type { BridgeEvent } from '../../main/bridge/events.ts';
import { fail, ok } from '../../signaling/protocol/index.ts';
import type { ControlAnswer } from '../core/ports.ts';
import { remoteControlPort } from './bridge-remote-control.ts';

const OFFERED = { kind: 'offered', mayAsk: false } as const;
const ANNA = { peerId: 'a'.repeat(22), name: 'Anna', mark: 'verified', guest: false, clipboard: true } as const;
const grant = 'g'.repeat(22);

function portOn(bridge: Partial<EarshotBridge>) {
  return remoteControlPort(bridge as EarshotBridge, OFFERED);
}

it.each<[BridgeReply<'askForControl'>, ControlAnswer]>([
  [
    ok({ answer: 'allowed', grant, keyboard: true, clipboard: true, forMs: 5 }),
    { kind: 'allowed', grant, keyboard: true, clipboard: true, forMs: 5 },
  ],
  [ok({ answer: 'refused' }), { kind: 'refused' }],
  [ok({ answer: 'too-often' }), { kind: 'too-often' }],
  [fail('busy', 'somebody else asks'), { kind: 'busy' }],
  [fail('not-sharing-a-screen', 'nothing is shared'), { kind: 'unavailable' }],
  [fail('bad-request', 'not understood'), { kind: 'unavailable' }],
])('asking: %j', async (reply, answer) => {
  expect(await portOn({ askForControl: () => Promise.resolve(reply) }).ask(ANNA)).toEqual(answer);
});

it('whether others may ask is as the process behind the bridge says', async () => {
  const setRemoteControl = vi.fn<EarshotBridge['setRemoteControl']>(({ mayAsk }) =>
    Promise.resolve(ok({ kind: 'offered', mayAsk })),
  );
  const port = portOn({ setRemoteControl });
  expect(port.state.getState()).toEqual(OFFERED);
  port.setMayAsk(true);
  await vi.waitFor(() => expect(port.state.getState()).toEqual({ kind: 'offered', mayAsk: true }));
});

it('what became of a grant is told, and not which way its person ended it', () => {
  let tell: (event: BridgeEvent) => void = () => {};
  const onEvent = vi.fn<EarshotBridge['onEvent']>((listener) => {
    tell = listener;
    return () => {};
  });
  const heard = vi.fn();
  portOn({ onEvent }).onEvent(heard);
  tell({ kind: 'away', away: true });
  tell({ kind: 'control-paused', grant, paused: true });
  tell({ kind: 'control-copied', grant, content: { is: 'no-text' } });
  tell({ kind: 'control-not-pasted', grant });
  tell({ kind: 'control-ended', grant, why: 'escape' });
  tell({ kind: 'control-ended', grant, why: 'expired' });
  expect(heard.mock.calls.flat()).toEqual([
    { kind: 'paused', grant, paused: true },
    { kind: 'copied', grant, content: { is: 'no-text' } },
    { kind: 'not-pasted', grant },
    { kind: 'ended', grant, why: 'stopped' },
    { kind: 'ended', grant, why: 'expired' },
  ]);
});

it('[REMOTE-5] what the process behind the bridge left out ends control there', async () => {
  const endControl = vi.fn<EarshotBridge['endControl']>(() => Promise.resolve(ok(null)));
  const port = portOn({
    onEvent: () => () => {},
    controlInputs: () => Promise.resolve(fail('too-fast', 'more than 200 a second')),
    endControl,
  });
  const heard = vi.fn();
  port.onEvent(heard);
  port.carryOut(grant, [{ type: 'move', x: 0, y: 0 }]);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ kind: 'ended', grant, why: 'failed' }));
  expect(endControl).toHaveBeenCalled();
});
