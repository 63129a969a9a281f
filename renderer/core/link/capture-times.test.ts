import { expect, it, vi } from 'vitest';
import { askForCaptureTimes, capturedAt } from './capture-times.ts';

const URI = 'http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time';
const UNIX_TO_NTP_MS = 2_208_988_800_000;

it('[NEG-11] offers what the browser has and does not offer by itself, and touches no other extension', () => {
  const set = vi.fn();
  const others = { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', direction: 'sendrecv' } as const;
  const transceiver = {
    getHeaderExtensionsToNegotiate: () => [{ ...others }, { uri: URI, direction: 'stopped' as const }],
    setHeaderExtensionsToNegotiate: set,
  };
  askForCaptureTimes(transceiver as unknown as RTCRtpTransceiver);
  expect(set).toHaveBeenCalledExactlyOnceWith([others, { uri: URI, direction: 'sendrecv' }]);
});

it('[NEG-11] leaves a browser alone that has none of it', () => {
  expect(() => askForCaptureTimes({} as RTCRtpTransceiver)).not.toThrow();
  const set = vi.fn();
  const without = { getHeaderExtensionsToNegotiate: () => [], setHeaderExtensionsToNegotiate: set };
  askForCaptureTimes(without as unknown as RTCRtpTransceiver);
  expect(set).not.toHaveBeenCalled();
});

it('reckons from the newest frame, also where timestamps begin anew', () => {
  const newest = (rtpTimestamp: number) => [{ rtpTimestamp, captureTimestamp: UNIX_TO_NTP_MS + 5_000 }];
  expect(capturedAt(newest(9_000), 9_000)).toBe(5_000);
  expect(capturedAt(newest(9_000), 4_500)).toBe(4_950);
  expect(capturedAt(newest(90), 2 ** 32 - 90)).toBe(4_998);
  expect(capturedAt([{ rtpTimestamp: 90 }], 90)).toBeNull();
  expect(capturedAt([], 90)).toBeNull();
});
