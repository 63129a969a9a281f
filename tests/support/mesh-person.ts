import { Mesh } from '../../renderer/core/link/mesh.ts';
import type { Charter, LinkSignal, Member } from '../../signaling/protocol/index.ts';

let visits = 0;
const newVisit = () => `visit${String((visits += 1)).padStart(7, '0')}`;

/** Someone with a mesh in one room, on a FakeNetwork; at a FakeHub, or at none. */
export class MeshPerson {
  readonly peerId: string;
  readonly name: string;
  visit = newVisit();
  state: Member['state'] = 'present';
  hub: FakeHub | null = null;
  charter: Charter | null = null;
  /** Chat messages. */
  readonly heard: string[] = [];
  readonly mesh: Mesh;

  constructor(name: string) {
    this.name = name;
    this.peerId = name.padEnd(22, '0');
    this.mesh = new Mesh({
      // Tells the network whose connection it is.
      iceServers: () => [{ urls: [name] }],
      viaHub: (to, signal, onRefused) => this.hub?.pass(this, to, signal, onRefused) ?? false,
      ownState: () => ({ kind: 'state', name, microphone: 'on', speaking: false, camera: 'off', share: null }),
      outgoing: () => null,
      charter: () => this.charter,
      onCharter: (charter) => (this.charter = charter),
      onChange: () => undefined,
      onChat: (_from, frame) => this.heard.push(frame.kind === 'message' ? frame.text : frame.kind),
      onChatOpen: () => undefined,
    });
  }

  get self(): Member {
    return { peerId: this.peerId, visit: this.visit, name: this.name, state: this.state };
  }

  /** Everybody this one sees, with the state of the link, in alphabetical order: `ben connected`. */
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

  /** Without a goodbye to the others: their roster lacks it now. */
  drop(person: MeshPerson): void {
    this.#people = this.#people.filter((one) => one !== person);
    person.loseHub();
    this.tell();
  }

  die(): void {
    for (const person of this.#people.splice(0)) person.loseHub();
  }

  pass(from: MeshPerson, to: string, signal: LinkSignal, onRefused: () => void): boolean {
    const receiver = this.#people.find(({ peerId }) => peerId === to);
    // As at a real hub, a sender hears only later that there was nobody.
    queueMicrotask(() => (receiver ? receiver.mesh.receive(from.peerId, signal, 'hub') : onRefused()));
    return true;
  }

  /** The roster, to everybody in it. */
  tell(): void {
    const members = this.#people.map(({ self }) => self);
    for (const { mesh, self } of [...this.#people]) mesh.reconcile({ self, members, hubId: this.#id });
  }
}
