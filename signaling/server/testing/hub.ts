import { randomBytes } from 'node:crypto';
import type { HubEvent, HubLimits } from '../config.ts';
import { NO_ICE } from '../ice.ts';
import { type ServedHub, serveHub, type ServeOptions } from '../serve.ts';

/** A hub for a test, with everything it logged. */
export interface TestHub extends ServedHub {
  log: HubEvent[];
}

/** Serves a hub on a free port of 127.0.0.1. */
export async function serveTestHub(
  limits: Partial<HubLimits> = {},
  options: Partial<ServeOptions> = {},
): Promise<TestHub> {
  const log: HubEvent[] = [];
  const served = await serveHub({
    port: 0,
    host: '127.0.0.1',
    tls: null,
    staticRoot: null,
    ice: () => NO_ICE,
    log: (event) => log.push(event),
    limits,
    ...options,
  });
  return { ...served, log };
}

/** For expect.poll: looks often, and waits for slow machines. */
export const PATIENT = { interval: 5, timeout: 10_000 };

export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function randomVisit(): string {
  return randomBytes(9).toString('base64url');
}
