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
  const sections = sdp.split(/^(?=m=)/m);
  const microphone = sections.findIndex((section) => section.startsWith('m=audio'));
  return sections.map((section, index) => (index === microphone ? paused(section) : section)).join('');
}

function paused(section: string): string {
  const [line, format] = OPUS.exec(section) ?? [];
  if (line === undefined || format === undefined) return section;
  const parameters = new RegExp(`^a=fmtp:${format} .*(?=\\r\\n)`, 'm');
  return parameters.test(section)
    ? section.replace(parameters, `$&;usedtx=1`)
    : section.replace(line, `${line}a=fmtp:${format} usedtx=1\r\n`);
}
