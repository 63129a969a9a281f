import type { Peers } from './peers.ts';

/** Tells somebody of a call that did not ring there. */
export function tellMissed(peers: Pick<Peers, 'get' | 'emit'>, caller: string, callee: string): void {
  peers.emit(callee, 'missed-call', { from: { peerId: caller, name: peers.get(caller)?.name ?? '' } });
}
