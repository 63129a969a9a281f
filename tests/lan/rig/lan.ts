import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIn } from './commands.ts';
import { type Delay, LanHost } from './host.ts';
import { addNamespace, deleteNamespace } from './namespaces.ts';
import { type Addressing, Switch } from './switch.ts';

export interface HostOptions {
  /** The LAN's first switch when left out. */
  switch?: Switch;
  delay?: Delay;
}

export interface SwitchOptions {
  extending?: Switch | null;
  addressing?: Addressing;
}

let lansOfThisProcess = 0;

/**
 * A LAN inside this computer: switches with hosts on them, each in a network namespace of its own, out of reach of this
 * computer's own network. Needs Linux and root.
 */
export class Lan {
  readonly switch: Switch;
  readonly #label: string;
  /** Holds all switches. */
  readonly #namespace: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'earshot-lan-'));
  readonly #hosts: LanHost[] = [];
  #switches = 0;

  constructor() {
    lansOfThisProcess += 1;
    this.#label = `l${lansOfThisProcess}`;
    this.#namespace = addNamespace(this.#label);
    runIn(this.#namespace, ['ip', 'link', 'set', 'lo', 'up']);
    this.#forward(false);
    this.switch = this.addSwitch();
  }

  /** Another switch: with a subnet of its own, or plugged into another one, whose subnet it shares. */
  addSwitch({ extending = null, addressing = 'IPv4' }: SwitchOptions = {}): Switch {
    this.#switches += 1;
    return new Switch(this.#namespace, this.#switches, extending, addressing);
  }

  /** Lets the router at each subnet's first address pass packets between them; multicast stays where it is. */
  connectSubnets(): void {
    this.#forward(true);
  }

  /** Plugs another computer in. */
  async addHost({ switch: lanSwitch = this.switch, delay }: HostOptions = {}): Promise<LanHost> {
    const host = new LanHost(`${this.#label}h${this.#hosts.length + 1}`, this.#folder);
    this.#hosts.push(host);
    await host.addCard(lanSwitch, delay);
    return host;
  }

  addHosts(count: number, options?: HostOptions): Promise<LanHost[]> {
    return Promise.all(Array.from({ length: count }, () => this.addHost(options)));
  }

  /** Ends everything on the LAN and takes it down. */
  async close(): Promise<void> {
    await Promise.all(this.#hosts.map((host) => host.close()));
    deleteNamespace(this.#namespace);
    rmSync(this.#folder, { recursive: true });
  }

  #forward(on: boolean): void {
    runIn(this.#namespace, ['sh', '-c', `echo ${on ? 1 : 0} > /proc/sys/net/ipv4/ip_forward`]);
  }
}
