import { sectionsOf, withParameter } from './sdp-sections.ts';

/** Which payload type opus has in an m= section (RFC 7587, 7). */
const OPUS = /^a=rtpmap:(\d+) opus\/48000\/2\r\n/im;

/**
 * A remote description with which the microphone, the first of its audio sections, sends almost nothing while nobody speaks: two or three packets a
 * second in place of 50 (`usedtx` of RFC 7587). Encoding and carrying everybody's silence to everybody is most of what a large room costs. What a shared computer plays
 * has a section of its own, and is left whole. Pure.
 *
 * @param sdp RFC 8866; lines end in CRLF
 */
export function withVoicePauses(sdp: string): string {
  const sections = sectionsOf(sdp);
  const microphone = sections.findIndex((section) => section.startsWith('m=audio'));
  return sections.map((section, index) => (index === microphone ? paused(section) : section)).join('');
}

function paused(section: string): string {
  const [, opus] = OPUS.exec(section) ?? [];
  return opus === undefined ? section : withParameter(section, opus, 'usedtx=1');
}
