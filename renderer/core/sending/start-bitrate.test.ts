import { describe, expect, it } from 'vitest';
import { withLanStartBitrate } from './start-bitrate.ts';

const lines = (...all: string[]): string => all.map((line) => `${line}\r\n`).join('');

describe('[NEG-8] withLanStartBitrate', () => {
  it('adds to the formats of pictures, whether they have parameters or not, and to nothing else', () => {
    const sdp = lines(
      'v=0',
      'm=audio 9 UDP/TLS/RTP/SAVPF 111',
      'a=rtpmap:111 opus/48000/2',
      'a=fmtp:111 minptime=10',
      'm=video 9 UDP/TLS/RTP/SAVPF 96 97 98',
      'a=rtpmap:96 VP8/90000',
      'a=rtpmap:97 rtx/90000',
      'a=fmtp:97 apt=96',
      'a=rtpmap:98 VP9/90000',
      'a=fmtp:98 profile-id=0',
      'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    );
    expect(withLanStartBitrate(sdp)).toBe(
      lines(
        'v=0',
        'm=audio 9 UDP/TLS/RTP/SAVPF 111',
        'a=rtpmap:111 opus/48000/2',
        'a=fmtp:111 minptime=10',
        'm=video 9 UDP/TLS/RTP/SAVPF 96 97 98',
        'a=rtpmap:96 VP8/90000',
        'a=fmtp:96 x-google-start-bitrate=2500',
        'a=rtpmap:97 rtx/90000',
        'a=fmtp:97 apt=96',
        'a=rtpmap:98 VP9/90000',
        'a=fmtp:98 profile-id=0;x-google-start-bitrate=2500',
        'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
      ),
    );
  });

  it('changes both pictures, each by the formats of its own section', () => {
    const section = (format: number) =>
      lines(`m=video 9 UDP/TLS/RTP/SAVPF ${format}`, `a=rtpmap:${format} AV1/90000`, `a=fmtp:${format} level-idx=5`);
    const changed = withLanStartBitrate(section(45) + section(96));
    expect(changed.match(/;x-google-start-bitrate=2500\r\n/g)).toHaveLength(2);
  });

  it('leaves alone what has no pictures', () => {
    for (const sdp of ['', 'v=0', lines('v=0', 'm=audio 9 UDP/TLS/RTP/SAVPF 0')])
      expect(withLanStartBitrate(sdp)).toBe(sdp);
  });
});
