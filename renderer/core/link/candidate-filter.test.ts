import { describe, expect, it } from 'vitest';
import { hostAddress, judgeCandidate, splitDescription } from './candidate-filter.ts';

const line = (address: string, transport = 'udp', port = 50_000): string =>
  `candidate:842163049 1 ${transport} 1677729535 ${address} ${port} typ host generation 0 ufrag EEtu network-cost 999`;

describe('[NEG-7] judgeCandidate', () => {
  it.each([
    ...['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.7', '169.254.9.9', '100.64.0.1', '100.127.255.255'],
    ...['fd12:3456::1', 'fc00::1', 'fe80::1:2:3', 'FD00::1', 'febf::1'],
    '0c8f1bd3-6b1a-4a9c-9c8e-0f6a2f4c3b1d.local',
  ])('takes %s, which is on a local network', (address) => {
    expect(judgeCandidate(line(address), [], false)).toBe('take');
    expect(judgeCandidate(`a=${line(address, 'UDP')}`, [], false)).toBe('take');
  });

  it.each([
    ...['8.8.8.8', '172.32.0.1', '192.0.2.9', '100.128.0.1', '11.0.0.1', '192.169.0.1', '2001:db8:1:2::7', 'fec0::1'],
    // IPv4 in IPv6, of 6to4.
    '2002:c0a8:1::1',
  ])('takes %s, which is somewhere, from its own site or where servers are set', (address) => {
    expect(judgeCandidate(line(address), [], false)).toBe('elsewhere');
    expect(judgeCandidate(line(address), ['10.0.0.1', 'fd00::1', 'hub.test'], false)).toBe('elsewhere');
    expect(judgeCandidate(line(address), ['10.0.0.1', address], false)).toBe('take');
    expect(judgeCandidate(line(address), [], true)).toBe('take');
  });

  it('knows a site by the first half of IPv4 addresses and the first 48 bits of IPv6 ones', () => {
    expect(judgeCandidate(line('192.0.77.9'), ['192.0.2.1'], false)).toBe('take');
    expect(judgeCandidate(line('192.1.2.1'), ['192.0.2.1'], false)).toBe('elsewhere');
    expect(judgeCandidate(line('2001:db8:1:ffff::1'), ['2001:db8:1:2::7'], false)).toBe('take');
    expect(judgeCandidate(line('2001:db8:2::1'), ['2001:db8:1:2::7'], false)).toBe('elsewhere');
  });

  it.each([
    ...[
      '127.0.0.1',
      '127.9.9.9',
      '0.0.0.0',
      '0.1.2.3',
      '224.0.0.251',
      '239.255.255.250',
      '255.255.255.255',
      '240.0.0.1',
    ],
    ...[
      '::1',
      '::',
      'ff02::fb',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '0:0:0:0:0:0:0:1',
    ],
    ...['010.0.0.1', '10.1', '0x7f.0.0.1', '2130706433', '10.0.0.256', 'fe80::1%eth0', '[::1]', '10.0.0.1.'],
    ...['localhost', 'router', 'evil.example', 'a.b.local', '.local', 'localhost.local.', '10.0.0.1#.local'],
  ])('never takes %s', (address) => {
    for (const sites of [[], [address]]) expect(judgeCandidate(line(address), sites, true)).toBe('refuse');
  });

  it.each([
    ...[line('10.0.0.1', 'tcp'), line('10.0.0.1', 'TCP'), line('10.0.0.1', 'ssltcp'), line('10.0.0.1', 'udp', 0)],
    ...[
      line('10.0.0.1', 'udp', 65_536),
      '',
      'candidate:',
      ` ${line('10.0.0.1')}`,
      `${line('10.0.0.1')}`.replace(' typ', ''),
      line('10.0.0.1 8.8.8.8'),
    ],
    `candidate:1 1 udp 1 10.0.0.1\t8.8.8.8 1 typ host`,
  ])('takes no other transport, port or grammar: %j', (candidate) => {
    expect(judgeCandidate(candidate, [], true)).toBe('refuse');
  });

  it('learns own addresses of host candidates alone', () => {
    expect(hostAddress(line('192.0.2.7'))).toBe('192.0.2.7');
    expect(hostAddress(line('fd00::7'))).toBe('fd00::7');
    for (const hidden of ['abc.local', '127.0.0.1', '::1']) expect(hostAddress(line(hidden))).toBeNull();
    expect(hostAddress(line('203.0.113.7').replace('typ host', 'typ srflx'))).toBeNull();
  });
});

describe('splitDescription', () => {
  const SDP = [
    ...['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0', 'a=ice-ufrag:sess', 'a=group:BUNDLE 0 1'],
    ...['m=audio 9 UDP/TLS/RTP/SAVPF 111', 'c=IN IP4 0.0.0.0', `a=${line('10.0.0.7')}`, 'a=ice-ufrag:abcd', 'a=mid:0'],
    ...['m=video 9 UDP/TLS/RTP/SAVPF 96', 'a=mid:1', `a=${line('8.8.8.8')}`, 'a=end-of-candidates', ''],
  ];

  it('takes the candidates out, each with its section, and leaves the rest', () => {
    const { sdp, candidates, usernameFragment } = splitDescription(SDP.join('\r\n'));
    expect(sdp).toBe(SDP.filter((text) => !/candidate/.test(text)).join('\r\n'));
    expect(candidates).toEqual([
      { candidate: line('10.0.0.7'), sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'abcd' },
      { candidate: line('8.8.8.8'), sdpMid: '1', sdpMLineIndex: 1, usernameFragment: 'sess' },
    ]);
    expect(usernameFragment).toBe('abcd');
    expect(splitDescription(sdp)).toEqual({ sdp, candidates: [], usernameFragment });
  });

  it('leaves no candidate to any parser, however its line is written and ended', () => {
    // What parsers may take for one: other cases, spaces, other ends of lines, other attributes.
    const spellings = [
      'a=candidate:',
      'A=CANDIDATE:',
      ' a=candidate:',
      'a = candidate :',
      'a=candidate ',
      '\ta=Candidate:',
      'a=remote-candidates:',
    ];
    const ends = ['\r\n', '\n', '\r', '\n\r', '\r\r\n'];
    for (let seed = 0; seed < 2_000; seed += 1) {
      const pick = (from: readonly string[], salt: number): string =>
        from[Math.abs((seed * 7_919 + salt * 104_729) % 9_973) % from.length]!;
      const text = SDP.map((part, i) => {
        const added =
          i % 3 === seed % 3 ? `${pick(spellings, i)}1 1 udp 1 127.0.0.1 ${seed} typ host${pick(ends, i + 1)}` : '';
        return added + part + pick(ends, i + 2);
      }).join('');
      const { sdp, candidates } = splitDescription(text);
      expect(sdp).not.toMatch(/^[\t ]*a[\t ]*=[\t ]*(remote-)?candidate/im);
      expect(sdp.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const { candidate } of candidates) {
        if (candidate.includes('127.0.0.1')) expect(judgeCandidate(candidate, [], true)).toBe('refuse');
      }
    }
  });
});
