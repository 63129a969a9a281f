import { createStore } from 'zustand/vanilla';
import type { OwnControl, RemoteControlState } from '../../renderer/core/model.ts';
import type { RemoteControlApi } from '../../renderer/core/remote-control-api.ts';

/** Remote control without anybody to control: it ends when the person leaves it. */
export function fakeRemoteControl(
  initial: { remoteControl: RemoteControlState; ownControl: OwnControl },
  note: (command: string) => void,
) {
  const remoteControl = createStore(() => initial.remoteControl);
  const ownControl = createStore(() => initial.ownControl);
  return {
    remoteControl,
    ownControl,
    letOthersAskForControl(mayAsk: boolean) {
      note(`letOthersAskForControl ${mayAsk}`);
      ownControl.setState({ kind: 'offered', mayAsk }, true);
    },
    askForControl(of: string) {
      note(`askForControl ${of}`);
      remoteControl.setState({ controlling: { kind: 'asking', of } });
    },
    leaveControl() {
      note('leaveControl');
      remoteControl.setState({ controlling: { kind: 'none' } });
    },
    control: (inputs) => inputs.forEach((input) => note(`control ${JSON.stringify(input)}`)),
    pasteThere: (text, keys) => note(`pasteThere ${JSON.stringify([text, ...keys()])}`),
    readClipboardNews: () => note('readClipboardNews'),
    releaseControls: () => note('releaseControls'),
    stopControl: () => note('stopControl'),
  } satisfies RemoteControlApi;
}
