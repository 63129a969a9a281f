import { afterEach, expect, it, vi } from 'vitest';
import { HiddenEncoder } from './hidden-encoder.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser that gives encoded frames away. @returns how often it was asked for statistics */
function stubConnections() {
  const counted = { readings: 0 };
  const sender = { createEncodedStreams: () => ({ readable: {}, writable: {} }) };
  vi.stubGlobal(
    'RTCPeerConnection',
    class {
      connectionState = 'connected';
      addTransceiver() {
        return { sender };
      }
      getStats() {
        counted.readings += 1;
        return Promise.resolve(new Map());
      }
      close() {
        this.connectionState = 'closed';
      }
    },
  );
  return counted;
}

it('is read once for all links that ask at the same time, and not once it has ended', async () => {
  const counted = stubConnections();
  const encoder = new HiddenEncoder(undefined);
  const [one, other] = await Promise.all([encoder.report(), encoder.report()]);
  expect([one, counted.readings]).toEqual([other, 1]);
  await encoder.report();
  expect(counted.readings).toBe(2);
  encoder.end();
  expect([await encoder.report(), counted.readings]).toEqual([null, 2]);
});
