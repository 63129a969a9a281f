import { Agent } from 'node:http';
import type { Duplex } from 'node:stream';

/** Makes the connections of one client, so that they can end as when its page is killed: without a goodbye. */
export class CuttableAgent extends Agent {
  readonly #connections = new Set<Duplex>();

  override createConnection(...args: Parameters<Agent['createConnection']>): ReturnType<Agent['createConnection']> {
    const connection = super.createConnection(...args);
    if (connection) {
      this.#connections.add(connection);
      connection.once('close', () => this.#connections.delete(connection));
    }
    return connection;
  }

  /** Ends all of them at once; nothing more is sent on them. */
  cut(): void {
    for (const connection of this.#connections) connection.destroy();
  }
}
