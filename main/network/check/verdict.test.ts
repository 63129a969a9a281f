import { describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION, type Verdict } from '../../../signaling/protocol/index.ts';
import type { CheckFacts, HubFact, UseFact } from './facts.ts';
import { answers, fact, facts, LAN_CARD, LINK_LOCAL_CARD, place, status, VPN_CARD } from './testing.ts';
import { judge } from './verdict.ts';

const at = (letter: string): string => new URL(place(letter).url).host;
const own = (followers: number): UseFact => ({ kind: 'own', hub: answers('o', followers) });
const followed = (hub: HubFact = answers('f', 2)): UseFact => ({ kind: 'followed', hub });
const fixed = (hub: HubFact = answers('x', 2)): UseFact => ({ kind: 'fixed', hub });
const follower = (letter: string, of: string): HubFact =>
  fact(letter, { kind: 'hub', status: status(letter, { kind: 'following', hub: place(of) }) });
const version3 = { kind: 'other-version', theirs: 3 } as const;
const isolated: Verdict = { kind: 'peers-isolated' };
const deaf: Verdict = { kind: 'multicast-blocked' };
const well: Verdict = { kind: 'all-well' };
const closed = (letter: string): Verdict => ({ kind: 'port-closed', address: at(letter) });
const asleep = (letter: string): Verdict => ({ kind: 'asleep', address: at(letter) });
const vpn: Verdict = { kind: 'vpn', card: 'tun0' };
const otherHub = (ours: string, theirs: string): Verdict => ({ kind: 'other-hub', ours: at(ours), theirs: at(theirs) });
const otherVersion = (address: string): Verdict => ({
  kind: 'other-version',
  address,
  theirs: 3,
  ours: PROTOCOL_VERSION,
});

/** What happened, what of it is seen, what the check says. */
type Row = [fault: string, seen: Partial<CheckFacts>, verdict: Verdict];

const TABLE: Record<string, Row[]> = {
  'the network card': [
    ['the cable is out', { cards: [], heardOthers: false }, { kind: 'no-network' }],
    [
      'only the bridge to containers is left',
      { cards: [{ ...VPN_CARD, kind: 'virtual' }], heardOthers: false },
      { kind: 'no-network' },
    ],
    [
      'the cable is out of a computer that has a link-local address on an inner card',
      { cards: [LINK_LOCAL_CARD], heardOthers: false },
      { kind: 'no-network' },
    ],
    ['link-local addresses only, and others are heard', { cards: [LINK_LOCAL_CARD] }, well],
    [
      'a card with an odd name that works all the same',
      { cards: [{ ...VPN_CARD, kind: 'virtual' }], use: followed() },
      well,
    ],
  ],

  'another hub': [
    ['set to a hub, people here serve themselves', { use: fixed(), announced: [answers('p', 0)] }, otherHub('x', 'p')],
    [
      'set to a hub that is off, people here serve themselves',
      { use: fixed(fact('x', { kind: 'silent' })), announced: [answers('p', 3)] },
      otherHub('x', 'p'),
    ],
    ['set to the hub that all use', { use: fixed(), announced: [answers('x', 2)] }, well],
    [
      'set to a hub; a colleague met before, alone or set to it too',
      { use: fixed(), remembered: [answers('p', 0)] },
      well,
    ],
    ['a colleague is set to another hub', { use: followed(), remembered: [follower('p', 'q')] }, otherHub('f', 'q')],
    ['a colleague follows the same hub', { use: followed(), remembered: [follower('p', 'f')] }, well],
    ['another team has a hub here', { use: own(2), announced: [answers('p', 3)] }, otherHub('o', 'p')],
    ['an app that started this moment', { use: own(2), announced: [answers('p', 0)] }, well],
  ],

  'another version': [
    [
      'an announcement of version 3',
      { otherVersions: [{ address: '10.0.0.9:27474', version: 3 }] },
      otherVersion('10.0.0.9:27474'),
    ],
    ['the hub in use was updated', { use: followed(fact('f', version3)) }, otherVersion(at('f'))],
    ['a hub met before was updated', { remembered: [fact('r', version3)] }, otherVersion(at('r'))],
  ],

  'a closed port': [
    ['a firewall rejects', { announced: [fact('p', { kind: 'refused' })] }, closed('p')],
    ['a firewall drops', { announced: [fact('p', { kind: 'dropped' })] }, closed('p')],
    ['a firewall drops everything, as Windows does', { announced: [fact('p', { kind: 'silent' })] }, closed('p')],
    ['a hub met before has no port any more', { remembered: [fact('r', { kind: 'refused' })] }, closed('r')],
    ['the hub set by hand is not running', { use: fixed(fact('x', { kind: 'refused' })) }, closed('x')],
    ['something else answers in its place', { use: fixed(fact('x', { kind: 'not-a-hub' })) }, closed('x')],
    ['a colleague has quit, others are seen', { use: followed(), remembered: [fact('r', { kind: 'refused' })] }, well],
    ['the hub of another network', { remembered: [fact('r', { kind: 'refused' }, { isInOwnSubnet: false })] }, well],
  ],

  sleep: [
    ['the computer is off', { remembered: [fact('r', { kind: 'unreachable' })] }, asleep('r')],
    [
      'the computer is asleep, multicast unheard',
      { remembered: [fact('r', { kind: 'silent' })], heardOthers: false },
      asleep('r'),
    ],
    ['the app is frozen', { remembered: [fact('r', { kind: 'hung' })] }, asleep('r')],
    [
      'the hub set by hand is off',
      { use: fixed(fact('x', { kind: 'silent' }, { isInOwnSubnet: false })) },
      asleep('x'),
    ],
    ['the hub is lost', { use: { kind: 'seeking', lost: fact('l', { kind: 'unreachable' }) } }, asleep('l')],
    ['one of many is off', { use: followed(), remembered: [fact('r', { kind: 'unreachable' })] }, well],
  ],

  'a VPN': [
    ['takes the way to a hub met before', { remembered: [fact('r', { kind: 'silent' }, { vpn: 'tun0' })] }, vpn],
    ['takes the way to the hub set by hand', { use: fixed(fact('x', { kind: 'refused' }, { vpn: 'tun0' })) }, vpn],
    ['takes the way to who announces', { announced: [fact('p', { kind: 'silent' }, { vpn: 'tun0' })] }, vpn],
    ['takes multicast, and nobody is heard', { multicastVpn: 'tun0', heardOthers: false }, vpn],
    ['takes multicast, and others are heard all the same', { multicastVpn: 'tun0' }, well],
    [
      'is the way to the hub',
      { use: followed(fact('f', answers('f', 2).reach, { vpn: 'tun0' })), multicastVpn: 'tun0' },
      well,
    ],
  ],

  'no addresses but link-local ones': [
    ['links fail', { cards: [LINK_LOCAL_CARD], use: followed(), unreachablePeers: 1 }, { kind: 'link-local-only' }],
    [
      'links fail, beside a bridge to containers',
      { cards: [LINK_LOCAL_CARD, { ...LAN_CARD, kind: 'virtual' }], use: followed(), unreachablePeers: 1 },
      { kind: 'link-local-only' },
    ],
    ['nobody is in a call', { cards: [LINK_LOCAL_CARD], use: followed() }, well],
    [
      'links fail, and there is IPv4 too',
      { cards: [LINK_LOCAL_CARD, LAN_CARD], unreachablePeers: 1, use: followed() },
      isolated,
    ],
  ],

  isolation: [
    ['of Wi-Fi clients', { use: followed(), standbys: [fact('s', { kind: 'unreachable' })] }, isolated],
    [
      'by an access point that answers ARP for all',
      { use: followed(), standbys: [fact('s', { kind: 'silent' }), fact('t', { kind: 'silent' })] },
      isolated,
    ],
    ['of the links alone', { use: followed(), standbys: [answers('s', 0)], unreachablePeers: 1 }, isolated],
    ['with a hub set by hand', { use: fixed(fact('x', { kind: 'plain-hub' })), unreachablePeers: 2 }, isolated],
    ['without multicast', { use: followed(), heardOthers: false, unreachablePeers: 1 }, isolated],
    ['is not one firewall', { use: followed(), standbys: [fact('s', { kind: 'silent' })] }, well],
    [
      'is not several firewalls that close the port alone',
      { use: followed(), standbys: [fact('s', { kind: 'dropped' }), fact('t', { kind: 'dropped' })] },
      well,
    ],
    [
      'is not one computer of two',
      { use: followed(), standbys: [fact('s', { kind: 'unreachable' }), follower('t', 'f')] },
      well,
    ],
  ],

  multicast: [
    ['is dropped', { heardOthers: false }, deaf],
    ['is dropped, even in this computer', { heardSelf: false, heardOthers: false }, deaf],
    ['is dropped, the hub was found by memory', { use: followed(), announced: [], heardOthers: false }, deaf],
    ['is dropped by now', { use: followed(), announced: [], heardOthers: true }, deaf],
    [
      'is dropped, and the hub of another network does not answer here',
      { heardOthers: false, remembered: [fact('r', { kind: 'silent' }, { isInOwnSubnet: false })] },
      deaf,
    ],
    ['is not needed with a hub set by hand', { use: fixed(), heardOthers: false }, well],
  ],

  'no fault': [
    ['followed hub', { use: followed(), standbys: [follower('s', 'f')], announced: [answers('f', 2)] }, well],
    ['own hub', { use: own(1), standbys: [follower('s', 'o')] }, well],
    ['alone', {}, well],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  it.each(rows)('%s', (_fault, seen, verdict) => expect(judge(facts(seen))).toEqual(verdict));
});

describe('precedence', () => {
  const faults: Partial<CheckFacts>[] = [
    { announced: [answers('p', 1)] },
    { otherVersions: [{ address: '10.0.0.9:27474', version: 3 }] },
    { use: fixed(fact('x', { kind: 'refused' })) },
    { use: fixed(fact('x', { kind: 'silent' })) },
    { use: fixed(fact('x', { kind: 'silent' }, { vpn: 'tun0' })) },
    { use: fixed(), unreachablePeers: 1 },
  ];
  const kinds = ['other-hub', 'other-version', 'port-closed', 'asleep', 'vpn', 'peers-isolated'];

  it.each(kinds.map((kind, index) => [kind, index] as const))('%s comes before what follows it', (kind, index) => {
    // Only one hub can be in use: that of the earliest fault, hence assigned last.
    const seen = Object.assign({}, ...faults.slice(index).reverse()) as Partial<CheckFacts>;
    expect(judge(facts({ use: fixed(), ...seen })).kind).toBe(kind);
  });
});
