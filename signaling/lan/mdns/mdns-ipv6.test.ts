import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plainAddress } from '../../net/address-text.ts';
import type { NetworkCard } from '../../net/interfaces.ts';
import type { Advert, Discovery } from '../discovery.ts';
import { createMdnsDiscovery } from './mdns.ts';
import type { CardSocketOptions } from './socket.ts';

// Without rights of its own a process has one IPv6 address at most, and no multicast between two: the cable is one of memory.

const MASK_64 = 'ffff:ffff:ffff:ffff::';

/** A cable that carries both families; packets come at once. */
class Cable {
  readonly #ends = new Set<CardSocketOptions & { source: string }>();
  /** Sockets of this family cannot be opened. */
  without: NetworkCard['family'] | null = null;

  open(options: CardSocketOptions, source: string) {
    const end = { ...options, source };
    queueMicrotask(() => {
      if (options.card.family === this.without) return options.onFailed();
      this.#ends.add(end);
      options.onReady();
    });
    return {
      send: (message: Buffer) => {
        if (!this.#ends.has(end)) return;
        for (const other of this.#ends) if (other.card.family === options.card.family) other.onMessage(message, source);
      },
      rejoin: () => {},
      close: () => {
        this.#ends.delete(end);
        return Promise.resolve();
      },
    };
  }

  families(): string[] {
    return [...this.#ends].map(({ card }) => card.family).sort();
  }
}

let cable: Cable;
const computers: WiredComputer[] = [];
beforeEach(() => {
  cable = new Cable();
  vi.useFakeTimers();
});
afterEach(async () => {
  await Promise.all(computers.splice(0).map(({ discovery }) => discovery.close()));
  vi.useRealTimers();
});

class WiredComputer {
  cards: NetworkCard[];
  readonly discovery: Discovery;
  readonly places: string[] = [];
  readonly changes = vi.fn();

  /** @param addresses of its one card; link-local IPv6 is where IPv6 is sent from, if there is one */
  constructor(...addresses: string[]) {
    this.cards = addresses.map(cardWith);
    this.discovery = createMdnsDiscovery({
      readCards: () => this.cards,
      open: (options) => cable.open(options, this.#sourceOf(options.card)),
    });
    this.discovery.onSighting(({ places }) => this.places.push(...places.map(({ url }) => new URL(url).hostname)));
    this.discovery.onNetworkChange(this.changes);
    computers.push(this);
  }

  announce(letter: string): void {
    const advert: Advert = {
      version: 1,
      hubId: letter.repeat(12),
      keyPin: `${letter.repeat(43)}=`,
      kind: 'app',
      port: 1,
    };
    this.discovery.announce(advert);
  }

  #sourceOf({ family, address }: NetworkCard): string {
    if (family === 'IPv4') return address;
    const linkLocal = this.cards.find((card) => card.address.startsWith('fe80:'));
    return linkLocal === undefined ? address : `${linkLocal.address}%eth0`;
  }
}

function cardWith(address: string): NetworkCard {
  const common = { name: 'eth0', address, kind: 'lan' as const };
  if (!address.includes(':')) return { ...common, family: 'IPv4', netmask: '255.255.255.0' };
  return { ...common, family: 'IPv6', netmask: MASK_64, zone: 'eth0' };
}

/** What each of two computers hears of the other, once each. */
async function meet(anna: WiredComputer, ben: WiredComputer): Promise<string[][]> {
  anna.announce('a');
  ben.announce('b');
  await vi.advanceTimersByTimeAsync(3_000);
  return [anna, ben].map(({ places }) => [...new Set(places)]);
}

/** The temporary addresses of two weeks in one network. */
const days = (host: string): string[] => Array.from({ length: 14 }, (_, day) => `fd00::${host}:${day + 1}`);

describe('[MDNS-1] [MDNS-4] by IPv6', () => {
  it.each([
    ['routable addresses', ['fe80::a', 'fd00::a'], ['fe80::b', 'fd00::b'], '[fd00::b]', '[fd00::a]'],
    ['no link-local ones', ['fd00::a'], ['fd00::b'], '[fd00::b]', '[fd00::a]'],
    ['link-local addresses only', ['fe80::a'], ['fe80::b'], '[fe80::b]', '[fe80::a]'],
    ['IPv4 switched off on one', ['192.0.2.1', 'fe80::a', 'fd00::a'], ['fe80::b', 'fd00::b'], '[fd00::b]', '[fd00::a]'],
    ['IPv6 switched off on one', ['192.0.2.1', 'fe80::a', 'fd00::a'], ['192.0.2.2'], '192.0.2.2', '192.0.2.1'],
    [
      'many IPv6 addresses beside IPv4',
      ['192.0.2.1', ...days('a')],
      [...days('b'), '192.0.2.2'],
      '192.0.2.2',
      '192.0.2.1',
    ],
    ['both families', ['192.0.2.1', 'fd00::a'], ['192.0.2.2', 'fe80::b', 'fd00::b'], '192.0.2.2', '192.0.2.1'],
  ])('%s: each hears the other in one place', async (_, ofAnna, ofBen, benAt, annaAt) => {
    const [anna, ben] = [new WiredComputer(...ofAnna), new WiredComputer(...ofBen)];
    expect(await meet(anna, ben)).toEqual([[benAt], [annaAt]]);
    for (const { discovery } of [anna, ben]) {
      expect(discovery.facts()).toMatchObject({ heardOthers: true, heardSelf: true });
      expect(discovery.facts().sightings).toHaveLength(1);
    }
  });

  it('beside IPv4 it tells nothing of how the network is', async () => {
    const anna = new WiredComputer('192.0.2.1', 'fe80::a');
    const ben = new WiredComputer('fe80::b');
    await vi.advanceTimersByTimeAsync(1_000);
    for (const { discovery } of [anna, ben]) discovery.query();
    expect(anna.discovery.facts().heardOthers).toBe(false);
    expect(ben.discovery.facts().heardOthers).toBe(true);
  });

  it('where a socket of IPv6 cannot be had, IPv4 goes on, and no change of network is seen', async () => {
    cable.without = 'IPv6';
    const [anna, ben] = [new WiredComputer('192.0.2.1', 'fe80::a'), new WiredComputer('192.0.2.2', 'fe80::b')];
    expect(await meet(anna, ben)).toEqual([['192.0.2.2'], ['192.0.2.1']]);
    expect(cable.families()).toEqual(['IPv4', 'IPv4']);
    expect(anna.changes).not.toHaveBeenCalled();
  });

  it('is announced anew in a network that comes, and goes on through the addresses of the day', async () => {
    const [anna, ben] = [new WiredComputer('fe80::a'), new WiredComputer('fe80::b', 'fd00::b')];
    anna.announce('a');
    await vi.advanceTimersByTimeAsync(3_000);
    ben.places.length = 0;

    anna.cards = ['fe80::a', 'fd00::a'].map(cardWith);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(anna.changes).toHaveBeenCalledTimes(1);
    expect(new Set(ben.places)).toEqual(new Set(['[fd00::a]']));

    anna.cards = ['fe80::a', 'fd00::cccc', 'fd00::a'].map(cardWith);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(anna.changes).toHaveBeenCalledTimes(1);
    expect(cable.families()).toEqual(['IPv6', 'IPv6']);
  });

  it('hears itself, whichever of its addresses it sends from', async () => {
    const anna = new WiredComputer('fe80::a', 'fd00::a');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(anna.discovery.facts()).toMatchObject({ heardSelf: true, heardOthers: false });
    expect(anna.discovery.facts().cards.map(({ address }) => plainAddress(address))).toEqual(['fe80::a', 'fd00::a']);
  });
});
