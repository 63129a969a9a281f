/** Version of the wire contract. A hub speaks exactly one; see SPEC.md [VER-1]. */
export const PROTOCOL_VERSION = 2;

/** The port a hub listens on unless it is told another. */
export const DEFAULT_HUB_PORT = 27_474;

/** Every limit of the wire contract and of what peers send each other, in one place. */
export const LIMITS = {
  /** One Socket.IO message, bytes. */
  messageBytes: 64 * 1024,
  /** Nesting of one message's JSON. */
  jsonDepth: 6,
  /** From connecting to a valid `hello`, ms. */
  helloTimeoutMs: 5_000,
  /** A dead client is known within interval + timeout, ms. */
  pingIntervalMs: 5_000,
  pingTimeoutMs: 5_000,
  /** How long a dropped peer keeps its place before the others see it leave, ms. */
  resumeGraceMs: 8_000,
  /** Token bucket of one socket. */
  burstMessages: 100,
  messagesPerSecond: 30,
  bytesPerSecond: 256 * 1024,
  /** Different room codes that one network address can join at once, and then evenly over each minute. */
  joinsPerMinute: 10,
  /** New visits in rooms, and moves to another door, of one peer at once, and then evenly over each minute: the others make a link to each visit. */
  visitsPerMinute: 20,
  /** WebSockets that one network address can open, and new visits and moves of all its peers, at once, and then evenly over each minute. */
  handshakesPerMinute: 120,
  /** Least time between two changes of a peer's name, availability, absence, status text or profile picture that others are told, ms. */
  profileGapMs: 1_000,
  /** Bytes queued for a client that does not read before it is dropped. */
  sendQueueBytes: 1024 * 1024,
  /** Greeted people that a client lists. */
  people: 1_000,
  /** One message of a hub, the list of people being the longest, bytes. */
  hubMessageBytes: 512 * 1024,
  /** Connections an embedded hub takes; the headless hub can be told another number. */
  connections: 256,

  /** Code points. */
  nameLength: 64,
  roomTitleLength: 64,
  statusLength: 60,
  /** Combining marks on one base character; more is an attempt to paint over the neighbours. */
  combiningMarks: 4,
  /** UTF-16 code units of one emoji: the longest that there are take half of it. */
  emojiLength: 40,
  /** The longest that a status text holds which has an end, ms: a day, and the hour by which some are longer. */
  statusMs: 25 * 60 * 60 * 1_000,
  /** A profile picture is a square of so many px, and no more bytes. */
  portraitPixels: 192,
  portraitBytes: 12 * 1024,
  /** Profile pictures that are asked for in one request. */
  portraitsAtOnce: 8,
  /** Profile pictures that one peer changes to, and requests of one for those of others, at once and then evenly over each minute. */
  portraitsPerMinute: 12,
  portraitAsks: 150,
  /** The last revision of a setting of a room, and how far two may be apart for the higher one to count: people change them one by one. */
  revisions: 1_000_000_000,
  revisionsAhead: 1_000,
  /** Settings that are taken from one peer at once, and then each second, as often as they are told to all. */
  settingsBurst: 5,
  settingsPerSecond: 1,
  /** Knocks of one peer, and of all of one network address, at once and then evenly over each minute. */
  knocksOfOne: 8,
  knocks: 60,
  /** A client knocks again after this, ms, and those inside forget a knock that was not repeated for `knockMs`. */
  knockAgainMs: 15_000,
  knockMs: 40_000,
  /** People of whom a client remembers that they knock, and those that were let in. */
  knockers: 32,
  peopleLetIn: 64,
  roomCodeMin: 3,
  roomCodeMax: 32,
  /** UTF-16 code units, which for SDP and candidates are bytes. */
  sdpLength: 32 * 1024,
  candidateLength: 1024,
  candidatesPerGeneration: 100,
  /**
   * How far a signal's epoch may be ahead of the receiver's. A side that nobody hears makes a new connection every 10 to
   * 20 s; a further one would use up the numbers that are left.
   */
  epochsAhead: 100,

  /** STUN and TURN servers of one peer, and addresses of one server. */
  iceServers: 8,
  urlsOfIceServer: 8,

  /**
   * Peers in one room. Every member may turn a camera on, so all of them count as members with video, of which a mesh
   * carries 8; a larger room would need members who only listen, and there is no such role.
   */
  roomCapacity: 8,
  /** The code of an empty room stays reserved this long, ms. */
  emptyRoomMs: 60_000,
  /** How long TURN credentials from a shared secret are good for; new ones are sent at half of it, ms. */
  turnLifetimeMs: 60 * 60 * 1_000,
  /** Rooms that a hub lists, and least time between two changes of its list, ms. */
  listedRooms: 256,
  listedRoomsGapMs: 1_000,
  /** The longest that a room is said to be there, ms. */
  roomAgeMs: 7 * 24 * 60 * 60 * 1_000,
  /** Ringing ends as "no answer" after this, ms. */
  ringMs: 45_000,
  /** A client ends the ringing by itself when the hub has not done so this long after `ringMs`, ms. */
  ringGraceMs: 5_000,
  /**
   * Rings of one caller to one person, and of all callers together (at a hub: of one network address to anybody), at once
   * and then evenly over each minute.
   */
  ringsOfCaller: 3,
  rings: 10,
  /** Somebody who is asked to let one come to their room answers within this, or there is no answer, ms. */
  joinRequestMs: 60_000,
  /** Second calls that a person is shown at a time. */
  secondCalls: 4,
  /** How long a place is kept for somebody who said that they come back, ms. SPEC.md [HOLD-3]. */
  onHoldMs: 3_600_000,
  /** How long after the hub shows them in no call, ms. */
  onHoldIdleMs: 15_000,
  /** How long a second call that was taken waits for the ring that follows, ms. SPEC.md [SECOND-3]. */
  takenCallMs: 15_000,
  /** Whoever asks to come to an open room is shown as to any other when they have not proved within this that it is they who ask, ms. */
  joinProofMs: 2_000,
  /** Proofs of asking that a client makes at once, and then evenly over each minute. */
  joinProofsPerMinute: 5,

  /** Guests that the owner of a hub is asked about at a time. */
  guestsAsking: 8,
  /** How often one guest, and guests of one network address, can ask at once, and then evenly over each minute. */
  asksOfGuest: 2,
  asks: 6,
  /** Guests that a hub remembers its owner's yes of; of more the newest. */
  allowedGuests: 256,

  /** The connection check takes no longer, and people are told so, ms. */
  checkMs: 15_000,
  /** Hubs that a serving one names as those who could take over. */
  standbys: 8,
  /** Hubs that an app remembers. */
  knownHubs: 16,
  /** People that a computer or a guest's browser remembers, and names of each. */
  knownPeople: 500,
  knownNames: 4,
  /** People that are blocked on a computer or in a guest's browser, and people whose calls are muted there for now. */
  blockedPeople: 500,
  mutedCallers: 100,
  /** Calls that a computer or a guest's browser remembers, how long, ms, and how many missed ones are counted as one entry. */
  recentCalls: 200,
  recentCallsMs: 90 * 24 * 60 * 60 * 1_000,
  missedCalls: 999,
  /** What a badge and the tray count of missed calls and unread messages; nobody counts further. */
  unseen: 999,
  /** Calls that a page gives to be kept at once: a message of the app's browser form takes no more of the longest names. */
  recentCallsAtOnce: 50,
  /** Code points of a note, and of one that answers a call. */
  noteLength: 500,
  replyLength: 280,
  /** Notes of one peer to another, and (at a hub) of one network address to anybody, at once and then evenly over each minute. */
  notesPerMinute: 6,
  notesOfAddress: 30,
  /** How old a note may be that comes, and how far a clock may be wrong, ms: for twice as long one that was removed is not taken again. */
  noteFreshMs: 24 * 60 * 60 * 1_000,
  /** Notes that are kept of all people and of one, ids of removed ones, and notes that a page gives to be kept at once. */
  notes: 100,
  notesOfSender: 10,
  removedNotes: 400,
  notesAtOnce: 20,
  /** Rooms that a computer or a guest's browser keeps. SPEC.md [KEPT-1]. */
  keptRooms: 50,
  /** People that a person has starred; of more the newest. */
  favourites: 100,
  /** Changes of one person's name that are remembered at once, and then evenly over each minute. */
  renamesPerMinute: 6,

  /** UTF-16 code units. */
  chatLength: 4_000,
  chatPerSecond: 10,
  /**
   * A burst of chat that is accepted at once, in seconds of `chatPerSecond`: messages that waited for a link arrive
   * together.
   */
  chatBurstSeconds: 10,
  /**
   * Frames of one data channel that are read at once, and then each second, whatever they are; more are dropped. As many
   * again that are dropped in one go are a flood, which cuts its sender off.
   */
  frameBurst: 300,
  framesPerSecond: 50,
  /** One control frame on a data channel, UTF-16 code units: room for the longest SDP with its line ends escaped, signed and relayed. */
  controlLength: 48 * 1024,
  /** A comparison of codes in which nothing happens for this long ends, ms. */
  verifyMs: 120_000,
  /** Comparisons that one peer can ask for at once, and then evenly over each minute. */
  verifyAsksPerMinute: 3,
  /** `share-paused` frames of one peer, `share-still` frames, `share-sound` frames, `share-marked` frames, `share-pointing` frames, `share-mouse` frames, `follow-mouse` frames, `hand` frames and `held-back` frames, of each kind, also at once. */
  toldStatesPerSecond: 10,
  /** The highest ticket of a raised hand; from there on all are equal. */
  handTickets: 1_000_000,
  /** How often one peer's hand is told of as a notice, evenly over each minute. */
  handNoticesPerMinute: 2,
  /** Reactions of one peer that are shown at once, and then each second. */
  reactionsBurst: 5,
  reactionsPerSecond: 1,
  /** People who look for anybody to talk to at one hub. */
  seekers: 64,
  /** How long a hub gathers them before it pairs those who wait, ms. */
  pairingMs: 1_000,
  /** How long two who are introduced have to take it, and then one of them to ring, ms. */
  takePairMs: 10_000,
  /** For how long two who were introduced last are not introduced again, ms. */
  meetAgainMs: 10 * 60_000,
  /** How long a client looks for somebody by one press, ms. */
  seekForMs: 15 * 60_000,
  /** How often one peer can look, and all of one network address, at once and then evenly over each minute. */
  seeksPerMinute: 20,
  seeksOfAddress: 120,
  /** People of whom one room's maker says that they are removed, or that they may come again. */
  removalsOfRoom: 64,
  /** Requests to mute of one peer that are shown, and those to share, of each at once and then evenly over each minute. */
  personRequestsPerMinute: 3,
  /** The loudest that somebody is played, % of how it comes, and of how many people another volume is kept. */
  volumePercent: 200,
  volumes: 100,
  /** How long a reaction is shown, ms, and how many of all people at a time: of more the newest. */
  reactionMs: 4_000,
  reactionsShown: 40,
  /** The tallest that a picture is said to be shown, px: more than any screen has. */
  pictureHeight: 10_000,
  /** How often a second what others see changes what is encoded for them; half as many `viewing` frames are sent to each. */
  viewingsPerSecond: 10,
  /** Pointer frames that are sent to each peer a second. */
  pointersPerSecond: 60,
  /** Places of the own mouse that are sent to each peer a second who follows it. */
  mousePlacesPerSecond: 20,
  /** Pointer frames that are read a second, in place of `framesPerSecond`: the network delivers some of them together. */
  pointersReadPerSecond: 90,
  /** One pointer frame, UTF-16 code units. */
  pointerLength: 256,
  /** A pointer frame is not sent while so many bytes wait in the channel: it would be out of date when it is. */
  pointerQueueBytes: 1024,
  /** A pointer of which nothing came for this long is gone, ms; one that rests is repeated in a third of it. */
  pointerMs: 3_000,
  /** Places of a trail that are kept: what is sent in a second. */
  trailPlaces: 60,
  /** One drawing frame, UTF-16 code units: a stroke of the most places. */
  drawingLength: 32 * 1024,
  /** Drawing frames that are sent a second while a stroke is drawn. */
  strokeFramesPerSecond: 30,
  /** Places of one stroke; what goes on from there is another stroke. */
  strokePlaces: 1_000,
  /** Marks of one person that are kept, and places of all of them: of more the newest. */
  marksOfPerson: 100,
  placesOfPerson: 20_000,
  /** Code points. */
  drawnTextLength: 120,
  /** A mark that does not stay is gone so long after it was drawn, ms. */
  markMs: 3_000,
  /** What somebody who controls a screen does: events a second that are taken, UTF-16 code units of one text, CSS pixels of one turn of a wheel. */
  controlInputsPerSecond: 200,
  /** In one message, or one call of the bridge. */
  controlInputsAtOnce: 32,
  /** Keys that somebody holds there. */
  controlHeldKeys: 16,
  /** So many frames with an input that is not understood end a grant. */
  controlBadFrames: 3,
  /** How often what is held is told anew, ms, and how long it stays so without that. */
  controlHeldToldMs: 150,
  controlHeldMs: 500,
  controlTextLength: 64,
  controlScrollPx: 2_000,
  /** Frames of it that are sent to the sharer a second, and read, in place of `framesPerSecond`. */
  controlFramesPerSecond: 60,
  controlFramesReadPerSecond: 90,
  /** A text that goes from one clipboard to the other, UTF-16 code units: of 3 bytes each they are less than a data channel takes at once (256 KiB). */
  controlClipboardLength: 64 * 1024,
  /** Texts that are pasted there, at once and a second. */
  controlPastesPerSecond: 10,
  /** How long what a key copies there is waited for, ms, and how long for its answer. */
  controlCopyMs: 1_000,
  controlCopyToldMs: 2_000,
  /** After so many keys within so long, ms, that should copy and did not, no more are waited for. */
  controlVainCopies: 3,
  controlVainCopiesMs: 30_000,
  /** One frame of it, UTF-16 code units: the longest text of a clipboard, with each of its characters escaped that may have to be, and some inputs. */
  controlFrameLength: 144 * 1024,
  /** A frame of it waits while so many bytes do in the channel: moves that are out of date are then not sent at all. */
  controlQueueBytes: 2 * 1024,
  /** Asks to control of one peer that its sharer's person may see, at once and then evenly over each minute. */
  controlAsksPerMinute: 3,
  /** How far the ids of others' marks take the own ones on at once: nobody uses them up. */
  markIdsAhead: 1_000_000,
  /** Signals that a peer passes on from one to another at once (a generation's candidates, and the offer), and then each second. */
  relayedBurst: 120,
  relayedPerSecond: 4,
  /**
   * And of all together to one. What is passed on costs the peer that does it its own frames there: with those it stays
   * below what is read (`frameBurst`), or its receiver would take it for somebody who floods.
   */
  relayedToOneBurst: 200,
  relayedToOnePerSecond: 25,
} as const;

/** Times of the LAN's own protocol (SPEC.md, "Finding and replacing the hub"), ms. */
export const LAN_TIMES = {
  /** A serving hub says to its followers that it is there. */
  heartbeatMs: 1_000,
  /** Nothing for this long on a feed: the hub is probed, and perhaps replaced. */
  silenceMs: 3_500,
  /** How long one probe of a hub's `/lan` may take. */
  probeMs: 1_500,
  /** How long a seeking app waits for somebody before it in the line to serve. */
  seekMs: 4_000,
  /** A hub that hands over waits this long for its successor to serve. */
  handoverMs: 1_500,
  /** How often a serving hub asks the network for others. */
  queryMs: 4_000,
  /** How often network cards are checked. */
  interfaceCheckMs: 1_000,
} as const;
