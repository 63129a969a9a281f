import type { EventPayload, Roster } from '../../protocol/index.ts';
import { randomSecret, randomVisit } from './hub.ts';
import { greet, type RawClient } from './raw-client.ts';

/** A client that may lose its connection at any moment and recovers as the call engine does. */
export class FuzzPeer {
  readonly #url: string;
  readonly #secret = randomSecret();
  readonly name: string;
  peerId = '';
  client!: RawClient;
  /** The stay in a room it believes in. */
  stay: { code: string; visit: string } | null = null;

  constructor(url: string, name: string) {
    this.#url = url;
    this.name = name;
  }

  /** Says hello on a new connection, and tells the hub again where it is. */
  async connect(): Promise<void> {
    const { client, peerId } = await greet(this.#url, this.name, { secret: this.#secret });
    Object.assign(this, { client, peerId });
    await this.settle();
  }

  /** Makes the hub's view its own. */
  async settle(): Promise<void> {
    if (this.stay === null) return void (await this.ask('leave', {}));
    if (await this.ask('join', this.stay)) return;
    await this.ask('leave', {});
    if (!(await this.ask('join', this.stay))) this.stay = null;
  }

  /** The newest roster of the room it is in, by what came with events and answers. */
  roster(): Roster | undefined {
    return this.client
      .got('roster')
      .filter(({ code }) => code === this.stay?.code)
      .at(-1);
  }

  /** What rings it, by the newest invitation. */
  get incoming(): EventPayload<'incoming-call'> | undefined {
    return this.client.got('incoming-call').at(-1);
  }

  async join(code: string): Promise<void> {
    const stay = { code, visit: randomVisit() };
    if (await this.ask('join', stay)) this.stay = stay;
  }

  async leave(): Promise<void> {
    if (await this.ask('leave', {})) this.stay = null;
  }

  async ring(to: FuzzPeer): Promise<void> {
    const visit = this.stay?.visit ?? randomVisit();
    const answer = await this.ask('ring', { to: to.peerId, visit });
    if (answer) this.stay = { code: (answer.roster as Roster).code, visit };
  }

  async answer(accept: boolean): Promise<void> {
    const call = this.incoming;
    if (!call) return;
    const { callId } = call;
    const visit = randomVisit();
    await this.ask('ringing', { callId, visit });
    const answer = await this.ask(accept ? 'accept' : 'decline', { callId });
    if (accept && answer) this.stay = { code: (answer.roster as Roster).code, visit };
  }

  /** Signals another peer, with the visits as they are or as of an earlier stay. */
  async signal(to: FuzzPeer, stale: boolean): Promise<void> {
    const visits = stale ? [randomVisit(), randomVisit()] : [this.stay?.visit, to.stay?.visit];
    const [visit = randomVisit(), toVisit = randomVisit()] = visits;
    const signal = { visit, toVisit, epoch: 0, body: { kind: 'rebuild' } };
    const relayed = await this.ask('signal', { to: to.peerId, signal });
    if (relayed && stale) throw new Error('a signal of a stale visit was relayed');
  }

  /** Says goodbye with a request in the same segment, which the hub must not carry out when it comes last. */
  async goodbye(code: string, before: boolean): Promise<void> {
    const request = `42999${JSON.stringify(['join', { code, visit: randomVisit() }])}`;
    this.client.sendFrames(...(before ? [request, '41'] : ['41', request]));
    await this.client.until(({ closedBy }) => closedBy);
    this.stay = null;
  }

  /** Null when it was refused or the connection went meanwhile. */
  ask(name: string, input: object): Promise<Record<string, unknown> | null> {
    return this.client.send(name, input).then(
      (answer) => (answer.ok ? answer.data : null),
      () => null,
    );
  }
}
