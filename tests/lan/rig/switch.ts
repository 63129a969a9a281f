import { ipIn } from './commands.ts';

/** Which addresses the computers at a switch have; `IPv6` are unique local ones (RFC 4193). */
export type Addressing = 'IPv4' | 'IPv6' | 'link-local';

/** Addresses PREFIX2 and up, handed out in order. Namespaces keep them apart from this computer's own. */
class Subnet {
  /** Length of the prefix, bits. */
  readonly bits: number;
  readonly #prefix: string;
  #last = 1;

  constructor(number: number, addressing: Addressing) {
    this.#prefix = { IPv4: `10.77.${number}.`, IPv6: `fd77:0:0:${number}::`, 'link-local': 'fe80::' }[addressing];
    this.bits = addressing === 'IPv4' ? 24 : 64;
  }

  /** The router's address, which the switches' namespace answers. */
  get router(): string {
    return `${this.#prefix}1`;
  }

  nextAddress(): string {
    this.#last += 1;
    return `${this.#prefix}${this.#last.toString(this.bits === 24 ? 10 : 16)}`;
  }
}

/** At once: the system would see for a second whether somebody else has an IPv6 address. */
export function giveAddress(namespace: string, card: string, address: string, { bits }: Subnet): void {
  const nodad = bits === 64 ? ['nodad'] : [];
  ipIn(namespace, 'addr', 'add', `${address}/${bits}`, 'dev', card, ...nodad);
}

/** A switch of the test LAN: a bridge in the namespace that holds all of them. */
export class Switch {
  readonly namespace: string;
  readonly subnet: Subnet;
  readonly #bridge: string;
  /** Our end of the cable to the switch that this one extends. */
  readonly #uplink: string | null;

  /** @param extended the switch that this one is plugged into; it shares its subnet */
  constructor(namespace: string, number: number, extended: Switch | null, addressing: Addressing) {
    this.namespace = namespace;
    this.#bridge = `br${number}`;
    this.subnet = extended?.subnet ?? new Subnet(number, addressing);
    // Snooping without a router that asks for group members would only delay what it does not stop.
    ipIn(namespace, 'link', 'add', this.#bridge, 'type', 'bridge', 'mcast_snooping', '0');
    ipIn(namespace, 'link', 'set', this.#bridge, 'addrgenmode', 'none');
    if (extended === null) giveAddress(namespace, this.#bridge, this.subnet.router, this.subnet);
    ipIn(namespace, 'link', 'set', this.#bridge, 'up');
    this.#uplink = extended && this.#plugInto(extended, number);
  }

  /** Makes an interface of the switches' namespace one of this switch's ports. */
  attach(port: string): void {
    ipIn(this.namespace, 'link', 'set', port, 'master', this.#bridge, 'up');
  }

  /** A port loses every packet from now on; the interface of who is plugged in stays up, as when Wi-Fi drops. */
  detach(port: string): void {
    ipIn(this.namespace, 'link', 'set', port, 'nomaster');
  }

  /** Splits the LAN: this switch's hosts see each other only. */
  cutUplink(): void {
    if (this.#uplink !== null) this.detach(this.#uplink);
  }

  restoreUplink(): void {
    if (this.#uplink !== null) this.attach(this.#uplink);
  }

  #plugInto(extended: Switch, number: number): string {
    const [up, down] = [`up${number}`, `down${number}`];
    ipIn(this.namespace, 'link', 'add', up, 'type', 'veth', 'peer', 'name', down);
    this.attach(up);
    extended.attach(down);
    return up;
  }
}
