import { vi } from 'vitest';
import { FakeNetwork } from './fake-network.ts';
import { stubPromptCrypto } from './keys-of-names.ts';

/** Puts a network in place of the browser's, with fake timers, until `vi.useRealTimers` and `vi.unstubAllGlobals`. */
export function stubNetwork(): FakeNetwork {
  vi.useFakeTimers();
  stubPromptCrypto();
  const network = new FakeNetwork();
  vi.stubGlobal('RTCPeerConnection', network.PeerConnection);
  vi.stubGlobal('MediaStream', class {});
  return network;
}
