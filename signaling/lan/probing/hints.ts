import * as v from 'valibot';
import { type HubPlace, HubPlaceSchema, KeyPinSchema } from '../../protocol/index.ts';

const PortSchema = v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number), v.maxValue(65_535));

/** A hub that listens on this port, at the address its request comes from. */
export interface ListeningHub {
  keyPin: string;
  port: number;
}

/** Hints that a probe carries in its query. See SPEC.md [LAN-4]. */
export interface Hints {
  /** "I serve too: probe me." */
  own?: ListeningHub | undefined;
  /** "A hub that I met serves there": told by a follower to its own hub. */
  met?: HubPlace | undefined;
  /** "I believe that the hub with this key is dead." */
  lost?: string | undefined;
  /** "Probe your hub again." */
  again?: boolean;
}

/** The hints as a query string with `?`; '' without hints. */
export function hintsToQuery({ own, met, lost, again }: Hints): string {
  const query = new URLSearchParams(own && listeningToQuery(own));
  if (met !== undefined) {
    query.set('met', met.url);
    query.set('key', met.keyPin);
  }
  if (lost !== undefined) query.set('lost', lost);
  if (again === true) query.set('look', '1');
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** Parses hints; invalid and unknown ones are left out. */
export function hintsIn(query: URLSearchParams): Hints {
  const met = v.safeParse(HubPlaceSchema, { url: query.get('met'), keyPin: query.get('key') });
  const lost = v.safeParse(KeyPinSchema, query.get('lost'));
  return {
    own: listeningIn(query) ?? undefined,
    met: met.success ? met.output : undefined,
    lost: lost.success ? lost.output : undefined,
    again: query.get('look') === '1',
  };
}

export function listeningToQuery({ keyPin, port }: ListeningHub): Record<string, string> {
  return { key: keyPin, port: String(port) };
}

/** Null when key or port are missing or wrong. */
export function listeningIn(query: URLSearchParams): ListeningHub | null {
  const key = v.safeParse(KeyPinSchema, query.get('key'));
  const port = v.safeParse(PortSchema, query.get('port'));
  return key.success && port.success ? { keyPin: key.output, port: port.output } : null;
}
