import { createHash, randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NetworkCard } from '../../net/interfaces.ts';
import type { Advert, Discovery, Sighting } from '../discovery.ts';
import { advertRecords, goodbyeRecords, SERVICE } from './advert.ts';
import { decodeMessage } from './decode.ts';
import { createMdnsDiscovery } from './mdns.ts';
import { type DnsRecord, encodeQuery, encodeResponse } from './message.ts';

const GROUP = '224.0.0.251';

/** A card of a computer on a network 127.0.x.0/24. */
function card(address: string): NetworkCard {
  return { family: 'IPv4', name: `on ${address}`, address, netmask: '255.255.255.0', kind: 'lan' };
}

function newAdvert(port = 27_474): Advert {
  const keyPin = createHash('sha256').update(randomBytes(8)).digest('base64');
  return { version: 1, hubId: randomBytes(9).toString('base64url'), keyPin, kind: 'app', port };
}

/** A computer with Earshot on it, that can be plugged elsewhere. */
class Computer {
  cards: NetworkCard[];
  readonly discovery: Discovery;
  readonly heard: Sighting[] = [];

  constructor(port: number, ...addresses: string[]) {
    this.cards = addresses.map(card);
    this.discovery = createMdnsDiscovery({ readCards: () => this.cards, port });
    this.discovery.onSighting((sighting) => this.heard.push(sighting));
  }

  /** Waits until the hub was heard (again) and returns where. */
  async hears({ keyPin }: Advert): Promise<string> {
    const known = this.heard.length;
    const find = () => this.heard.slice(known).find(({ places }) => places[0]?.keyPin === keyPin);
    return vi.waitFor(
      () => {
        const url = find()?.places[0]?.url;
        if (url === undefined) throw new Error('not heard');
        return url;
      },
      { timeout: 4_000, interval: 10 },
    );
  }

  hasHeard({ keyPin }: Advert): boolean {
    return this.heard.some(({ places }) => places[0]?.keyPin === keyPin);
  }
}

// Only Linux has the whole of 127.0.0.0/8 on its loopback, where each address can be a computer and each /24 a network.
describe.runIf(process.platform === 'linux')('multicast DNS', () => {
  let port: number;
  const computers: Computer[] = [];
  const sockets: Socket[] = [];

  beforeEach(async () => {
    const socket = createSocket('udp4').bind(0);
    await once(socket, 'listening');
    ({ port } = socket.address());
    socket.close();
  });

  afterEach(async () => {
    await Promise.all(computers.splice(0).map(({ discovery }) => discovery.close()));
    for (const socket of sockets.splice(0)) socket.close();
  });

  function computer(...addresses: string[]): Computer {
    const made = new Computer(port, ...addresses);
    computers.push(made);
    return made;
  }

  /** Something on the network that is not Earshot: hears all messages and sends what it likes. */
  async function stranger(address: string) {
    const heard: { records: DnsRecord[]; at: number }[] = [];
    const socket = createSocket({ type: 'udp4', reuseAddr: true });
    sockets.push(socket);
    socket.on('message', (bytes) => heard.push({ records: decodeMessage(bytes)?.records ?? [], at: Date.now() }));
    socket.bind({ port, address: '0.0.0.0' });
    await once(socket, 'listening');
    socket.addMembership(GROUP, address);
    socket.setMulticastInterface(address);
    const send = (bytes: Buffer) => new Promise<unknown>((resolve) => socket.send(bytes, port, GROUP, resolve));
    const announcements = ({ keyPin }: Advert, ttl: number) =>
      heard.filter(({ records }) =>
        records.some((r) => r.type === 'TXT' && r.ttl === ttl && r.strings.includes(`key=${keyPin}`)),
      );
    return { send, announcements };
  }

  it('[MDNS-3] computers hear each other within a second, and never themselves', async () => {
    const [anna, ben] = [computer('127.0.1.1'), computer('127.0.1.2')];
    const [ofAnna, ofBen] = [newAdvert(1_001), newAdvert(1_002)];
    const from = Date.now();
    anna.discovery.announce(ofAnna);
    ben.discovery.announce(ofBen);
    expect(await Promise.all([anna.hears(ofBen), ben.hears(ofAnna)])).toEqual([
      'https://127.0.1.2:1002',
      'https://127.0.1.1:1001',
    ]);
    expect(Date.now() - from).toBeLessThan(1_000);
    expect(anna.discovery.facts()).toMatchObject({ heardOthers: true, heardSelf: true, cards: [card('127.0.1.1')] });
    expect(anna.discovery.facts().sightings).toHaveLength(1);
    expect(anna.hasHeard(ofAnna)).toBe(false);
  });

  it('[MDNS-3] a question is answered, also when the answer is known, to all who ask at once by one message', async () => {
    const [anna, ben] = [computer('127.0.1.1'), computer('127.0.1.2')];
    const other = await stranger('127.0.1.9');
    const advert = newAdvert();
    anna.discovery.announce(advert);
    await ben.hears(advert);
    // The second of the two announcements that come unasked.
    await ben.hears(advert);
    const from = Date.now();
    for (let asked = 0; asked < 20; asked += 1) ben.discovery.query();
    await ben.hears(advert);
    await vi.waitFor(() => expect(other.announcements(advert, 120)).toHaveLength(3));
    expect(Date.now() - from).toBeGreaterThan(500);
    await other.send(encodeQuery('_http._tcp.local'));
    await other.send(encodeQuery(SERVICE));
    await ben.hears(advert);
    const times = other.announcements(advert, 120).map(({ at }) => at);
    for (const [index, at] of times.slice(1).entries()) expect(at - times[index]!).toBeGreaterThan(500);
  });

  it('[MDNS-3] what is taken back is said goodbye to and answered for no more', async () => {
    const [anna, ben, cleo] = [computer('127.0.1.1'), computer('127.0.1.2'), computer('127.0.1.3')];
    const other = await stranger('127.0.1.9');
    const [ofAnna, ofCleo] = [newAdvert(), newAdvert()];
    anna.discovery.announce(ofAnna);
    await ben.hears(ofAnna);
    anna.discovery.announce(null);
    await vi.waitFor(() => expect(other.announcements(ofAnna, 0)).toHaveLength(1));
    cleo.discovery.announce(ofCleo);
    // Twice unasked and once asked, a second apart: by then Anna's would have come too.
    for (let times = 0; times < 3; times += 1) {
      ben.discovery.query();
      await ben.hears(ofCleo);
    }
    expect(other.announcements(ofAnna, 120)).toHaveLength(1);
  });

  it('[MDNS-3] a changed advert is announced at once; one of another key takes the first back', async () => {
    const [anna, ben] = [computer('127.0.1.1'), computer('127.0.1.2')];
    const other = await stranger('127.0.1.9');
    const [first, second] = [newAdvert(), newAdvert()];
    anna.discovery.announce(first);
    await ben.hears(first);
    anna.discovery.announce({ ...first, port: 4_444 });
    expect(await ben.hears(first)).toBe('https://127.0.1.1:4444');
    expect(other.announcements(first, 0)).toHaveLength(0);
    anna.discovery.announce(second);
    await ben.hears(second);
    expect(other.announcements(first, 0)).toHaveLength(1);
  });

  it('[MDNS-1] two cards: each network gets the address on it, and nothing goes from one to the other', async () => {
    const anna = computer('127.0.1.1', '127.0.2.1');
    const [ben, cleo] = [computer('127.0.1.2'), computer('127.0.2.3')];
    const [ofAnna, ofCleo] = [newAdvert(1_001), newAdvert(1_003)];
    cleo.discovery.announce(ofCleo);
    anna.discovery.announce(ofAnna);
    const heard = await Promise.all([ben.hears(ofAnna), cleo.hears(ofAnna), anna.hears(ofCleo)]);
    expect(heard).toEqual(['https://127.0.1.1:1001', 'https://127.0.2.1:1001', 'https://127.0.2.3:1003']);
    expect(ben.hasHeard(ofCleo)).toBe(false);
  });

  it('[MDNS-1] [MDNS-6] cards that come, go and fail are followed', async () => {
    const [anna, ben] = [computer(), computer('127.0.1.2', '127.0.2.2')];
    const changes = vi.fn();
    anna.discovery.onNetworkChange(changes);
    const advert = newAdvert(1_001);
    anna.discovery.announce(advert);
    anna.cards = [card('127.0.1.1')];
    expect(await ben.hears(advert)).toBe('https://127.0.1.1:1001');
    expect(changes).toHaveBeenCalledTimes(1);

    // No card of this computer has the address, as when it is gone before the socket is open.
    anna.cards = [card('192.0.2.1')];
    await vi.waitFor(() => expect(anna.discovery.facts().cards).toEqual(anna.cards), { timeout: 3_000 });
    expect(anna.discovery.facts()).toMatchObject({ heardOthers: false, heardSelf: false });

    anna.cards = [card('192.0.2.1'), card('127.0.2.1')];
    expect(await ben.hears(advert)).toBe('https://127.0.2.1:1001');
    expect(changes).toHaveBeenCalledTimes(3);
  });

  it('a computer that was asleep is told as if its network had changed, once', () => {
    const anna = computer();
    const changes = vi.fn();
    anna.discovery.onNetworkChange(changes);
    anna.discovery.checkNetwork();
    expect(changes).toHaveBeenCalledTimes(1);
    anna.cards = [card('127.0.2.1')];
    anna.discovery.checkNetwork();
    expect(changes).toHaveBeenCalledTimes(2);
  });

  it('[RECOVER-4] notices a sleep that nobody tells of, and tells it once', async () => {
    const timeOfDay = vi.spyOn(Date, 'now');
    const anna = computer('127.0.1.1');
    const changes = vi.fn();
    anna.discovery.onNetworkChange(changes);
    timeOfDay.mockReturnValue(new Date().getTime() + 300_000);
    await vi.waitFor(() => expect(changes).toHaveBeenCalledTimes(1), { timeout: 3_000 });
    // The system may tell of it too.
    anna.discovery.checkNetwork();
    expect(changes).toHaveBeenCalledTimes(1);
    timeOfDay.mockRestore();
  });

  it('[MDNS-4] [MDNS-5] goodbyes, impostors with our key and senders from elsewhere change nothing', async () => {
    const [anna, ben] = [computer('127.0.1.1'), computer('127.0.1.2')];
    const near = await stranger('127.0.1.9');
    const far = await stranger('127.0.3.9');
    const [ofAnna, ofBen, foreign] = [newAdvert(), newAdvert(), newAdvert()];
    anna.discovery.announce(ofAnna);
    await ben.hears(ofAnna);
    await near.send(encodeResponse(goodbyeRecords(ofAnna, ['127.0.1.1'])));
    await near.send(encodeResponse(advertRecords({ ...ofAnna, port: 666 }, ['127.0.1.9'])));
    await far.send(encodeResponse(advertRecords(foreign, ['127.0.3.9'])));
    ben.discovery.announce(ofBen);
    await anna.hears(ofBen);
    expect(anna.hasHeard(ofAnna)).toBe(false);
    expect(anna.hasHeard(foreign)).toBe(false);
    expect(ben.hasHeard(foreign)).toBe(false);
    const places = ben.discovery.facts().sightings.map(({ places: [best] }) => best?.url);
    expect(places.sort()).toEqual([`https://127.0.1.1:${ofAnna.port}`, 'https://127.0.1.9:666']);
  });

  it('[MDNS-6] 1,000 bogus adverts, garbage and a flood: the true one is heard all the same', async () => {
    const [anna, ben] = [computer('127.0.1.1'), computer('127.0.1.2')];
    const other = await stranger('127.0.1.9');
    const truth = newAdvert();
    const bogus = Array.from({ length: 1_000 }, (_, index) =>
      encodeResponse(advertRecords(newAdvert(index), ['127.0.1.9'])),
    );
    const garbage = Array.from({ length: 200 }, () => randomBytes(400));
    // Says that 65,535 records follow, the first of which is longer than the message.
    const trap = Buffer.from('00008400ffffffffffffffff000010000100000078ffff', 'hex');
    for (const bytes of [trap, ...bogus, ...garbage]) {
      await other.send(bytes);
      // A turn of the event loop for whoever reads: else the system would drop most of them for us.
      await setImmediate();
    }
    anna.discovery.announce(truth);
    await ben.hears(truth);
    expect(ben.heard.length).toBeLessThan(500);
    expect(ben.discovery.facts().sightings.length).toBeLessThanOrEqual(32);
    expect(ben.discovery.facts().sightings).toContainEqual(expect.objectContaining({ hubId: truth.hubId }));
  });

  it('closing says goodbye, can be repeated, and leaves nothing open', async () => {
    const other = await stranger('127.0.1.9');
    const anna = computer('127.0.1.1', '127.0.2.1');
    const advert = newAdvert();
    anna.discovery.announce(advert);
    await vi.waitFor(() => expect(other.announcements(advert, 120).length).toBeGreaterThan(0));
    await anna.discovery.close();
    await vi.waitFor(() => expect(other.announcements(advert, 0).length).toBeGreaterThan(0));
    await anna.discovery.close();
    anna.discovery.announce(advert);
    anna.discovery.query();
    // One that is closed before its sockets are bound.
    await computer('127.0.1.2').discovery.close();
    // The stranger's.
    await vi.waitFor(() => expect(openSockets()).toBe(1));
  });
});

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'UDPWrap').length;
}
