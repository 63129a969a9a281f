import { ipIn } from './commands.ts';

/** Addresses 10.77.NUMBER.2 and up, handed out in order. Namespaces keep them apart from this computer's own. */
class Subnet {
  readonly prefix: string;
  #last = 1;

  constructor(number: number) {
    this.prefix = `10.77.${number}`;
  }

  /** The router's address, which the switches' namespace answers. */
  get router(): string {
    return `${this.prefix}.1`;
  }

  nextAddress(): string {
    this.#last += 1;
    return `${this.prefix}.${this.#last}`;
  }
}

/** A switch of the test LAN: a bridge in the namespace that holds all of them. */
export class Switch {
  readonly namespace: string;
  readonly subnet: Subnet;
  readonly #bridge: string;
  /** Our end of the cable to the switch that this one extends. */
  readonly #uplink: string | null;

  /** @param extended the switch that this one is plugged into; it shares its subnet */
  constructor(namespace: string, number: number, extended: Switch | null) {
    this.namespace = namespace;
    this.#bridge = `br${number}`;
    this.subnet = extended?.subnet ?? new Subnet(number);
    // Snooping without a router that asks for group members would only delay what it does not stop.
    ipIn(namespace, 'link', 'add', this.#bridge, 'type', 'bridge', 'mcast_snooping', '0');
    ipIn(namespace, 'link', 'set', this.#bridge, 'addrgenmode', 'none');
    if (extended === null) ipIn(namespace, 'addr', 'add', `${this.subnet.router}/24`, 'dev', this.#bridge);
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
