import { expect, vi } from 'vitest';
import { FakeHub, MeshPerson } from './mesh-person.ts';
import { stubNetwork } from './stub-network.ts';

/** People who each have a mesh, on one network and with one hub, with fake timers. */
export class MeshRig<const Names extends string[]> {
  readonly network = stubNetwork();
  readonly hub = new FakeHub('hub');
  readonly people: { [Index in keyof Names]: MeshPerson };

  constructor(...names: Names) {
    vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => null });
    this.people = names.map((name) => new MeshPerson(name)) as typeof this.people;
  }

  async pass(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms);
  }

  /** Waits for a moment, and expects that each of these is connected to each other, by one connection. */
  async expectAllConnected(group: MeshPerson[], withinMs = 1_000): Promise<void> {
    await this.pass(withinMs);
    for (const person of group) {
      const others = group.filter((other) => other !== person).map(({ name }) => `${name} connected`);
      expect([person.name, ...person.sees]).toEqual([person.name, ...others.sort()]);
      expect(this.network.openConnections(person.name)).toBe(group.length - 1);
    }
  }

  end(): void {
    for (const { mesh } of this.people) mesh.leave();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }
}
