import { vi } from 'vitest';
import { serveTestHub, type TestHub } from '../../signaling/server/testing/hub.ts';
import { Someone, installComputers } from './someone.ts';

/** Whole engines at a real hub of their own, each with a computer. */
export class PeopleAtHub<const Names extends string[]> {
  readonly people: { [Index in keyof Names]: Someone };
  readonly #hub: TestHub;

  private constructor(hub: TestHub, people: { [Index in keyof Names]: Someone }) {
    this.#hub = hub;
    this.people = people;
  }

  get hubUrl(): string {
    return this.#hub.url;
  }

  static async open<const Names extends string[]>(...names: Names): Promise<PeopleAtHub<Names>> {
    installComputers();
    const hub = await serveTestHub();
    const people = await Promise.all(names.map((name) => Someone.online(hub.url, name)));
    return new PeopleAtHub(hub, people as { [Index in keyof Names]: Someone });
  }

  async end(): Promise<void> {
    for (const { session } of this.people) session.close();
    await this.#hub.close();
    vi.unstubAllGlobals();
  }
}
