import { ipIn, runIn } from './commands.ts';
import { giveAddress, type Switch } from './switch.ts';

/** Some packets; tbf loses what is larger than its bucket. */
const BURST_BYTES = 16_000;
/** How much a slow cable's queue holds before it loses packets, ms: as much as home routers do. */
const QUEUE_MS = 300;

/** What is wrong with a cable, in both directions unless it says otherwise. */
export type Fault =
  /** Packets that get lost at random, percent. */
  | { kind: 'loss'; percent: number }
  | { kind: 'multicast-dropped' }
  /** A firewall on the computer: nobody else gets an answer at this TCP port. */
  | { kind: 'port-closed'; port: number }
  | { kind: 'address-blocked'; address: string };

/** Names of a cable's ends: in the switches' namespace and in the host's. */
export interface CardEnds {
  port: string;
  name: string;
}

/** A network card of a host, and its cable to a switch. What is wrong happens in the switch, where the host cannot see it. */
export class Card {
  readonly #switch: Switch;
  readonly #namespace: string;
  readonly #port: string;
  readonly #name: string;
  #address: string;

  /** Brings up a cable whose ends exist, and gives the host an address. */
  constructor(lanSwitch: Switch, namespace: string, { port, name }: CardEnds) {
    this.#switch = lanSwitch;
    this.#namespace = namespace;
    this.#port = port;
    this.#name = name;
    this.#address = lanSwitch.subnet.nextAddress();
    lanSwitch.attach(this.#port);
    // An IPv6 address that turns up a second later is a change of network, at which Chromium breaks off what it loads.
    ipIn(namespace, 'link', 'set', this.#name, 'addrgenmode', 'none');
    giveAddress(namespace, this.#name, this.#address, lanSwitch.subnet);
    ipIn(namespace, 'link', 'set', this.#name, 'up');
    this.#routeByIt();
  }

  get address(): string {
    return this.#address;
  }

  /** Loses every packet from now on; the interface stays up. */
  cut(): void {
    this.#switch.detach(this.#port);
  }

  restore(): void {
    this.#switch.attach(this.#port);
  }

  /** The host has no network by this card any more, and knows it. */
  loseAddress(): void {
    ipIn(this.#namespace, 'addr', 'flush', 'dev', this.#name);
  }

  /** Gives the card another address of the same subnet, as a new DHCP lease does. */
  move(): void {
    this.loseAddress();
    this.#address = this.#switch.subnet.nextAddress();
    giveAddress(this.#namespace, this.#name, this.#address, this.#switch.subnet);
    this.#routeByIt();
  }

  /** Client isolation: no packets between two isolated cards; others reach both. */
  isolate(): void {
    ipIn(this.#switch.namespace, 'link', 'set', this.#port, 'type', 'bridge_slave', 'isolated', 'on');
  }

  /** From now on the cable has these faults and no others; none heals it. */
  impair(...faults: Fault[]): void {
    const rules = faults.flatMap((fault) => rulesOf(fault, this.#port)).join('\n');
    // Declared first so that there is one to delete: the three together are one transaction.
    const table = `table bridge ${this.#port}`;
    const chain = `chain faults {\ntype filter hook forward priority 0; policy accept;\n${rules}\n}`;
    runIn(this.#switch.namespace, ['nft', '-f', '-'], `${table}\ndelete ${table}\n${table} {\n${chain}\n}\n`);
  }

  /**
   * Limits how fast the cable is, each way.
   *
   * @param kbit a second; null for no limit
   */
  limitRate(kbit: number | null): void {
    const queue =
      kbit === null
        ? ['pfifo', 'limit', '1000']
        : ['tbf', 'rate', `${kbit}kbit`, 'burst', `${BURST_BYTES}`, 'limit', `${queueBytes(kbit)}`];
    runIn(this.#switch.namespace, ['tc', 'qdisc', 'replace', 'dev', this.#port, 'root', ...queue]);
    runIn(this.#namespace, ['tc', 'qdisc', 'replace', 'dev', this.#name, 'root', ...queue]);
  }

  /** Chromium believes that it is offline without a default route. The first card has it; a second one only adds its subnet. */
  #routeByIt(): void {
    if (this.#name !== 'eth0') return;
    ipIn(this.#namespace, 'route', 'replace', 'default', 'via', this.#switch.subnet.router, 'dev', this.#name);
  }
}

/** What waits for its turn at that rate; `latency` would add the whole bucket to it, which takes 1.3 s at 100 kbit/s. */
function queueBytes(kbit: number): number {
  return Math.round((kbit * QUEUE_MS) / 8);
}

/** In nft's words, for the switch's forwarding. */
function rulesOf(fault: Fault, port: string): string[] {
  const [from, to] = [`iifname ${port}`, `oifname ${port}`];
  switch (fault.kind) {
    case 'loss':
      return [from, to].map((way) => `${way} numgen random mod 1000 < ${Math.round(fault.percent * 10)} drop`);
    case 'multicast-dropped':
      return [from, to].map((way) => `${way} ip daddr 224.0.0.0/4 drop`);
    case 'port-closed':
      return [`${to} tcp dport ${fault.port} drop`];
    case 'address-blocked':
      return [`${from} ip daddr ${fault.address} drop`, `${to} ip saddr ${fault.address} drop`];
  }
}
