import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { makeCamerasSmall } from './cheap-media.ts';
import { type Hardware, makeHardwareRemovable } from './hardware.ts';
import { recordPeerConnections } from './instrument.ts';
import { typeInto } from './keyboard.ts';

const PERMISSIONS = ['camera', 'microphone', 'clipboard-read', 'clipboard-write'];

export interface PeerOptions {
  /** Another browser than the shared one: on a display, or on a computer of a test LAN. */
  browser?: Browser;
  /** Address to open, instead of the hub's; a path is taken on the hub. */
  path?: string;
  /** Camera and microphone are refused when false. */
  permitted?: boolean;
  colorScheme?: 'light' | 'dark';
  /** `full` is what the camera gives; small pictures cost a fraction of the processor time. */
  picture?: 'small' | 'full';
  /** Pixels of the display to one of the page. */
  pixelRatio?: number;
  /** How large the page believes its screen to be, px: shares get no larger than that. Else as its window. */
  screen?: { width: number; height: number };
  /** Hardware this computer does not have. */
  without?: Hardware[];
  /** How late everything that the hub says arrives, ms. */
  hubLatencyMs?: number;
  /** One more function, or its text, to run in the page before its own scripts. */
  initScript?: (() => void) | { content: string };
}

/** One script of several functions, for `initScript`, which are run in this order. */
export function allOf(functions: readonly (() => void)[]): { content: string } {
  return { content: functions.map((one) => `(${one.toString()})();`).join('') };
}

/** One person with the app open, in a profile of their own. The words here are the accessible names that people see. */
export class Peer {
  /** Whom `open` opened, and nobody has closed. */
  static readonly #open = new Set<Peer>();
  readonly name: string;
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(name: string, page: Page, context: BrowserContext) {
    this.name = name;
    this.page = page;
    this.#context = context;
  }

  /** Opens the app in a fresh profile and types the name, if it is not empty. */
  static async open(browser: Browser, hubUrl: string, name: string, options: PeerOptions = {}): Promise<Peer> {
    const context = await browser.newContext({
      // The hub's certificate on a LAN is its own.
      ignoreHTTPSErrors: true,
      permissions: options.permitted === false ? [] : PERMISSIONS,
      reducedMotion: 'reduce',
      colorScheme: options.colorScheme ?? 'light',
      viewport: { width: 900, height: 600 },
      ...(options.screen && { screen: options.screen }),
      ...(options.pixelRatio && { deviceScaleFactor: options.pixelRatio }),
    });
    await context.addInitScript(recordPeerConnections);
    if (options.picture !== 'full') await context.addInitScript(makeCamerasSmall);
    // Before what may be pulled out, because it may change what there is.
    if (options.initScript) await context.addInitScript(options.initScript);
    await context.addInitScript(makeHardwareRemovable, options.without ?? []);
    if (options.hubLatencyMs !== undefined) await delayHub(context, options.hubLatencyMs);
    const page = await context.newPage();
    const peer = new Peer(name, page, context);
    Peer.#open.add(peer);
    await page.goto(options.path === undefined ? hubUrl : new URL(options.path, hubUrl).href);
    if (name !== '') await peer.enterName();
    return peer;
  }

  /** A person whose app is open already, as the desktop app is in its window. */
  static async inPage(page: Page, name: string): Promise<Peer> {
    const peer = new Peer(name, page, page.context());
    await peer.enterName();
    await peer.expectOnline();
    return peer;
  }

  /** Waits for the hub. */
  async expectOnline(): Promise<void> {
    // Not a search for the word: a failure then says what stands there instead.
    await expect(this.page.locator('[role="status"][data-hub]')).toHaveText('Connected');
  }

  async enterName(): Promise<void> {
    const box = this.page.getByRole('textbox', { name: 'Your name' });
    await typeInto(box, this.name);
    await box.press('Tab');
  }

  /** The other person in the lobby's list. */
  nearby(name: string): Locator {
    return this.page
      .getByRole('list', { name: 'People nearby' })
      .getByRole('listitem')
      .filter({ has: this.button(`Call ${name}`).or(this.button(`Ask to join ${name}`)) });
  }

  async call(other: Peer): Promise<void> {
    await this.button(`Call ${other.name}`).click();
  }

  get incomingCall(): Locator {
    return this.page.getByRole('dialog', { name: 'Incoming call' });
  }

  /** Takes the call that rings, by the button of that name. */
  async accept(button: 'Accept' | 'Voice only' = 'Accept'): Promise<void> {
    await this.incomingCall.getByRole('button', { name: button, exact: true }).click();
  }

  /** Chooses an entry of the menu about somebody: of the first, where there is one beside their tile too. */
  async chooseAbout(name: string, entry: string): Promise<void> {
    await this.button(`More about ${name}`).first().click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** Calls and notes of before. */
  get recents(): Locator {
    return this.page.getByRole('list', { name: 'Recent calls' });
  }

  /** Shows all recent calls and notes: a low window has room for few. */
  async showAllRecents(): Promise<void> {
    await this.recents.getByRole('listitem').first().waitFor();
    const all = this.page.getByRole('button', { name: /^Show all/ });
    if (await all.isVisible()) await all.click();
  }

  /** The dialog in which camera, microphone and speaker are tried out and chosen. */
  get deviceCheck(): Locator {
    return this.page.getByRole('dialog', { name: 'Check camera and sound' });
  }

  /** The own picture in it. */
  get preview(): Locator {
    return this.deviceCheck.getByRole('region', { name: 'Your camera preview' });
  }

  async checkDevices(): Promise<void> {
    await this.button('Check camera and sound').click();
    await expect(this.deviceCheck).toBeVisible();
  }

  async setDoNotDisturb(): Promise<void> {
    // The radio button itself is hidden; people click its label.
    await this.page.locator('label').filter({ hasText: 'Do not disturb' }).click();
    await expect(this.page.getByRole('radio', { name: 'Do not disturb' })).toBeChecked();
  }

  /** Makes a room, which has a key and so a link. */
  async makeRoom(): Promise<void> {
    await this.button('New room').click();
    await this.expectInRoom();
  }

  async joinRoom(code: string): Promise<void> {
    await typeInto(this.page.getByRole('textbox', { name: 'Room code' }), code);
    await this.button('Join room').click();
    await this.expectInRoom();
  }

  /** Comes by what leads to the room, and is not let in at once. */
  async knock(codeOrLink: string): Promise<void> {
    await typeInto(this.page.getByRole('textbox', { name: 'Room code' }), codeOrLink);
    await this.button('Join room').click();
    await expect(this.notice('not open to everybody')).toBeVisible();
  }

  /** What says that somebody asks to be let in. */
  asksToJoin(name: string): Locator {
    return this.page.getByRole('status').filter({ hasText: `${name} asks to join` });
  }

  async expectInRoom(): Promise<void> {
    await expect(this.controls).toBeVisible();
  }

  async expectInLobby(): Promise<void> {
    await expect(this.button('Join room')).toBeVisible();
  }

  /** Code of the room that this peer is in. */
  async roomCode(): Promise<string> {
    return (await this.page.getByTestId('room-code').innerText()).trim();
  }

  /** Chooses an entry of the menu at the room's title. */
  async chooseOfRoom(entry: string): Promise<void> {
    await this.button('Room options').click();
    await this.page
      .getByRole('menuitem', { name: entry })
      .or(this.page.getByRole('menuitemradio', { name: entry }))
      .or(this.page.getByRole('menuitemcheckbox', { name: entry }))
      .click();
  }

  /** The link to the room, as the menu at its title copies it. */
  async copiedLink(): Promise<string> {
    await this.chooseOfRoom('Copy link');
    await this.page.keyboard.press('Escape');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  get controls(): Locator {
    return this.page.getByRole('toolbar', { name: 'Call controls' });
  }

  /** A button of the call controls. */
  control(name: string): Locator {
    return this.controls.getByRole('button', { name, exact: true });
  }

  get chatLog(): Locator {
    return this.page.getByRole('log', { name: 'Chat messages' });
  }

  /** Sends a message; the chat has to be open. */
  async sendChat(text: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: 'Message' });
    await typeInto(box, text);
    await box.press('Enter');
  }

  /** Switches an entry of the share menu, which closes then. */
  async switchShareOption(entry: string): Promise<void> {
    await this.control('Share options').click();
    await this.page.getByRole('menuitemcheckbox', { name: entry }).click();
    await this.page.keyboard.press('Escape');
  }

  /** In the app's own picker, once it is asked for. */
  pickEntireScreen(): Promise<void> {
    return this.pickScreen('Entire screen');
  }

  /** One of several, as Chromium calls it. */
  async pickScreen(title: string): Promise<void> {
    await this.page.locator('label', { hasText: title }).dblclick();
  }

  /** Chooses another window or screen while sharing. */
  async swapShare(): Promise<void> {
    await this.control('Share options').click();
    await this.page.getByRole('menuitem', { name: 'Change what is shared' }).click();
  }

  /** The list of members in the panel. */
  get inThisRoom(): Locator {
    return this.page.getByRole('list', { name: 'In this room' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The tile of a person. */
  tile(name: string): Locator {
    return this.page.getByRole('figure', { name, exact: true });
  }

  /** What says on the tile of somebody who is called that it rings there. */
  ringingOf(name: string): Locator {
    return this.tile(name).getByText('Ringing…');
  }

  /** The microphone's sign on a person's tile, when it is that one. */
  microphoneOf(name: string, state: 'Microphone on' | 'Muted' | 'No microphone'): Locator {
    return this.tile(name).getByRole('img', { name: state, exact: true });
  }

  get ownTile(): Locator {
    return this.tile(`${this.name} (you)`);
  }

  screenOf(name: string): Locator {
    return this.tile(`${name}'s screen`);
  }

  /** A notice or an error with these words. */
  notice(words: string | RegExp): Locator {
    return this.page.getByRole('alert').or(this.page.getByRole('status')).filter({ hasText: words }).first();
  }

  /** Waits until the link to each of these people is up. */
  async expectConnected(...others: Peer[]): Promise<void> {
    for (const { name } of others) {
      await expect(this.tile(name)).toHaveAttribute('data-link', 'connected', { timeout: 20_000 });
    }
  }

  async leave(): Promise<void> {
    await this.control('Leave').click();
    await this.expectInLobby();
  }

  /** Closes the tab, as a person does: the page can still say goodbye. */
  async close(): Promise<void> {
    Peer.#open.delete(this);
    await this.page.close();
    await this.#context.close();
  }

  /** Ends those whom nobody has closed: their calls would go on in the browser, beside those of the next tests. */
  static async closeAll(): Promise<void> {
    const left = [...Peer.#open];
    Peer.#open.clear();
    await Promise.all(left.map((peer) => peer.#context.close()));
  }
}

function delayHub(context: BrowserContext, latencyMs: number): Promise<void> {
  return context.routeWebSocket(/./, (socket) => {
    const hub = socket.connectToServer();
    hub.onMessage((message) => void setTimeout(() => socket.send(message), latencyMs));
  });
}

/** Waits until each of these people sees all the others' links up. */
export async function expectAllConnected(peers: Peer[]): Promise<void> {
  await Promise.all(peers.map((peer) => peer.expectConnected(...peers.filter((other) => other !== peer))));
}
