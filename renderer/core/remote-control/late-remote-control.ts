import { createStore } from 'zustand/vanilla';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { OwnControl, RemoteControlState } from '../model-remote-control.ts';
import type { RemoteControlApi } from '../remote-control-api.ts';
import { Value } from '../value.ts';
import type { RemoteControl, RemoteControlDeps } from './remote-control.ts';

/** What is heard before it can be looked at; more is dropped. */
const MAX_EARLY = 64;

type Act = (control: RemoteControl) => void;

/** Controlling what is shared. What does the work is loaded once there is somebody in the room. @returns what the UI sees of it */
export function startRemoteControl(deps: Omit<RemoteControlDeps, 'value' | 'own'>, scope: Scope): RemoteControlApi {
  const value = new Value<RemoteControlState>({
    shares: new Map(),
    controlling: { kind: 'none' },
    controlled: { kind: 'free' },
  });
  const own = deps.port?.state ?? createStore<OwnControl>(() => ({ kind: 'refused', why: 'browser' }));
  let control: RemoteControl | null = null;
  let early: readonly Act[] = [];

  /** Where it cannot be loaded calls go on, and it is tried again at the next one. */
  async function load(): Promise<void> {
    const loaded = await import('./remote-control.ts').catch(() => null);
    if (loaded === null || scope.ended || control !== null) return;
    control = new loaded.RemoteControl({ ...deps, value, own }, scope);
    for (const act of early) act(control);
    early = [];
  }

  function act(what: Act): void {
    if (control !== null) return what(control);
    early = [...early, what].slice(0, MAX_EARLY);
    void load();
  }

  scope.add(deps.topic.onOpen((peerId) => act((one) => one.opened(peerId))));
  scope.add(
    deps.topic.on(({ from, frame }) => {
      if (frame.kind === 'remote') act((one) => one.receive(from, frame.word));
    }),
  );
  return {
    remoteControl: value.store,
    ownControl: own,
    letOthersAskForControl: (mayAsk) => deps.port?.setMayAsk(mayAsk),
    askForControl: (peerId) => control?.ask(peerId),
    leaveControl: () => control?.leave(),
    control: (inputs) => control?.control(inputs),
    pasteThere: (text, keys) => control?.paste(text, keys),
    readClipboardNews: () => control?.readNews(),
    releaseControls: () => control?.release(),
    stopControl: () => control?.stop(),
  };
}
