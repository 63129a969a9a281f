import { createSocket } from 'node:dgram';

/** RFC 6762, section 3. */
const GROUP = '224.0.0.251';
/** RFC 6762, section 11. */
const TTL = 255;

/** One network card's end of multicast DNS. Errors of the network end nothing but the attempt they befall. */
export interface CardSocket {
  /** Sends to everybody on the card's network, ourselves included. Nothing, before the socket is ready. */
  send(message: Buffer): void;
  /** Enters the group anew, in case the system took the card away and gave it back unseen, as when it slept. */
  rejoin(): void;
  /** Ends once what was sent has left. */
  close(): Promise<void>;
}

export interface CardSocketOptions {
  /** The card's IPv4 address. */
  address: string;
  port: number;
  onReady: () => void;
  onMessage: (message: Buffer, sender: string) => void;
  /** It could not be opened and is of no more use. */
  onFailed: () => void;
}

/**
 * Opens a socket for one card. It is bound to all addresses, since one that is bound to the card's address does not get
 * multicast; what comes from other cards' networks is for the caller to leave out.
 */
export function openCardSocket({ address, port, onReady, onMessage, onFailed }: CardSocketOptions): CardSocket {
  // Others on this computer (the system's own responder, a second Earshot) share the port.
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  let state: 'opening' | 'ready' | 'closed' = 'opening';
  let lastSent: Promise<void> = Promise.resolve();

  function close(): Promise<void> {
    if (state === 'closed') return Promise.resolve();
    state = 'closed';
    return lastSent.then(() => new Promise((resolve) => socket.close(() => resolve())));
  }

  socket.on('error', () => {
    if (state !== 'opening') return;
    void close();
    onFailed();
  });
  socket.on('message', (message, { address: sender }) => {
    if (state === 'ready') onMessage(message, sender);
  });
  socket.bind({ port, address: '0.0.0.0' }, () => {
    if (state === 'closed') return;
    try {
      socket.setMulticastTTL(TTL);
      socket.setMulticastLoopback(true);
      socket.setMulticastInterface(address);
      socket.addMembership(GROUP, address);
    } catch {
      // The card is gone already.
      void close();
      onFailed();
      return;
    }
    state = 'ready';
    onReady();
  });

  return {
    send(message) {
      if (state !== 'ready') return;
      // An unplugged cable or a firewall is no reason to end: the next message may get through.
      lastSent = new Promise((resolve) => socket.send(message, port, GROUP, () => resolve()));
    },
    rejoin() {
      if (state !== 'ready') return;
      try {
        socket.setMulticastInterface(address);
        socket.addMembership(GROUP, address);
      } catch {
        // In the group still, or the card is just gone.
      }
    },
    close,
  };
}
