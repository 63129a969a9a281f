import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { chromiumOptions } from './chromium.ts';

/** A computer on the test LAN: a network namespace with an address of its own. */
export interface LanHost {
  readonly address: string;
  /** A headless browser on this computer. */
  launchBrowser(): Promise<Browser>;
  /** Loses every packet from now on, as when Wi-Fi drops: the interface stays up. */
  cut(): void;
  restore(): void;
}

let lansOfThisProcess = 0;

/** A bridge in this computer with hosts on it. Needs root. The bridge's own address is where a hub can listen. */
export class Lan {
  readonly address: string;
  readonly #bridge: string;
  readonly #subnet: string;
  readonly #id: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'earshot-lan-'));
  readonly #namespaces: string[] = [];
  readonly #browsers: Browser[] = [];

  constructor() {
    lansOfThisProcess += 1;
    // Interface names have at most 15 characters; the process id keeps runs at the same time apart.
    this.#id = `${process.pid.toString(36)}${lansOfThisProcess}`;
    this.#subnet = `10.${200 + (lansOfThisProcess % 50)}.${process.pid % 256}`;
    this.#bridge = `eb${this.#id}`;
    this.address = `${this.#subnet}.1`;
    ip('link', 'add', this.#bridge, 'type', 'bridge');
    ip('addr', 'add', `${this.address}/24`, 'dev', this.#bridge);
    ip('link', 'set', this.#bridge, 'up');
  }

  /** Plugs another computer in. */
  addHost(): LanHost {
    const number = this.#namespaces.length + 1;
    const namespace = `en${this.#id}-${number}`;
    const cable = `ev${this.#id}-${number}`;
    const address = `${this.#subnet}.${number + 1}`;
    ip('netns', 'add', namespace);
    this.#namespaces.push(namespace);
    ip('link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', namespace);
    ip('link', 'set', cable, 'master', this.#bridge, 'up');
    // An IPv6 address that turns up a second later is a change of network, at which Chromium breaks off what it loads.
    ip('-n', namespace, 'link', 'set', 'eth0', 'addrgenmode', 'none');
    ip('-n', namespace, 'addr', 'add', `${address}/24`, 'dev', 'eth0');
    ip('-n', namespace, 'link', 'set', 'lo', 'up');
    ip('-n', namespace, 'link', 'set', 'eth0', 'up');
    // Without a default route Chromium believes that it is offline.
    ip('-n', namespace, 'route', 'add', 'default', 'via', this.address);
    return {
      address,
      launchBrowser: () => this.#launchBrowser(namespace),
      cut: () => ip('link', 'set', cable, 'nomaster'),
      restore: () => ip('link', 'set', cable, 'master', this.#bridge),
    };
  }

  /** Ends every browser on the LAN and takes it down. */
  async close(): Promise<void> {
    await Promise.all(this.#browsers.map((browser) => browser.close()));
    for (const namespace of this.#namespaces) ip('netns', 'del', namespace);
    ip('link', 'del', this.#bridge);
    rmSync(this.#folder, { recursive: true });
  }

  async #launchBrowser(namespace: string): Promise<Browser> {
    const options = chromiumOptions();
    const executablePath = join(this.#folder, namespace);
    // Playwright talks to the browser over a pipe, which does not care about network namespaces.
    const script = `#!/bin/sh\nexec ip netns exec ${namespace} '${options.executablePath}' "$@"\n`;
    writeFileSync(executablePath, script, { mode: 0o755 });
    const browser = await chromium.launch({ ...options, executablePath });
    this.#browsers.push(browser);
    return browser;
  }
}

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
