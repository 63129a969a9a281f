// Init scripts that make a page speak another version to its peers.

/** The next version: it knows more kinds and features than anybody, and has one more data channel. */
export function speakAsTomorrow(): void {
  window.RTCPeerConnection = class extends RTCPeerConnection {
    override createDataChannel(label: string, init?: RTCDataChannelInit): RTCDataChannel {
      const channel = super.createDataChannel(label, init);
      if (init?.id === 0) super.createDataChannel('tomorrow', { negotiated: true, id: 99 });
      const send = channel.send.bind(channel) as (data: string) => void;
      channel.send = (data: unknown) => {
        const frame = JSON.parse(String(data)) as { kind: string; version?: number; features?: string[] };
        if (frame.kind === 'hello') {
          frame.version = 1 + (frame.version ?? 0);
          frame.features = [...(frame.features ?? []), 'telepathy'];
        }
        send(JSON.stringify(frame));
        send(JSON.stringify({ kind: 'telepathy', thought: { of: 'tomorrow' } }));
      };
      return channel;
    }
  };
}

/** The version before there was a hello between peers: it neither sends nor knows that, or what came after it. */
export function speakAsYesterday(): void {
  const known = 'state signal ping bye peers relay relayed charter key let-in message received'.split(' ');
  const isLater = (data: unknown) => !known.includes((JSON.parse(String(data)) as { kind: string }).kind);
  window.RTCPeerConnection = class extends RTCPeerConnection {
    override createDataChannel(label: string, init?: RTCDataChannelInit): RTCDataChannel {
      const channel = super.createDataChannel(label, init);
      const send = channel.send.bind(channel) as (data: string) => void;
      channel.send = (data: unknown) => {
        if (!isLater(data)) send(String(data));
      };
      // The first listener, so that it runs before the page's.
      channel.addEventListener('message', (event: MessageEvent) => {
        if (isLater(event.data)) event.stopImmediatePropagation();
      });
      return channel;
    }
  };
}
