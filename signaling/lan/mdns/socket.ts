import { createSocket } from 'node:dgram';
import type { NetworkCard } from '../../net/interfaces.ts';

/** RFC 6762, section 11: the TTL of IPv4, the hop limit of IPv6. */
const HOPS = 255;

/** Where one family's multicast DNS goes and comes from (RFC 6762, section 3). */
interface Multicast {
  type: 'udp4' | 'udp6';
  group: string;
  /** Stands for all own addresses. */
  wildcard: string;
  /** The card, as the system's calls for multicast want it named. */
  by: string;
}

function multicastOf(card: NetworkCard): Multicast {
  switch (card.family) {
    case 'IPv4':
      return { type: 'udp4', group: '224.0.0.251', wildcard: '0.0.0.0', by: card.address };
    case 'IPv6':
      return { type: 'udp6', group: 'ff02::fb', wildcard: '::', by: `::%${card.zone}` };
  }
}

/**
 * A network card's socket for multicast DNS in one family. A network error costs one message or one attempt, not the
 * socket.
 */
export interface CardSocket {
  /** Sends to the card's network, this computer included. Does nothing before the socket is ready. */
  send(message: Buffer): void;
  /**
   * Joins the multicast group again, in case the system removed the card and restored it unnoticed, as during sleep.
   */
  rejoin(): void;
  /** Ends once what was sent has left. */
  close(): Promise<void>;
}

export interface CardSocketOptions {
  /** Its family is the socket's. */
  card: NetworkCard;
  port: number;
  onReady: () => void;
  /** @param sender its address; a link-local one has the zone of the card that it came by */
  onMessage: (message: Buffer, sender: string) => void;
  /** The socket could not be opened, or failed, and is closed. */
  onFailed: () => void;
}

/**
 * Opens a socket for one card. It is bound to all addresses, since one that is bound to the card's address does not get
 * multicast; what comes from other cards' networks is for the caller to leave out.
 */
export function openCardSocket({ card, port, onReady, onMessage, onFailed }: CardSocketOptions): CardSocket {
  const { type, group, wildcard, by } = multicastOf(card);
  // Others on this computer (the system's own responder, a second Earshot) share the port.
  const socket = createSocket({ type, reuseAddr: true, ipv6Only: type === 'udp6' });
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
  socket.on('message', (message, { address }) => {
    if (state === 'ready') onMessage(message, address);
  });
  socket.bind({ port, address: wildcard }, () => {
    if (state === 'closed') return;
    try {
      socket.setMulticastTTL(HOPS);
      socket.setMulticastLoopback(true);
      socket.setMulticastInterface(by);
      socket.addMembership(group, by);
    } catch {
      // The card is gone.
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
      // Errors are ignored: after an unplugged cable or a firewall's refusal the next message may get through.
      lastSent = new Promise((resolve) => socket.send(message, port, group, () => resolve()));
    },
    rejoin() {
      if (state !== 'ready') return;
      try {
        socket.setMulticastInterface(by);
        socket.addMembership(group, by);
      } catch {
        // Still in the group, or the card is gone.
      }
    },
    close,
  };
}
