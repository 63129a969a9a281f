import type { Introduction } from '../../../signaling/protocol/peer/index.ts';

/** People who are nowhere; they have keys of the right shape and no page. */
export const INVENTED: readonly Introduction[] = ['Chief', 'Lawyer', 'Bank'].map((name) => ({
  peerId: name.toLowerCase().padEnd(22, '0'),
  visit: name.toLowerCase().padEnd(12, '0'),
  name,
}));

/** For a member's page, before its own scripts: whenever it says whom it is connected to, it says so of these people too. */
export function introducing(people: readonly Introduction[]): { content: string } {
  return { content: `(${addTo.toString()})(${JSON.stringify(people)})` };
}

function addTo(people: readonly Introduction[]): void {
  type Send = (this: RTCDataChannel, text: string) => void;
  const send = Object.getOwnPropertyDescriptor(RTCDataChannel.prototype, 'send')?.value as Send;
  RTCDataChannel.prototype.send = function (this: RTCDataChannel, text: unknown) {
    const frame = JSON.parse(String(text)) as { kind: string; peers?: Introduction[] };
    const said = frame.kind === 'peers' ? { ...frame, peers: [...(frame.peers ?? []), ...people] } : frame;
    send.call(this, JSON.stringify(said));
  };
}
