import { afterEach, describe, expect, it } from 'vitest';
import { ownAddresses } from '../net/addresses.ts';
import type { LinkSignal, SignalBody } from '../protocol/index.ts';
import { withSeenAddress } from './seen-candidate.ts';
import { serveTestHub, type TestHub } from './testing/hub.ts';
import { greet } from './testing/raw-client.ts';
import { MADE_UP_SEAL } from '../../tests/support/keys-of-names.ts';

const NAME = '5f7d1a0c-8f64-4c6f-9d2f-0a6d8d1b2c3e.local';
const hostAt = (address: string): string =>
  `candidate:842163049 1 udp 1677729535 ${address} 46154 typ host generation 0 ufrag Xy7 network-cost 999`;

function candidateSignal(candidate: string): LinkSignal {
  const body = { kind: 'candidate' as const, candidate: { candidate, sdpMid: '0', sdpMLineIndex: 0 } };
  return { visit: 'v'.repeat(12), toVisit: 'w'.repeat(12), epoch: 2, body };
}

describe('[SIG-4] a candidate whose address is hidden', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['fe80::7%eth0', 'fe80::7'],
    ['fd00::7', 'fd00::7'],
  ])('of somebody seen at %s gets that address, and is the same otherwise', (seenAt, address) => {
    expect(withSeenAddress(candidateSignal(hostAt(NAME)), seenAt)).toEqual(candidateSignal(hostAt(address)));
  });

  it('of somebody on the hub’s own computer gets the address of that', () => {
    const [address] = ownAddresses();
    const expected = address === undefined ? null : candidateSignal(hostAt(address));
    expect(withSeenAddress(candidateSignal(hostAt(NAME)), '127.0.0.1')).toEqual(expected);
  });

  it.each([
    ['an address that can be seen', hostAt('192.0.2.9')],
    ['TCP', hostAt(NAME).replace('udp', 'tcp')],
    ['another kind', hostAt(NAME).replace('typ host', 'typ srflx raddr 0.0.0.0 rport 0')],
    ['another name', hostAt('meet.example')],
    ['what is no candidate', `${NAME} typ host`],
    ['the end of candidates', ''],
  ])('is not made of %s', (_, candidate) => {
    expect(withSeenAddress(candidateSignal(candidate), '192.0.2.7')).toBeNull();
  });

  it('nor of other signals', () => {
    const signal = candidateSignal('');
    const description = { type: 'offer' as const, sdp: `a=${hostAt(NAME)}` };
    for (const body of [
      { kind: 'candidate' as const, candidate: null },
      { kind: 'rebuild' as const },
      { kind: 'description' as const, negotiation: 0, description, ...MADE_UP_SEAL },
    ])
      expect(withSeenAddress({ ...signal, body }, '192.0.2.7')).toBeNull();
  });
});

describe('[SIG-4] a hub', () => {
  let hub: TestHub;
  afterEach(() => hub.close());

  /** What Bob gets of a hidden candidate of Ann's, and what of it he would get at best. */
  async function relayed(): Promise<{ bodies: SignalBody[]; plain: SignalBody; seen: SignalBody }> {
    const [ann, bob] = [await greet(hub.url, 'Ann'), await greet(hub.url, 'Bob')];
    for (const { client, visit } of [ann, bob]) await client.ask('join', { code: 'team', visit });
    const of = { visit: ann.visit, toVisit: bob.visit, epoch: 2 };
    const plain = candidateSignal(hostAt(NAME)).body;
    for (const body of [plain, { kind: 'rebuild' as const }]) {
      await ann.client.ask('signal', { to: bob.peerId, signal: { ...of, body } });
    }
    const got = () => bob.client.got('signal').map(({ signal }) => signal.body);
    await bob.client.until(() => got().some(({ kind }) => kind === 'rebuild'));
    return { bodies: got().slice(0, -1), plain, seen: candidateSignal(hostAt(ownAddresses()[0] ?? '')).body };
  }

  it.runIf(ownAddresses().length > 0)('relays it as it is, then with the address', async () => {
    hub = await serveTestHub();
    const { bodies, plain, seen } = await relayed();
    expect(bodies).toEqual([plain, seen]);
  });

  it('with a further name, which may mean a proxy whose address it would see, relays it as it is', async () => {
    hub = await serveTestHub({}, { hostNames: ['hub.example'] });
    const { bodies, plain } = await relayed();
    expect(bodies).toEqual([plain]);
  });
});
