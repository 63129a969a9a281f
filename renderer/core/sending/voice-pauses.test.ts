import { describe, expect, it } from 'vitest';
import { withVoicePauses } from './voice-pauses.ts';

const lines = (...all: string[]): string => all.map((line) => `${line}\r\n`).join('');
const voice = (...parameters: string[]) =>
  lines('m=audio 9 UDP/TLS/RTP/SAVPF 111 63', 'a=rtpmap:111 opus/48000/2', ...parameters, 'a=rtpmap:63 red/48000/2');
const picture = lines('m=video 9 UDP/TLS/RTP/SAVPF 96', 'a=rtpmap:96 VP8/90000');

describe('[NEG-12] withVoicePauses', () => {
  it('adds to what is said of opus, or says it', () => {
    expect(withVoicePauses(voice('a=fmtp:111 minptime=10;useinbandfec=1'))).toBe(
      voice('a=fmtp:111 minptime=10;useinbandfec=1;usedtx=1'),
    );
    expect(withVoicePauses(voice())).toBe(voice('a=fmtp:111 usedtx=1'));
  });

  it('changes the microphone, and not what a shared computer plays', () => {
    const session = lines('v=0');
    expect(withVoicePauses(session + voice() + picture + picture + voice())).toBe(
      session + voice('a=fmtp:111 usedtx=1') + picture + picture + voice(),
    );
  });

  it('leaves alone what has no opus', () => {
    for (const sdp of ['', 'v=0', picture, lines('m=audio 9 UDP/TLS/RTP/SAVPF 0', 'a=rtpmap:0 PCMU/8000')])
      expect(withVoicePauses(sdp)).toBe(sdp);
  });
});
