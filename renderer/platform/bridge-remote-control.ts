import { createStore } from 'zustand/vanilla';
import type { EarshotBridge } from '../../main/bridge/contract.ts';
import type { RemoteControl } from '../../main/bridge/remote-control.ts';
import { Listeners } from '../../signaling/basics/listeners.ts';
import type { OwnControl } from '../core/model.ts';
import type { ControlAnswer, ControlEvent, RemoteControlPort } from '../core/ports.ts';

/**
 * Others control this computer: the process behind the bridge asks its person, and carries out what they do.
 *
 * @param attached what `attach` answered
 */
export function remoteControlPort(bridge: EarshotBridge, attached: RemoteControl): RemoteControlPort {
  const state = createStore<OwnControl>(() => attached);
  const failed = new Listeners<ControlEvent>();
  return {
    state,
    setMayAsk(mayAsk) {
      void bridge.setRemoteControl({ mayAsk }).then((reply) => reply.ok && state.setState(reply.data, true));
    },
    async ask(asker): Promise<ControlAnswer> {
      const reply = await bridge.askForControl(asker);
      if (!reply.ok) return { kind: reply.code === 'busy' ? 'busy' : 'unavailable' };
      if (reply.data.answer !== 'allowed') return { kind: reply.data.answer };
      const { grant, keyboard, clipboard, forMs } = reply.data;
      return { kind: 'allowed', grant, keyboard, clipboard, forMs };
    },
    withdraw: () => void bridge.withdrawControl(null),
    carryOut(grant, inputs) {
      void bridge.controlInputs({ grant, inputs: [...inputs] }).then((reply) => {
        if (reply.ok || reply.code !== 'too-fast') return;
        // What was left out could be the release of a key.
        void bridge.endControl(null);
        failed.emit({ kind: 'ended', grant, why: 'failed' });
      });
    },
    end: () => void bridge.endControl(null),
    onEvent(listener) {
      const ends = [
        failed.add(listener),
        bridge.onEvent((event) => {
          if (event.kind === 'control-paused') listener({ kind: 'paused', grant: event.grant, paused: event.paused });
          if (event.kind === 'control-copied') listener({ kind: 'copied', grant: event.grant, content: event.content });
          if (event.kind === 'control-not-pasted') listener({ kind: 'not-pasted', grant: event.grant });
          if (event.kind !== 'control-ended') return;
          // Which way their person ended it is of no interest to the others.
          listener({ kind: 'ended', grant: event.grant, why: event.why === 'escape' ? 'stopped' : event.why });
        }),
      ];
      return () => ends.forEach((end) => end());
    },
  };
}
