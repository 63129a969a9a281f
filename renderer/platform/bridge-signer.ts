import type { EarshotBridge } from '../../main/bridge/contract.ts';
import type { Signer, Statement } from '../../signaling/protocol/index.ts';

/** The key that the process behind the bridge has, which signs for a page only what one has to sign: no hello. */
export class BridgeSigner implements Signer {
  readonly publicKey: string;
  readonly #bridge: EarshotBridge;

  constructor(publicKey: string, bridge: EarshotBridge) {
    this.publicKey = publicKey;
    this.#bridge = bridge;
  }

  async sign(statement: Statement): Promise<string> {
    if (statement.purpose === 'hello') throw new Error(`not for pages to sign: ${statement.purpose}`);
    const reply = await this.#bridge.sign(statement);
    if (!reply.ok) throw new Error(reply.message);
    return reply.data;
  }
}
