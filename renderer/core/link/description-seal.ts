import { fail, ok } from '../../../signaling/protocol/index.ts';
import type { DescriptionStatement, Result, SignedDescription, Signer } from '../../../signaling/protocol/index.ts';
import { isSignedBy, peerIdOf } from '../identity/keys.ts';
import type { Description } from './negotiator.ts';
import type { PeerVisit } from './signal-route.ts';

/** What a description is signed for: it is worth nothing for another link, or for another connection of this one. */
export interface LinkGeneration {
  self: PeerVisit;
  remote: PeerVisit;
  epoch: number;
}

/** Why a description is not the other side's: another key than its peer id's, or not that key's signature over this. */
export type SealFault = 'foreign-key' | 'wrong-signature';

/**
 * Binds the descriptions of one connection to the keys of its two ends (SPEC.md [SIG-5]). A description has the
 * fingerprint of its sender's certificate, so that DTLS succeeds with nobody but the owner of the key (RFC 8827, section 5.6.4).
 */
export class DescriptionSeal {
  readonly #signer: Signer;
  readonly #generation: LinkGeneration;

  constructor(signer: Signer, generation: LinkGeneration) {
    this.#signer = signer;
    this.#generation = generation;
  }

  /** Signs an own description. Rejects when the key cannot be used. */
  async seal(description: Description): Promise<SignedDescription> {
    const { self, remote } = this.#generation;
    const signature = await this.#signer.sign(this.#statement(self, remote, description));
    return { ...description, key: this.#signer.publicKey, signature };
  }

  /** Checks a description of the other side. Never rejects. */
  async open({ key, signature, ...description }: SignedDescription): Promise<Result<Description, SealFault>> {
    const { self, remote } = this.#generation;
    const keyId = await peerIdOf(key);
    if (keyId !== remote.peerId) return fail('foreign-key', `the key of ${keyId} for ${remote.peerId}`);
    const statement = this.#statement(remote, self, description);
    if (await isSignedBy(key, statement, signature)) return ok(description);
    return fail('wrong-signature', `${remote.peerId} did not sign this ${description.description.type} for this link`);
  }

  #statement(from: PeerVisit, to: PeerVisit, { negotiation, description }: Description): DescriptionStatement {
    const { epoch } = this.#generation;
    return { purpose: 'description', from, to, epoch, negotiation, description };
  }
}
