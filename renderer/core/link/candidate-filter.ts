import { isSameSite, scopeOf } from '../../../signaling/basics/ip-address.ts';
import type { SignalBody } from '../../../signaling/protocol/index.ts';

/** As RTCIceCandidateInit. */
export type RemoteCandidate = NonNullable<Extract<SignalBody, { kind: 'candidate' }>['candidate']>;

/**
 * Whether to try a candidate. `elsewhere`: a global address outside of every site that this computer is known to be in; which
 * sites those are may turn out later.
 */
export type Verdict = 'take' | 'elsewhere' | 'refuse';

/** RFC 8839, section 5.1. */
const CANDIDATE =
  /^(?:a=)?candidate:[\w+/]{1,32} [1-9]\d{0,2} (?<transport>\S+) \d{1,10} (?<address>\S+) (?<port>\d{1,5}) typ (?<type>\w+)(?: |$)/i;
/** What browsers put in the place of an address (draft-ietf-mmusic-mdns-ice-candidates, section 3.1.1). */
const HIDDEN_ADDRESS = /^[\w-]{1,63}\.local$/i;
const MAX_PORT = 65_535;

/**
 * Whether a remote candidate may be tried: trying sends packets to it. See SPEC.md [NEG-7].
 *
 * @param sites addresses of the sites that this computer is in
 * @param anywhere whether global addresses are taken wherever they are
 */
export function judgeCandidate(line: string, sites: Iterable<string>, anywhere: boolean): Verdict {
  const parts = CANDIDATE.exec(line)?.groups;
  if (parts === undefined) return 'refuse';
  const { transport = '', address = '', port } = parts;
  if (transport.toLowerCase() !== 'udp' || Number(port) === 0 || Number(port) > MAX_PORT) return 'refuse';
  if (HIDDEN_ADDRESS.test(address)) return 'take';
  switch (scopeOf(address)) {
    case 'local':
      return 'take';
    case 'global':
      return anywhere || [...sites].some((site) => isSameSite(site, address)) ? 'take' : 'elsewhere';
    case 'special':
    case 'none':
      return 'refuse';
  }
}

/** The address of an own candidate of the kind `host`; null for one of another kind, or whose address is hidden. */
export function hostAddress(line: string): string | null {
  const { type, address = '' } = CANDIDATE.exec(line)?.groups ?? {};
  return type === 'host' && ['local', 'global'].includes(scopeOf(address)) ? address : null;
}

/** A description without its candidates, and those. Its lines end as RFC 8866, section 5 wants it. */
export interface SplitDescription {
  sdp: string;
  candidates: RemoteCandidate[];
  /** Of its first media section; another one is an ICE restart (RFC 8839, section 4.4.1.1). */
  usernameFragment: string | null;
}

/** Takes the candidates out of a description, so that they come in by one way alone. */
export function splitDescription(sdp: string): SplitDescription {
  const kept: string[] = [];
  const found: { line: string; section: number }[] = [];
  const sections: { mid: string | null; usernameFragment: string | null }[] = [];
  let ofSession: string | null = null;
  // Parsers differ in what ends a line, and in the case of names: whatever may be a candidate to one of them is none here.
  for (const line of sdp.split(/\r\n|\r|\n/)) {
    const [, name = '', value = ''] = /^\s*a\s*=\s*([\w-]+)\s*:?(.*)$/i.exec(line) ?? [];
    const section = sections.at(-1);
    if (/^\s*m\s*=/i.test(line)) sections.push({ mid: null, usernameFragment: ofSession });
    if (section && /^mid$/i.test(name)) section.mid = value.trim();
    if (/^ice-ufrag$/i.test(name)) {
      if (section) section.usernameFragment = value.trim();
      else ofSession = value.trim();
    }
    if (/^candidate$/i.test(name)) found.push({ line: `candidate:${value.trim()}`, section: sections.length - 1 });
    else if (!/^(?:end-of-candidates|remote-candidates)$/i.test(name)) kept.push(line);
  }
  const candidates = found.flatMap(({ line, section }): RemoteCandidate[] => {
    const of = sections[section];
    // Candidates stand in a media section; before the first they are nobody's.
    if (of === undefined) return [];
    return [{ candidate: line, sdpMid: of.mid, sdpMLineIndex: section, usernameFragment: of.usernameFragment }];
  });
  return { sdp: kept.join('\r\n'), candidates, usernameFragment: sections[0]?.usernameFragment ?? null };
}
