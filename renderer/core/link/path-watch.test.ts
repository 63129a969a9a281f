import { describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { watchPath } from './path-watch.ts';

/** A connection that has a transport from its first negotiation on. */
class FakeConnection extends EventTarget {
  connectionState: RTCPeerConnectionState = 'new';
  sctp: RTCSctpTransport | null = null;
  readonly ice = new EventTarget();

  become(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    if (state === 'connecting') this.sctp = { transport: { iceTransport: this.ice } } as unknown as RTCSctpTransport;
    this.dispatchEvent(new Event('connectionstatechange'));
  }

  selectPair(): void {
    this.ice.dispatchEvent(new Event('selectedcandidatepairchange'));
  }
}

describe('watchPath', () => {
  function watched() {
    const [connection, onPath, scope] = [new FakeConnection(), vi.fn(), new Scope()];
    watchPath(connection, onPath, scope);
    connection.become('connecting');
    connection.selectPair();
    connection.become('connected');
    return { connection, onPath, scope };
  }

  it('says nothing of a connection that comes up', () => {
    expect(watched().onPath).not.toHaveBeenCalled();
  });

  it('[NEG-10] tells of each other path, and of one that works again', () => {
    const { connection, onPath } = watched();
    connection.selectPair();
    connection.selectPair();
    expect(onPath).toHaveBeenCalledTimes(2);
    connection.become('disconnected');
    expect(onPath).toHaveBeenCalledTimes(2);
    connection.become('connected');
    expect(onPath).toHaveBeenCalledTimes(3);
    connection.selectPair();
    expect(onPath).toHaveBeenCalledTimes(4);
  });

  it('ends with its scope', () => {
    const { connection, onPath, scope } = watched();
    scope.end();
    connection.selectPair();
    connection.become('connected');
    expect(onPath).not.toHaveBeenCalled();
  });
});
