import { randomBytes } from 'node:crypto';
import type { HubEvent, HubLimits } from '../config.ts';
import { NO_ICE } from '../ice.ts';
import { type ServedHub, serveHub, type ServeOptions } from '../serve.ts';

/** A hub for a test, with everything it logged. */
export interface TestHub extends ServedHub {
  log: HubEvent[];
  /** As an app does whose LAN has another hub from now on; null serves again. */
  moveTo(url: string | null): void;
}

/** Serves a hub on a free port of 127.0.0.1. */
export async function serveTestHub(
  limits: Partial<HubLimits> = {},
  options: Partial<ServeOptions> = {},
): Promise<TestHub> {
  const log: HubEvent[] = [];
  let movedTo: string | null = null;
  const served = await serveHub({
    port: 0,
    host: '127.0.0.1',
    tls: null,
    staticRoot: null,
    ice: () => NO_ICE,
    log: (event) => log.push(event),
    limits,
    movedTo: () => movedTo,
    ...options,
  });
  const moveTo = (url: string | null): void => {
    movedTo = url;
    if (url !== null) served.hub.move(url);
  };
  return { ...served, log, moveTo };
}

/** For expect.poll: looks often, and waits for slow machines. */
export const PATIENT = { interval: 5, timeout: 10_000 };

/** What a hub that is none of ours answers to `features`. */
export const GREETING = { features: [], hubId: 'h'.repeat(12), challenge: 'c'.repeat(43) };

export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function randomVisit(): string {
  return randomBytes(9).toString('base64url');
}
