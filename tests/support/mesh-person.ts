import { FlightRecorder } from '../../renderer/core/flight-recorder.ts';
import { Mesh } from '../../renderer/core/link/mesh.ts';
import { Scope } from '../../signaling/basics/scope.ts';
import { SettingsExchange } from '../../renderer/core/room/settings-exchange.ts';
import { Sending } from '../../renderer/core/sending/sending.ts';
import { EVERYTHING } from '../../renderer/core/viewing/heights.ts';
import { Value } from '../../renderer/core/value.ts';
import type { LinkHub } from '../../renderer/core/link/link-context.ts';
import { NO_PICTURE_LIMITS } from '../../renderer/core/sending/picture-limits.ts';
import type { RoomSettings, LinkSignal, Member } from '../../signaling/protocol/index.ts';
import type { PeerState } from '../../signaling/protocol/peer/index.ts';
import { keyOf } from './keys-of-names.ts';

let visits = 0;
const newVisit = () => `visit${String((visits += 1)).padStart(7, '0')}`;

/** Someone with a mesh in one room, on a FakeNetwork; at a FakeHub, or at none. */
export class MeshPerson {
  readonly peerId: string;
  readonly name: string;
  visit = newVisit();
  state: Member['state'] = 'present';
  /** Whether this person wants to be in the room, or to stay only rung whatever the hub says. */
  wants: 'what the hub says' | 'to be only rung' = 'what the hub says';
  hub: FakeHub | null = null;
  /** Peer ids of those who may not be let in. */
  readonly holds = new Set<string>();
  readonly settings = new Value<RoomSettings | null>(null);
  /** Chat messages. */
  readonly heard: string[] = [];
  /** Tracks that this person sends. */
  readonly tracks = { microphone: fakeTrack('audio'), camera: fakeTrack('video'), screen: fakeTrack('video') };
  readonly recorder = new FlightRecorder();
  readonly mesh: Mesh;

  constructor(name: string) {
    this.name = name;
    const { peerId, signer } = keyOf(name);
    this.peerId = peerId;
    const hub: LinkHub = {
      // The fake network reads from this whose connection it is.
      iceServers: [{ urls: [name] }],
      host: null,
      sendSignal: (to, signal, onRefused) => this.hub?.pass(this, to, signal, onRefused) ?? false,
    };
    this.mesh = new Mesh({
      hub,
      signer,
      client: 'app',
      codecs: {},
      recorder: this.recorder,
      mayMeet: ({ peerId }) => !this.holds.has(peerId),
    });
    this.mesh.setOwnState(this.ownState);
    this.mesh.setOwnState({ kind: 'share-paused', paused: false });
    this.mesh.topic('chat').on(({ frame }) => this.heard.push(frame.kind === 'message' ? frame.text : frame.kind));
    const exchange = new SettingsExchange(
      this.mesh.topic('control'),
      () => ({ settings: this.settings.get(), access: null }),
      new Scope(),
    );
    exchange.heard.add((settings) => this.settings.set(settings));
    const sending = new Sending(
      {
        viewings: { of: () => EVERYTHING },
        shareFirst: { of: () => ({ cameraStep: 0, hasAllFrames: false }) },
        voiceFirst: { of: () => ({ longPackets: false, voiceStep: 0 }) },
      },
      { set: () => {} },
    );
    const { microphone, camera, screen } = this.tracks;
    sending.setSources({
      microphone,
      camera: { track: camera, height: 720, limits: NO_PICTURE_LIMITS },
      screen: { track: screen, height: 720, mode: 'text', limits: NO_PICTURE_LIMITS },
      screenAudio: null,
    });
    this.mesh.onChange.add(() => sending.setLinks(this.mesh.peers.map(({ link }) => link)));
  }

  /** This person's state, as sent to the others. */
  get ownState(): PeerState {
    return { kind: 'state', name: this.name, microphone: 'on', speaking: true, camera: 'on', share: null };
  }

  get self(): Member {
    return { peerId: this.peerId, visit: this.visit, name: this.name, guest: false, state: this.state };
  }

  get joined(): boolean {
    return this.state !== 'ringing' && this.wants === 'what the hub says';
  }

  /** Everybody in this person's mesh with the state of the link, sorted: `ben connected`. */
  get sees(): string[] {
    return this.mesh.peers.map(({ member, link }) => `${member.name} ${link.state.kind}`).sort();
  }

  loseHub(): void {
    this.hub = null;
    this.mesh.setHubOnline(false);
  }

  /** The page is loaded again, without a goodbye: another visit. */
  forgetVisit(): void {
    this.visit = newVisit();
  }
}

/** A hub's room: everybody in it is told the roster at each change. */
export class FakeHub {
  readonly #id: string;
  #people: MeshPerson[] = [];

  constructor(id: string) {
    this.#id = id;
  }

  join(...people: MeshPerson[]): void {
    for (const person of people) {
      this.#people.push(person);
      person.hub = this;
      person.mesh.setHubOnline(true);
      this.tell();
    }
  }

  /** Back after it lost the hub, which kept its place. */
  rejoin(person: MeshPerson): void {
    person.hub = this;
    person.mesh.setHubOnline(true);
    this.tell();
  }

  /** Without a goodbye to the others: their roster lacks it now. */
  drop(person: MeshPerson): void {
    this.#people = this.#people.filter((one) => one !== person);
    person.loseHub();
    this.tell();
  }

  /** As `drop`, after a while in which it lists this person as away: the connection is lost, and nobody said goodbye. */
  miss(person: MeshPerson): void {
    person.state = 'away';
    this.tell();
    this.drop(person);
    person.state = 'present';
  }

  die(): void {
    for (const person of this.#people.splice(0)) person.loseHub();
  }

  pass(from: MeshPerson, to: string, signal: LinkSignal, onRefused: () => void): boolean {
    const receiver = this.#people.find(({ peerId }) => peerId === to);
    // As at a real hub, a sender hears only later that there was nobody, and nothing of what is lost on a dead connection.
    queueMicrotask(() => {
      if (receiver === undefined) onRefused();
      else if (receiver.hub === this) receiver.mesh.receive(from.peerId, signal);
    });
    return true;
  }

  /** The roster, to everybody in it. */
  tell(): void {
    this.tellOnly(...this.#people);
  }

  /** The roster, to some of those in it before the others. */
  tellOnly(...people: MeshPerson[]): void {
    const members = this.#people.map(({ self }) => self);
    for (const { mesh, self, joined } of people) mesh.reconcile({ self, members, hubId: this.#id, joined });
  }
}

function fakeTrack(kind: 'audio' | 'video'): MediaStreamTrack {
  return { kind } as MediaStreamTrack;
}
