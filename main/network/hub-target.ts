import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { HubKeyChangedError, PinnedAgent, type KeyPin } from '../../signaling/net/pinned-agent.ts';
import type { HubPlace } from '../../signaling/protocol/index.ts';

/** How long a hub may take to answer `/healthz`, ms. */
const PROBE_MS = 4_000;

/** A hub to connect to. */
export interface HubTarget {
  url: string;
  /** Not used for http, which is for loopback only. */
  pin: KeyPin;
  /**
   * What to do about another key. `ask`: a person named this hub and must decide. `retry`: the LAN named hub and key,
   * so this is another hub at its address.
   */
  onOtherKey: 'ask' | 'retry';
}

/** A hub that must show exactly this key. */
export function targetAt({ url, keyPin }: HubPlace): HubTarget {
  return { url, pin: { get: () => keyPin, set: () => {}, refused: () => {} }, onOtherKey: 'retry' };
}

/** Whether both lead to the same hub with the same pin, so that a connection to one can stay for the other. */
export function isSameTarget(a: HubTarget | null, b: HubTarget | null): boolean {
  return a?.url === b?.url && a?.onOtherKey === b?.onOtherKey && a?.pin.get() === b?.pin.get();
}

export type TargetAnswer = 'ok' | 'unreachable' | 'hub-key-changed';

/** Asks a hub whether it is one, by its `/healthz`. Sets the target's pin at a first meeting. */
export function probeHub({ url, pin }: HubTarget): Promise<TargetAnswer> {
  return new Promise((resolve) => {
    const isSecure = url.startsWith('https:');
    const options = { timeout: PROBE_MS, signal: AbortSignal.timeout(PROBE_MS) };
    const request = isSecure
      ? getHttps(`${url}/healthz`, { ...options, agent: new PinnedAgent(pin) })
      : getHttp(`${url}/healthz`, options);
    request.once('response', (response) => {
      const isJson = response.headers['content-type']?.startsWith('application/json') === true;
      resolve(response.statusCode === 200 && isJson ? 'ok' : 'unreachable');
      request.destroy();
    });
    request.once('error', (error) => resolve(error instanceof HubKeyChangedError ? 'hub-key-changed' : 'unreachable'));
  });
}
