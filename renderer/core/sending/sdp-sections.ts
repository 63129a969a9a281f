/** A description in its parts (RFC 8866, lines end in CRLF): what it says of all of it, then each m= section. */
export function sectionsOf(sdp: string): string[] {
  return sdp.split(/^(?=m=)/m);
}

/** An m= section that says one parameter more of a format that it maps (`a=fmtp`). Pure. @param format payload type */
export function withParameter(section: string, format: string, parameter: string): string {
  const parameters = new RegExp(`^a=fmtp:${format} .*(?=\\r\\n)`, 'm');
  const map = new RegExp(`^a=rtpmap:${format} .*(?=\\r\\n)`, 'm');
  return parameters.test(section)
    ? section.replace(parameters, `$&;${parameter}`)
    : section.replace(map, `$&\r\na=fmtp:${format} ${parameter}`);
}
