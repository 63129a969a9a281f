import type { CheckReport, HubPlace } from '../../signaling/protocol/index.ts';
import type { BackgroundSettings } from './model-background.ts';
import type { GlobalKeySettings } from './model-global-keys.ts';
import type { HubSettings, IceServerSetting } from './model-hub.ts';
import type { PolicyShown } from './model-policy.ts';
import type { PortableSettings } from './model-portable.ts';
import type { UpdateSettings } from './model-updates.ts';
import type { ReadableStore } from './readable-store.ts';

/** What a report says of the app and the computer that it runs on. */
export interface AboutApp {
  version: string;
  runtime: string;
  system: string;
  /** The newest last. */
  log: readonly string[];
}

/** What the desktop app can set and a browser page cannot; null in the browser. */
export interface DesktopSettings {
  readonly settings: ReadableStore<HubSettings | null>;
  readonly policy: PolicyShown;
  readonly portable: PortableSettings;
  /** Null where the app has no life without its page. */
  readonly background: BackgroundSettings | null;
  /** Null where the app is a page of a browser. */
  readonly globalKeys: GlobalKeySettings | null;
  /** Null where the app is a page of a browser. */
  readonly updates: UpdateSettings | null;
  /** Uses this hub and no other from now on (`host:port` or a URL); null lets the LAN choose again. */
  setHubAddress(
    address: string | null,
  ): Promise<'ok' | 'bad-address' | 'unreachable' | 'hub-key-changed' | 'set-by-policy'>;
  /**
   * Looks for colleagues at an address or link, where they do not appear by themselves.
   *
   * @param keyPin the key that the person was shown: no other hub will do
   */
  findHub(
    address: string,
    keyPin?: string,
  ): Promise<'ok' | 'bad-address' | 'unreachable' | 'hub-key-changed' | 'other-version' | 'set-by-policy'>;
  /** The key that the hub there showed in place of the known one (RFC 7469 pin, base64); null when it did not. */
  refusedHubKey(address: string): Promise<string | null>;
  /** The answer "use it anyway" to the question after `hub-key-changed`: this key and no other is trusted. */
  trustHubKey(address: string, key: string): Promise<'ok' | 'bad-address' | 'other-key'>;
  /** Always-on hubs that are announced on this network and not trusted yet. */
  announcedHubs(): Promise<HubPlace[]>;
  /** Takes the trust in the hub at this address back: its next key is its first again. */
  distrustHub(address: string): Promise<void>;
  /** The answer to one of `guestsAsking`. A yes holds until this app's hub ends. */
  answerGuest(peerId: string, allowed: boolean): Promise<void>;
  /** Takes up to `LIMITS.checkMs`. Null when the process that checks does not answer. */
  checkConnection(): Promise<CheckReport | null>;
  /** Null when the process behind the page does not answer. */
  about(): Promise<AboutApp | null>;
  /** The person asked for the check outside of the page. Returns a function that ends the listening. */
  onCheckWanted(listener: () => void): () => void;
  setIceServers(servers: IceServerSetting[]): Promise<'ok' | 'bad-server'>;
}
