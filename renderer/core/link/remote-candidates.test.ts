import { describe, expect, it } from 'vitest';
import { TenfoldCounter } from '../../../signaling/basics/tenfold-counter.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { RemoteCandidates } from './remote-candidates.ts';

const host = (address: string, port = 9): string => `candidate:1 1 udp 2122260223 ${address} ${port} typ host`;
const message = (address: string, port = 9) => ({ candidate: host(address, port), sdpMid: '0' });
const sdpOf = (usernameFragment: string, lines: string[]): string =>
  ['v=0', 'm=audio 9 X', `a=ice-ufrag:${usernameFragment}`, 'a=mid:0', ...lines.map((line) => `a=${line}`), ''].join(
    '\r\n',
  );

function setUp({ anywhere = false, hub = null as string | null, described = true } = {}) {
  const added: (string | undefined)[] = [];
  const connection = {
    remoteDescription: described ? ({} as RTCSessionDescription) : null,
    addIceCandidate: (candidate?: RTCIceCandidateInit | null) => Promise.resolve(void added.push(candidate?.candidate)),
  };
  const refused = new TenfoldCounter();
  const candidates = new RemoteCandidates(connection, { anywhere, hubHost: () => hub, refused });
  return { added, connection, refused, candidates };
}

describe('RemoteCandidates', () => {
  it('[NEG-4] counts those of descriptions and of messages together, and again from the next ICE restart on', async () => {
    const { added, refused, candidates } = setUp();
    const sdp = sdpOf(
      'one1',
      Array.from({ length: 60 }, (_, port) => host('10.0.0.7', port + 1)),
    );
    expect(candidates.takeFrom(sdp)).not.toContain('candidate');
    for (let port = 101; port <= 200; port += 1) await candidates.add(message('10.0.0.7', port));
    expect(added).toHaveLength(LIMITS.candidatesPerGeneration);
    expect(refused.count).toBe(60);

    candidates.takeFrom(sdp);
    await candidates.add(message('10.0.0.7', 999));
    expect(added).toHaveLength(LIMITS.candidatesPerGeneration);
    candidates.takeFrom(sdpOf('two2', []));
    await candidates.add(message('10.0.0.7', 999));
    expect(added).toHaveLength(LIMITS.candidatesPerGeneration + 1);
  });

  it('takes one that comes both ways once', async () => {
    const { added, candidates } = setUp();
    candidates.takeFrom(sdpOf('abcd', [host('10.0.0.7')]));
    await candidates.add(message('10.0.0.7'));
    expect(added).toEqual([host('10.0.0.7')]);
  });

  it('[NEG-4] keeps them until there is a remote description, the end of candidates in its place', async () => {
    const { added, connection, candidates } = setUp({ described: false });
    await candidates.add(message('10.0.0.7'));
    await candidates.add(null);
    await candidates.add({ candidate: '' });
    expect(added).toEqual([]);
    connection.remoteDescription = {} as RTCSessionDescription;
    await candidates.flush();
    expect(added).toEqual([host('10.0.0.7'), undefined]);
  });

  it('[NEG-7] takes a global address once an own one shows that it is of the same site, and says what was not tried', async () => {
    const { added, refused, candidates } = setUp();
    for (const address of ['192.0.2.9', '203.0.113.9', '127.0.0.1']) await candidates.add(message(address));
    expect(added).toEqual([]);
    expect(refused.count).toBe(3);
    await candidates.learnOwn(host('abc.local'));
    expect(added).toEqual([]);
    await candidates.learnOwn(host('192.0.2.1'));
    expect(added).toEqual([host('192.0.2.9')]);
    await candidates.add(message('192.0.2.10'));
    expect(added).toEqual([host('192.0.2.9'), host('192.0.2.10')]);
  });

  it('[NEG-7] knows the site of its hub, and asks nothing of a hub that has a name', async () => {
    for (const [hub, taken] of [
      ['2001:db8:1::1', 1],
      ['hub.example', 0],
    ] as const) {
      const { added, candidates } = setUp({ hub });
      await candidates.add(message('2001:db8:1:2::7'));
      expect(added).toHaveLength(taken);
    }
  });

  it('[NEG-7] takes global addresses where ICE servers are set, and loopback never', async () => {
    const { added, candidates } = setUp({ anywhere: true });
    for (const address of ['203.0.113.9', '127.0.0.1', '::1']) await candidates.add(message(address));
    expect(added).toEqual([host('203.0.113.9')]);
  });
});
