import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, firefox } from '@playwright/test';
import { chromiumOptions } from '../../support/chromium.ts';
import { firefoxOptions, type FirefoxPrefs } from '../../support/firefox.ts';
import { Card, type CardEnds } from './card.ts';
import { argumentsIn, ipIn } from './commands.ts';
import { lineOf } from './lines.ts';
import { addNamespace, deleteNamespace, signalAll } from './namespaces.ts';
import type { Switch } from './switch.ts';

/** How long packets are under way, each way, ms; up to `jitterMs` more at random. */
export interface Delay {
  ms: number;
  jitterMs: number;
}

const DELAY_RELAY = join(import.meta.dirname, 'delay-relay.py');
const BIDI_RELAY = join(import.meta.dirname, 'bidi-relay.mjs');

/** A computer on the test LAN: a network namespace with a card, and with all that runs in it. */
export class LanHost {
  /** What it keeps on disk. */
  readonly folder: string;
  readonly namespace: string;
  readonly #label: string;
  readonly #cards: Card[] = [];
  readonly #browsers: Browser[] = [];

  /** @param label no longer than an interface's name allows: 8 characters */
  constructor(label: string, parentFolder: string) {
    this.#label = label;
    this.namespace = addNamespace(label);
    this.folder = join(parentFolder, label);
    mkdirSync(this.folder);
    ipIn(this.namespace, 'link', 'set', 'lo', 'up');
  }

  get cards(): readonly Card[] {
    return this.#cards;
  }

  /** The first card. */
  get card(): Card {
    const [card] = this.#cards;
    if (card === undefined) throw new Error('the host has no card yet');
    return card;
  }

  get address(): string {
    return this.card.address;
  }

  /** Plugs a new card into a switch. */
  async addCard(lanSwitch: Switch, delay?: Delay): Promise<Card> {
    const ends = { port: `${this.#label}_${this.#cards.length}`, name: `eth${this.#cards.length}` };
    if (delay === undefined) {
      const veth = ['type', 'veth', 'peer', 'name', ends.name, 'netns', this.namespace];
      ipIn(lanSwitch.namespace, 'link', 'add', ends.port, ...veth);
    } else await this.#addDelayedCable(lanSwitch, ends, delay);
    const card = new Card(lanSwitch, this.namespace, ends);
    this.#cards.push(card);
    return card;
  }

  /** Starts a VPN that swallows what is meant for an address. Kernels may lack tunnels; all that counts is the card's name, and that it is up. */
  startVpn(name: string, takenAddress: string): void {
    ipIn(this.namespace, 'link', 'add', name, 'type', 'veth', 'peer', 'name', 'vpn-end');
    ipIn(this.namespace, 'addr', 'add', '10.99.0.2/24', 'dev', name);
    for (const end of [name, 'vpn-end']) ipIn(this.namespace, 'link', 'set', end, 'up');
    ipIn(this.namespace, 'route', 'replace', `${takenAddress}/32`, 'dev', name);
  }

  /** Speaks to another computer from this address, which that one answers: as where no router stands between it and the internet. */
  speakFrom(address: string, other: LanHost): void {
    ipIn(this.namespace, 'addr', 'add', `${address}/32`, 'dev', 'eth0');
    ipIn(this.namespace, 'route', 'add', `${other.address}/32`, 'dev', 'eth0', 'src', address);
    ipIn(other.namespace, 'route', 'add', `${address}/32`, 'dev', 'eth0');
  }

  /**
   * Starts a program on this computer; it is ended with it. It comes before all browsers: Chromium raises its media threads
   * where it may, and those of other computers would here hold up the program, as they never could on a LAN.
   */
  spawn(command: string[], env: NodeJS.ProcessEnv = process.env): ChildProcessWithoutNullStreams {
    const first = ['nice', '-n', '-20', ...command];
    return spawn('ip', argumentsIn(this.namespace, first), { env, stdio: ['pipe', 'pipe', 'pipe'] });
  }

  /**
   * A browser on this computer.
   *
   * @param args more switches for Chromium
   * @param options X display to open its window on, as in DISPLAY: headless without one
   */
  async launchBrowser(args: string[] = [], { display }: { display?: string } = {}): Promise<Browser> {
    const options = chromiumOptions(args);
    // Playwright talks to the browser over a pipe, which does not care about network namespaces.
    const command = ['ip', ...argumentsIn(this.namespace, [`'${options.executablePath}'`])];
    const browser = await chromium.launch({
      ...options,
      executablePath: this.#script('chromium', command),
      headless: display === undefined,
      env: { ...process.env, DISPLAY: display, WAYLAND_DISPLAY: undefined },
    });
    this.#browsers.push(browser);
    return browser;
  }

  /**
   * A Firefox on this computer.
   *
   * @param options more preferences; X display to open its window on, as in DISPLAY: headless without one
   */
  async launchFirefox({ prefs = {}, display }: { prefs?: FirefoxPrefs; display?: string } = {}): Promise<Browser> {
    const options = firefoxOptions(prefs);
    const command = [`'${process.execPath}'`, `'${BIDI_RELAY}'`, this.namespace, `'${options.executablePath}'`];
    const browser = await firefox.launch({
      ...options,
      executablePath: this.#script('firefox', command),
      headless: display === undefined,
      env: { ...process.env, DISPLAY: display, WAYLAND_DISPLAY: undefined },
    });
    this.#browsers.push(browser);
    return browser;
  }

  /** The computer stops, as when its lid is closed: nothing on it runs, its connections stay. */
  freeze(): void {
    signalAll(this.namespace, 'SIGSTOP');
  }

  thaw(): void {
    signalAll(this.namespace, 'SIGCONT');
  }

  /** Everything on this computer is gone at once, without a goodbye. */
  crash(): void {
    signalAll(this.namespace, 'SIGKILL');
  }

  /** The same, with nobody left to refuse a connection. */
  losePower(): void {
    for (const card of this.#cards) card.cut();
    this.crash();
  }

  /** Takes the computer off the LAN. */
  async close(): Promise<void> {
    // Killed first, because a frozen browser would never answer.
    deleteNamespace(this.namespace);
    await Promise.all(this.#browsers.map((browser) => browser.close()));
  }

  /** An executable of this computer's own that turns into a command, with more arguments. Gives its path. */
  #script(name: string, command: string[]): string {
    const path = join(this.folder, name);
    writeFileSync(path, `#!/bin/sh\nexec ${command.join(' ')} "$@"\n`, { mode: 0o755 });
    return path;
  }

  async #addDelayedCable(lanSwitch: Switch, { port, name }: CardEnds, { ms, jitterMs }: Delay): Promise<void> {
    const inside = `${port}i`;
    const relay = ['python3', DELAY_RELAY, port, inside, String(ms), String(jitterMs)];
    // Runs beside the switches, so that a frozen or crashed host keeps its cable.
    await lineOf(spawn('ip', argumentsIn(lanSwitch.namespace, relay)), /^ready$/);
    ipIn(lanSwitch.namespace, 'link', 'set', inside, 'netns', this.namespace, 'name', name);
  }
}
