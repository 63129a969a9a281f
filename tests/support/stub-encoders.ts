import { vi } from 'vitest';

/** What became of connections by which a page encodes for itself. */
export interface StubbedEncoders {
  /** How often one was asked for statistics. */
  readings: number;
  /** Both ends of each are counted. */
  open: number;
  /** Lets all that are to connect do so, or fail. */
  connect: () => void;
  fail: () => void;
  /** Connections that were there fail. */
  lose: () => void;
}

/** A browser that gives encoded frames away, whose connections wait until they are let. To be undone by `vi.unstubAllGlobals`. */
export function stubEncoders(): StubbedEncoders {
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const connected: (EventTarget & { connectionState: string })[] = [];
  const stubbed: StubbedEncoders = {
    readings: 0,
    open: 0,
    connect: () => waiting.splice(0).forEach(({ resolve }) => resolve()),
    lose: () => {
      for (const connection of connected.splice(0)) {
        connection.connectionState = 'failed';
        connection.dispatchEvent(new Event('connectionstatechange'));
      }
    },
    fail: () => waiting.splice(0).forEach(({ reject }) => reject(new Error('no connection'))),
  };
  const sender = { track: null, createEncodedStreams: () => ({ readable: {}, writable: {} }) };
  vi.stubGlobal(
    'RTCPeerConnection',
    class extends EventTarget {
      connectionState = 'connected';
      readonly localDescription = { type: 'answer', sdp: '' };
      constructor() {
        super();
        stubbed.open += 1;
        connected.push(this);
      }
      addTransceiver() {
        return { sender };
      }
      setLocalDescription() {
        return Promise.resolve();
      }
      setRemoteDescription() {
        return new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
      }
      getStats() {
        stubbed.readings += 1;
        return Promise.resolve(new Map());
      }
      close() {
        this.connectionState = 'closed';
        stubbed.open -= 1;
      }
    },
  );
  return stubbed;
}
