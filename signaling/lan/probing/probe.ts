import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { TLSSocket } from 'node:tls';
import * as v from 'valibot';
import { parseJson } from '../../basics/parse-json.ts';
import { HubKeyChangedError, keyShownOn, PinnedAgent } from '../../net/pinned-agent.ts';
import { readBounded } from '../../net/read-bounded.ts';
import { type HubPlace, LAN_TIMES, type LanStatus, LanStatusSchema, PROTOCOL_VERSION } from '../../protocol/index.ts';
import { type Hints, hintsToQuery } from './hints.ts';

/** Longest status that is read, bytes; real ones are far shorter. */
export const STATUS_BYTES = 64 * 1024;

/** Why a probe found no hub that can be used. */
export type ProbeFailure =
  /** The computer answers, nothing listens on the port. */
  | { kind: 'refused' }
  | { kind: 'timed-out' }
  /** No way there: no route, no such name, or the connection broke. */
  | { kind: 'unreachable' }
  /** Something listens there that does not speak TLS. */
  | { kind: 'no-tls' }
  | { kind: 'key-changed' }
  /** It has a key, but does not answer as a hub does. */
  | { kind: 'not-a-hub' }
  | { kind: 'other-version'; theirs: number };

export type ProbeResult =
  /** With the followers that were seen ([LAN-10]), where these were looked for. */
  { kind: 'hub'; status: LanStatus; seenFollowers?: number } | ProbeFailure;

/**
 * Requests a hub's status. Answers within 1.5 s and never rejects. See SPEC.md [LAN-2].
 *
 * @param place nothing is sent to a hub that shows another key
 */
export function probePlace({ url, keyPin }: HubPlace, hints: Hints = {}): Promise<ProbeResult> {
  return ask(url, keyPin, hints);
}

/**
 * As `probePlace` for a hub whose key is not known yet (trust on first use). The status has the key to keep; the hub
 * has proved that it owns it.
 *
 * @param url https origin without a slash at the end
 */
export function learnHub(url: string): Promise<ProbeResult> {
  return ask(url, null, {});
}

/** @param keyPin null takes any key */
export function agentFor(keyPin: string | null): PinnedAgent {
  return new PinnedAgent({ get: () => keyPin, set: () => {}, refused: () => {} }, () => {}, LAN_TIMES.probeMs);
}

function ask(url: string, keyPin: string | null, hints: Hints): Promise<ProbeResult> {
  const agent = agentFor(keyPin);
  const signal = AbortSignal.timeout(LAN_TIMES.probeMs);
  return new Promise((resolve) => {
    const onError = (error: unknown): void => resolve(failureOf(error, signal));
    const request = get(`${url}/lan${hintsToQuery(hints)}`, { agent, signal });
    request.once('error', onError);
    request.once('response', (response) => {
      readAnswer(response)
        .then(resolve, onError)
        .finally(() => request.destroy());
    });
  });
}

async function readAnswer(response: IncomingMessage): Promise<ProbeResult> {
  // Read now: a closed socket has no certificate.
  const shown = response.socket instanceof TLSSocket ? keyShownOn(response.socket) : null;
  const body = await readBounded(response, STATUS_BYTES);
  const result =
    response.statusCode === 200 && body !== null ? parseStatus(body.toString('utf8')) : { kind: 'not-a-hub' as const };
  // The status must be about the hub that answers.
  return result.kind === 'hub' && result.status.keyPin !== shown ? { kind: 'not-a-hub' } : result;
}

/** Parses a hub's status. Of another version only the version number is known to be there. */
export function parseStatus(text: string): ProbeResult {
  const json = parseJson(text);
  const version = v.safeParse(v.object({ version: LanStatusSchema.entries.version }), json);
  if (!version.success) return { kind: 'not-a-hub' };
  if (version.output.version !== PROTOCOL_VERSION) return { kind: 'other-version', theirs: version.output.version };
  const status = v.safeParse(LanStatusSchema, json);
  return status.success ? { kind: 'hub', status: status.output } : { kind: 'not-a-hub' };
}

function failureOf(error: unknown, { aborted }: AbortSignal): ProbeFailure {
  if (error instanceof HubKeyChangedError) return { kind: 'key-changed' };
  // An aborted request fails in several ways, a reset connection among them.
  if (aborted) return { kind: 'timed-out' };
  if (!(error instanceof Error)) return { kind: 'unreachable' };
  if (error.name === 'TimeoutError') return { kind: 'timed-out' };
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED') return { kind: 'refused' };
  if (code === 'ETIMEDOUT') return { kind: 'timed-out' };
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) return { kind: 'no-tls' };
  if (code.startsWith('HPE_')) return { kind: 'not-a-hub' };
  return { kind: 'unreachable' };
}
