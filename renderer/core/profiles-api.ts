import type { Availability, StatusText } from './model.ts';
import type { ReadableStore } from './readable-store.ts';

/** Profile pictures: JPEGs in base64, as in `data:` URLs. The own one is among the preferences. */
export interface Portraits {
  /** Which picture each of the others has: its hash, by peer id. */
  readonly portraits: ReadableStore<ReadonlyMap<string, string>>;
  /** Those that came from the hub, by hash: always a JPEG of `LIMITS.portraitPixels`, whatever the hub sent. */
  readonly loadedPortraits: ReadableStore<ReadonlyMap<string, string>>;

  /** Somebody's is to be seen: it comes, if there is one. Never rejects. */
  wantPortrait(peerId: string): Promise<void>;
  /** @param portrait one of `LIMITS.portraitPixels` and at most `LIMITS.portraitBytes`; null takes it back */
  setPortrait(portrait: string | null): void;
}

/** What people tell of themselves beside what they do. The own name, availability, status text and picture are among the preferences. */
export interface Profiles extends Portraits {
  /** Of everybody else who says something of themself, by peer id. */
  readonly statuses: ReadableStore<ReadonlyMap<string, StatusText>>;
  /** Whether nobody is at this computer: others see this person as away then, while they are available and in no call. Never so in a browser. */
  readonly isAway: ReadableStore<boolean>;

  /** Also greets the hub at the first name. Returns false for a name the hub would refuse, and changes nothing. */
  setName(name: string): boolean;
  setAvailability(availability: Availability): void;
  /** null takes it back. Returns false for what the hub would refuse or what has ended, and changes nothing. */
  setStatus(status: StatusText | null): boolean;
}
