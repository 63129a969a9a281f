import type { DesktopSettings, ReadableStore, ShareSources, WindowPowers } from './session-api.ts';
import type { ScreenPart } from './model-media.ts';
import type { Preferences } from './model-preferences.ts';
import type { MousePort } from './mouse/port.ts';
import type { RemoteControlPort } from './remote-control/port.ts';
import type { Signaling } from '../../signaling/client/signaling.ts';
import type {
  Availability,
  BlockedPerson,
  Invitation,
  KeptRoom,
  KnownPerson,
  LanguageChoice,
  Note,
  RecentCall,
  Signer,
} from '../../signaling/protocol/index.ts';

export type { MousePort } from './mouse/port.ts';
export type { ControlAnswer, ControlEvent, RemoteControlPort } from './remote-control/port.ts';

/**
 * What differs between the desktop app and a browser page; `renderer/platform` implements both. Capabilities that a
 * platform lacks are null.
 */
export interface Platform {
  readonly signaling: Signaling;
  /** This client's peer id, the same for every hub and peer: it says which key is this client's (SPEC.md [ID-1]). */
  readonly peerId: string;
  /** Signs with that key what a page has to sign; a platform may refuse to sign anything else (SPEC.md [ID-6]). */
  readonly signer: Signer;
  readonly storage: PlatformStorage;
  /** Whom this person has been in a call with. */
  readonly knownPeople: PeopleStorage<KnownPerson>;
  readonly blockedPeople: PeopleStorage<BlockedPerson>;
  readonly recentCalls: CallsStorage;
  /** Opens them; needed later than all the rest. */
  readonly notes: () => Promise<NotesStorage>;
  /** Opens them; needed later than all the rest. */
  readonly keptRooms: () => Promise<RoomsStorage>;
  readonly invite: Invite;
  readonly network: NetworkWatch;
  /** Null where the browser or the system asks what to share. */
  readonly share: SharePort | null;
  /** What a share gets of the computer's sound: without what the app itself plays, which is the callers, or with it. Null where the browser knows. */
  readonly computerSound: 'without-callers' | 'with-callers' | null;
  /** Null where the page is all there is of the app. */
  readonly tray: TrayPort | null;
  /** Asks whether the computer is set to "do not disturb" and calls are to follow that. Null where nobody can tell. */
  readonly systemQuiet: (() => Promise<boolean>) | null;
  /** Whether the page's window can be seen: false while it is minimised, put away, or another tab is in front. */
  readonly shown: ReadableStore<boolean>;
  readonly windowPowers: WindowPowers;
  /** Null where it is not known where the mouse is: in a browser, and on Wayland. */
  readonly mouse: MousePort | null;
  /** Whether nobody is at the computer, and others may see that. */
  readonly away: ReadableStore<boolean>;
  /** Saves a text as what is downloaded is saved. */
  saveFile(name: string, text: string): void;
  /** Null where nobody can control this computer: in a browser. */
  readonly remoteControl: RemoteControlPort | null;
  /**
   * Leaves this page for the same one at another hub. Null where the process behind the page follows the hub by itself.
   *
   * @param invitation to what room, there; null: what this page was opened for
   */
  readonly goTo: ((hubUrl: string, invitation: Invitation | null) => void) | null;
  /**
   * Null in a guest's page.
   *
   * @param unreachable how many people's links do not come up although the hub is there
   */
  readonly desktop: ((unreachable: () => number) => DesktopSettings) | null;
}

export interface PlatformStorage {
  /** Stays on this computer between starts. */
  readonly device: KeyValueStorage;
  /** Lives as long as the tab or window, also through a reload; not longer. */
  readonly tab: KeyValueStorage;
}

/** A list of people that stays on this computer between starts, where anything does. */
export interface PeopleStorage<Entry extends { peerId: string }> {
  /** As it was when the page was opened. */
  readonly kept: readonly Entry[];
  /** Adds to what is kept of this person (`withKnownPerson`, `withBlockedPerson`). */
  keep(person: Entry): void;
  forget(peerId: string): void;
}

/** Calls that stay on this computer between starts, where anything does. */
export interface CallsStorage {
  /** As it was when the page was opened, the newest first. */
  readonly kept: readonly RecentCall[];
  /** A call that is kept already is replaced (`withRecentCalls`). */
  keep(calls: readonly RecentCall[]): void;
  forget(ids: readonly string[]): void;
}

/** Notes that stay on this computer between starts, where anything does. */
export interface NotesStorage {
  /** As it was when the page was opened, the newest first. */
  readonly kept: readonly Note[];
  /** A note that is kept already is replaced (`withNotes`). */
  keep(notes: readonly Note[]): void;
}

/** Rooms that stay on this computer between starts, where anything does. */
export interface RoomsStorage {
  /** As it was when the page was opened, in the order in which they were kept. */
  readonly kept: readonly KeptRoom[];
  /** One of the same code is replaced (`withKeptRoom`). */
  keep(room: KeptRoom): void;
  forget(code: string): void;
}

/** Strings by key; a failing store (full, forbidden) reads as null and writes nothing. */
export interface KeyValueStorage {
  get(key: string): string | null;
  set(key: string, value: string | null): void;
}

/** How people get to a room by a link (`roomLink`). */
export interface Invite {
  /** Where others can open such links; null where there is no address for them. */
  readonly origin: ReadableStore<string | null>;
  /** What the link says that this page was opened with, or that the app was told to open since; null without one. */
  readonly invitation: ReadableStore<Invitation | null>;
  /** The address that opens an invitation in the installed app; null where there can be none. Whether there is one nobody knows. */
  readonly inApp: ((invitation: Invitation) => string) | null;
}

export interface NetworkWatch {
  /** Tells when this computer's addresses changed or it woke up, so that links need another path. */
  onChange(listener: () => void): () => void;
  /** True only while this computer is surely on no network: with cards that lead nowhere it is false. */
  readonly offline: ReadableStore<boolean>;
}

/** What shows this person's state outside of the page, and takes commands there. */
export interface TrayPort {
  show(state: TrayState): void;
  /** Returns a function that ends the listening. */
  onCommand(listener: (command: TrayCommand) => void): () => void;
}

export interface TrayState {
  availability: Availability;
  inRoom: boolean;
  muted: boolean;
  /** A whole screen is shared, live. */
  sharesScreen: boolean;
  /** Somebody calls, heard or not, or was answered and not met yet. */
  called: boolean;
  /** Somebody is heard calling: it rings, or asks who that is. */
  ringing: boolean;
  /** The call that rings; null also while it is asked who that is. */
  ring: RingShown | null;
  language: LanguageChoice;
  theme: Preferences['theme'];
  /** Missed calls, unread notes and messages. */
  unseen: number;
}

/** A call that rings, as it is shown outside of the page. */
export interface RingShown {
  callId: string;
  name: string;
  /** The caller's profile picture, a JPEG in base64; null: none, or it has not come. */
  portrait: string | null;
  guest: boolean;
  mark: 'new' | 'verified' | null;
  /** The person is in a call: answering puts that on hold, or leaves it where another one is on hold; null: they are in none. */
  instead: 'hold' | 'leave' | null;
  /** The camera would be on, so that the call can be taken with voice only. */
  voiceOnly: boolean;
  /** The call can be answered with a text. */
  canReply: boolean;
  theme: Preferences['theme'];
  language: LanguageChoice;
}

export interface RingAnswer {
  callId: string;
  answer: 'accept' | 'accept-with-voice' | 'decline';
  /** Declines with it. */
  text?: string;
}

export type TrayCommand =
  | { kind: 'set-muted'; muted: boolean }
  | { kind: 'set-availability'; availability: Availability }
  | ({ kind: 'answer-call' } & RingAnswer);

/** Our own picker of what to share. */
export interface SharePort extends ShareSources {
  /** Tells what the next getDisplayMedia is to capture; false when that is not there any more. */
  choose(sourceId: string, part: ScreenPart | null): Promise<boolean>;
}
